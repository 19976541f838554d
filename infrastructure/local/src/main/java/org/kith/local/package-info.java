/**
 * The laptop edition: runs what {@code template.yaml} says, on one machine and without an AWS account.
 *
 * <p>{@link org.kith.local.LaptopEdition} puts it together: {@code template} reads what is declared, {@code functions}
 * stands in for Lambda, {@code http} for API Gateway and CloudFront, {@code storage} and {@code process} for the
 * databases and queues, {@code ses} and {@code outbox} for mail, {@code files} for S3.
 */
@NullMarked
package org.kith.local;

import org.jspecify.annotations.NullMarked;
