/**
 * One thing done to many contacts: a job. It is a change set like an import. {@link
 * org.kith.functions.contacts.bulk.StageJob} writes down whom it is about, in chunks, and says what would happen; nothing
 * has yet. Started, {@link org.kith.functions.contacts.bulk.ApplyJob} does it a chunk at a time; {@link
 * org.kith.functions.contacts.bulk.UndoJob} takes it back but for what somebody changed since; both are driven by {@link
 * org.kith.functions.contacts.bulk.WorkOnJob}. {@link org.kith.functions.contacts.bulk.Job} is the ledger: every step is
 * one transaction that also moves it on from the version that was read, so no step happens twice, whatever is killed or
 * delivered again. What can be done to many is a {@link org.kith.functions.contacts.bulk.BulkAction}.
 *
 * <p>One action changes nobody: an export writes the contacts to a file, part by part, and is not taken back ({@link
 * org.kith.functions.contacts.exports}).
 *
 * <p>Ports: {@link org.kith.functions.contacts.bulk.Jobs} and {@link org.kith.functions.contacts.bulk.BulkChanges}
 * (DynamoDB), and those of {@code org.kith.work}.
 */
@NullMarked
package org.kith.functions.contacts.bulk;

import org.jspecify.annotations.NullMarked;
