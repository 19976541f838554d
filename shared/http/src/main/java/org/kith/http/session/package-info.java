/** Who is calling: the session behind the cookie, and the user's role in the session's group, read on every request. */
@NullMarked
package org.kith.http.session;

import org.jspecify.annotations.NullMarked;
