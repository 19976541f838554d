/** For tests alone: DynamoDB Local, ElasticMQ, a clock that stands still, ids that count, requests. */
@NullMarked
package org.kith.testing;

import org.jspecify.annotations.NullMarked;
