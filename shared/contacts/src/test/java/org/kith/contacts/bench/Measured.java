package org.kith.contacts.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The medians of doing a thing several times, after it was done often enough to be compiled. */
record Measured(double wallMillis, double cpuMillis) {
    private static final double NANOS = 1e6;

    static Measured of(int warmUp, int times, Runnable thing) {
        for (int i = 0; i < warmUp; i++) {
            thing.run();
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long cpuBefore = system.getProcessCpuTime();
            long before = System.nanoTime();
            thing.run();
            wall.add((System.nanoTime() - before) / NANOS);
            cpu.add((system.getProcessCpuTime() - cpuBefore) / NANOS);
        }
        return new Measured(median(wall), median(cpu));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
