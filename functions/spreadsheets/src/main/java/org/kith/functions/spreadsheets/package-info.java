/**
 * Spreadsheets on their way in. An import is a change set: staged by {@link
 * org.kith.functions.spreadsheets.CheckRows}, previewed, brought in by {@link
 * org.kith.functions.spreadsheets.ApplyChangeSet}, taken back by {@link
 * org.kith.functions.spreadsheets.UndoChangeSet}; each of them a chunk at a time, driven by {@link
 * org.kith.functions.spreadsheets.WorkOnImport}. {@link org.kith.functions.spreadsheets.Import} is the ledger: every
 * step is one transaction that also moves it on from the version that was read, so no step happens twice, whatever is
 * killed or delivered again. {@code docs/adr} says why.
 *
 * <p>Ports: {@link org.kith.functions.spreadsheets.Imports} and {@link org.kith.functions.spreadsheets.ChangeSets}
 * (DynamoDB), {@link org.kith.functions.spreadsheets.Files} (S3), {@link
 * org.kith.work.WorkQueue} (SQS), {@link org.kith.work.WorkInFlight} (the
 * Directory table), {@link org.kith.functions.spreadsheets.sheet.SheetReader} (Excel workbooks and CSV).
 */
@NullMarked
package org.kith.functions.spreadsheets;

import org.jspecify.annotations.NullMarked;
