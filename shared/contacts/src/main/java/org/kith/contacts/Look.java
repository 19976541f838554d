package org.kith.contacts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody saw what is sensitive of a contact.
 *
 * @param day for the group; a user's later looks of a day are not kept
 * @param at the first of the day
 */
public record Look(LocalDate day, Instant at, By by) {}
