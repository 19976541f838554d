package org.kith.functions.contacts.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kith.contacts.By;
import org.kith.contacts.Signature;
import org.kith.http.Request;
import org.kith.http.session.SignedIn;

/** Who asks, and when. */
final class Signing {
    private Signing() {}

    /** To the millisecond, as history is ordered. */
    static Signature of(Request request, SignedIn caller) {
        return new Signature(By.user(caller.user(), caller.name()), now(request));
    }

    static Instant now(Request request) {
        return request.receivedAt().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What day it is for the group. */
    static LocalDate today(Request request, SignedIn caller) {
        return LocalDate.ofInstant(request.receivedAt(), caller.timeZone());
    }
}
