/** ElasticMQ as a process of its own: the laptop edition's SQS, on disk, or in memory for tests. */
@NullMarked
package org.kith.local.queues;

import org.jspecify.annotations.NullMarked;
