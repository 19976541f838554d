package org.kith.functions.contacts.exports;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table on its way into a file.
 *
 * @param name of the sheet, or of its file among several
 * @param rows below the header; asked for once
 */
record Sheet(String name, List<String> header, Supplier<Stream<List<Cell>>> rows) {}
