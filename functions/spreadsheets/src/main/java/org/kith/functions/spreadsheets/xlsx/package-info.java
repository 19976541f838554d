/**
 * Excel workbooks (ECMA-376, Office Open XML). {@link org.kith.functions.spreadsheets.xlsx.XlsxSheetReader} first looks
 * through all of a file within bounds ({@code VettedPackage}, {@code VetPart}) and keeps only parts that are harmless;
 * then fastexcel reads those, and {@code CellValue} says what each cell says. {@link
 * org.kith.functions.spreadsheets.xlsx.XlsxSheetWriter} hands a workbook back: {@code SheetPart} writes its sheet again,
 * {@code CellStyles} its styles, and all the rest is copied.
 */
@NullMarked
package org.kith.functions.spreadsheets.xlsx;

import org.jspecify.annotations.NullMarked;
