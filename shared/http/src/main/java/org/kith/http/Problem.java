package org.kith.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.kith.kernel.Fault;

/**
 * A problem document (RFC 9457): the one place where an error becomes HTTP.
 *
 * @param type a URI reference that names the kind
 * @param title what went wrong, in plain words
 * @param detail what to do about it
 * @param faults what is wrong with which part of the request
 */
public record Problem(
        String type,
        String title,
        int status,
        Optional<String> detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> faults) {
    /** Keeps a copy. */
    public Problem {
        faults = List.copyOf(faults);
    }

    /** 400: every fault of the request. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem("/problems/invalid", "Some of this cannot be saved as it is", 400, Optional.empty(), faults);
    }

    /** 400: one fault. */
    public static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new Fault(pointer, detail)));
    }

    /** 401: nobody is signed in. */
    public static Problem notSignedIn() {
        return of("not-signed-in", 401, "Please sign in");
    }

    /** 403: the role does not allow it. */
    public static Problem notAllowed() {
        return of("not-allowed", 403, "Your role in this group does not allow this");
    }

    /** 403: the request came from another site (CSRF). */
    public static Problem otherSite() {
        return of("other-site", 403, "This request did not come from Kith's own pages");
    }

    /** 403: the request went around the public address. */
    public static Problem wrongDoor() {
        return of("wrong-door", 403, "Please use Kith's public address");
    }

    /** 404: there is no such thing, or it belongs to another group; nobody can tell which. */
    public static Problem notFound() {
        return of("not-found", 404, "There is nothing here");
    }

    /** 405: there is such a path, but not for this method. */
    public static Problem methodNotAllowed() {
        return of("method-not-allowed", 405, "This address cannot be used in this way");
    }

    /** 409: the state of things does not allow it. */
    public static Problem conflict(String kind, String title) {
        return of(kind, 409, title);
    }

    /** 409: the first of two like requests is not answered yet. */
    public static Problem underWay() {
        return of("under-way", 409, "This is being saved just now. Please try again in a moment");
    }

    /** 409: the request was done, and its answer is not known any more. */
    public static Problem doneAlready() {
        return of("done-already", 409, "This was saved already. Please look at the page again");
    }

    /** 410: it was there, and is over. */
    public static Problem gone(String kind, String title) {
        return of(kind, 410, title);
    }

    /** 412: somebody changed the record since it was read. */
    public static Problem changedSince() {
        return of("changed-since", 412, "Somebody changed this since you opened it");
    }

    /** 413: the body is too large. */
    public static Problem tooLarge(int limitBytes) {
        return of("too-large", 413, "This is more than " + limitBytes / 1000 + " kB, which is too large");
    }

    /** 415: the body is not of the kind the route takes. */
    public static Problem notJson() {
        return of("not-json", 415, "The request must be JSON");
    }

    /** 422: the key of the request belongs to another one. */
    public static Problem keyUsed() {
        return of("key-used", 422, "This was saved already, as it was before you changed it")
                .withDetail("Look for it on the page, and save again if you want both");
    }

    /** 428: a change without the version that it is based on. */
    public static Problem versionMissing() {
        return of("version-missing", 428, "The request must say which version it changes (If-Match)");
    }

    /** 429: too often. */
    public static Problem tooOften(String title) {
        return of("too-often", 429, title);
    }

    /** 500: our fault. */
    public static Problem unexpected() {
        return of("unexpected", 500, "Something went wrong on our side. Nothing you typed is lost; please try again");
    }

    /** 503: busy. */
    public static Problem busy() {
        return of("busy", 503, "Kith is very busy just now. Please try again in a moment");
    }

    /** The same problem with advice. */
    public Problem withDetail(String advice) {
        return new Problem(type, title, status, Optional.of(advice), faults);
    }

    private static Problem of(String kind, int status, String title) {
        return new Problem("/problems/" + kind, title, status, Optional.empty(), List.of());
    }
}
