package org.kith.local.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How long ago something was, as one would say it. */
final class Ago {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.systemDefault());

    private Ago() {}

    static String of(Instant time, Instant now) {
        Duration ago = Duration.between(time, now);
        if (ago.toSeconds() < 60) {
            return "just now";
        }
        if (ago.toMinutes() < 60) {
            return count(ago.toMinutes(), "minute");
        }
        return ago.toHours() < 24 ? count(ago.toHours(), "hour") : DAY.format(time);
    }

    static String exactly(Instant time) {
        return DAY.format(time);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
