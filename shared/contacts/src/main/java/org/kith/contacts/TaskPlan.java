package org.kith.contacts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be done, by whom, by which day.
 *
 * @param repeat how often it comes round again; empty for something to do once
 */
public record TaskPlan(String text, LocalDate due, Task.Owner owner, Optional<Repeat.Every> repeat) {
    /** Something to do once. */
    public TaskPlan(String text, LocalDate due, Task.Owner owner) {
        this(text, due, owner, Optional.empty());
    }
}
