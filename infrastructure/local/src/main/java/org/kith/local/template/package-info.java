/**
 * What {@code template.yaml} and its nested stacks declare, read and resolved: functions with what sets them off,
 * queues, tables, the way of mail feedback, and the headers of every answer.
 *
 * <p>{@link org.kith.local.template.Stack} reads the files, {@link org.kith.local.template.Values} resolves
 * {@code !Ref} and its kin, {@link org.kith.local.template.Platform} answers what the laptop edition asks.
 */
@NullMarked
package org.kith.local.template;

import org.jspecify.annotations.NullMarked;
