/**
 * The two tables: {@link org.kith.dynamodb.GroupData}, obtained for one group and unable to reach another, and {@link
 * org.kith.dynamodb.Directory}, the platform's own. {@link org.kith.dynamodb.GroupKeys} and {@link
 * org.kith.dynamodb.DirectoryKeys} are the only classes that write a partition key; {@code docs/data-model.md} lists
 * what each is for and what it costs.
 */
@NullMarked
package org.kith.dynamodb;

import org.jspecify.annotations.NullMarked;
