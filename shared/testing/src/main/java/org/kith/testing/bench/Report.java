package org.kith.testing.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What one benchmark measured, as a table to read and as JSON to keep. */
public final class Report {
    private final String name;
    private final List<Row> rows = new ArrayList<>();

    /** Of the benchmark of this name. */
    public Report(String name) {
        this.name = name;
    }

    /**
     * One figure beside what it is held against.
     *
     * @param reference what it is compared with: a budget
     */
    private record Row(String metric, String unit, double value, String reference, double referenceValue) {
        double ratio() {
            return value / referenceValue;
        }
    }

    /** Adds a figure beside what it is held against: a budget, say, or the same thing on a smaller group. */
    public void add(String metric, String unit, double value, String reference, double referenceValue) {
        rows.add(new Row(metric, unit, value, reference, referenceValue));
    }

    /** To be read. */
    public String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%n%s (%s)%n%-62s %12s %10s %8s%n", name, machine(), "", "value", "budget", "ratio"));
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-62s %9.3f %2s %10.2f %8.3f%n",
                    row.metric(),
                    row.value(),
                    row.unit(),
                    row.referenceValue(),
                    row.ratio()));
        }
        return table.toString();
    }

    /** To be kept. */
    public String json() {
        String lines = rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "    {\"metric\": \"%s\", \"unit\": \"%s\", \"value\": %.3f, \"reference\": \"%s\","
                                + " \"referenceValue\": %.3f, \"ratio\": %.4f}",
                        row.metric(),
                        row.unit(),
                        row.value(),
                        row.reference(),
                        row.referenceValue(),
                        row.ratio()))
                .collect(Collectors.joining(",\n"));
        return String.format(
                Locale.ROOT,
                "{%n  \"name\": \"%s\",%n  \"date\": \"%s\",%n  \"machine\": \"%s\",%n  \"rows\": [%n%s%n  ]%n}%n",
                name,
                LocalDate.now(ZoneOffset.UTC),
                machine(),
                lines);
    }

    /** What matters of a machine; not whose it is. */
    private static String machine() {
        long bytes = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return String.format(
                Locale.ROOT,
                "%d cores, %d GB, %s %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                Math.round(bytes / 1e9),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
    }
}
