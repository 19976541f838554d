package org.kith.contacts.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Doing a thing several times, after it was done often enough to be compiled: the median of the time it took, and the
 * mean of the processor's, which is counted in steps too coarse for one time.
 */
record Measured(double wallMillis, double cpuMillis) {
    private static final double NANOS = 1e6;

    static Measured of(int warmUp, int times, Runnable thing) {
        for (int i = 0; i < warmUp; i++) {
            thing.run();
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Double> wall = new ArrayList<>();
        long cpuBefore = system.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            thing.run();
            wall.add((System.nanoTime() - before) / NANOS);
        }
        return new Measured(median(wall), (system.getProcessCpuTime() - cpuBefore) / NANOS / times);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
