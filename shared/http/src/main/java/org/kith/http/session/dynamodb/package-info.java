/** Sessions, users, groups and memberships as the Directory table keeps them. */
@NullMarked
package org.kith.http.session.dynamodb;

import org.jspecify.annotations.NullMarked;
