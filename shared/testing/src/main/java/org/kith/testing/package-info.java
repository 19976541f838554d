/** For tests alone: DynamoDB Local and one in memory, ElasticMQ, a clock that stands still, ids that count, requests. */
@NullMarked
package org.kith.testing;

import org.jspecify.annotations.NullMarked;
