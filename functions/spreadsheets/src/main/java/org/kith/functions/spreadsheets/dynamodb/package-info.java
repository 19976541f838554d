/**
 * Imports in the tables. One import is one collection: {@code IMPORT} is the ledger, small because every step writes it;
 * {@code IMPORT#COLUMNS}, {@code IMPORT#PLAN} and {@code IMPORT#REPORT} are read with it by one Query; {@code
 * K#<attempt>#<number>} are the staged chunks. All expire with the uploaded file.
 */
@NullMarked
package org.kith.functions.spreadsheets.dynamodb;

import org.jspecify.annotations.NullMarked;
