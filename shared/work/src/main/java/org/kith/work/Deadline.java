package org.kith.work;

/** When a worker must stop and leave the rest to the next one. */
@FunctionalInterface
public interface Deadline {
    /** True when there is no time for another step. */
    boolean isNear();
}
