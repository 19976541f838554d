package org.kith.functions.access.http;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kith.functions.access.Groups;
import org.kith.functions.access.OwnWord;
import org.kith.functions.access.OwnWords;
import org.kith.functions.access.Settings;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Role;

/** The settings of the caller's group, and its own words. */
final class SettingsRoutes {
    private final Groups groups;

    SettingsRoutes(Groups groups) {
        this.groups = groups;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/settings", this::read),
                Route.forRole(Role.OWNER, Method.PUT, "/api/settings", this::change),
                Route.forRole(Role.OWNER, Method.PUT, "/api/settings/words", this::changeWords));
    }

    private Response read(Request request, SignedIn caller) {
        Settings settings =
                groups.settings(caller.group()).read().orElseThrow(() -> new ProblemException(Problem.notFound()));
        return Response.ok(Views.GroupSettings.of(settings));
    }

    private Response change(Request request, SignedIn caller) {
        JsonForm form = request.form();
        String name = NameField.read(form, "name");
        String postalAddress = postalAddress(form);
        Optional<ZoneId> timeZone = timeZone(form);
        String senderName = NameField.read(form, "senderName");
        Optional<EmailAddress> replyTo = form.email("replyTo");
        form.check();
        Settings settings =
                new Settings(name, postalAddress, timeZone.orElseThrow(), senderName, replyTo.orElseThrow());
        groups.settings(caller.group()).change(settings);
        return Response.ok(Views.GroupSettings.of(settings));
    }

    private Response changeWords(Request request, SignedIn caller) {
        JsonForm form = request.form();
        OwnWords words = new OwnWords(word(form, "person"), word(form, "organisation"), word(form, "household"));
        words.faults().forEach(fault -> form.fault(fault.pointer(), fault.detail()));
        form.check();
        groups.words(caller.group()).change(words);
        return Response.ok(Views.Words.of(words));
    }

    /** Both of a pair or neither. */
    private static Optional<OwnWord> word(JsonForm form, String kind) {
        return form.optionalObject(kind).map(pair -> new OwnWord(part(pair, "one"), part(pair, "many")));
    }

    private static String part(JsonForm pair, String name) {
        String word = pair.line(name, OwnWord.LONGEST);
        if (!pair.hasFault(name)) {
            OwnWord.fault(word).ifPresent(fault -> pair.fault(name, fault));
        }
        return word;
    }

    /** May be empty, but not forgotten. */
    private static String postalAddress(JsonForm form) {
        if (!form.has("postalAddress")) {
            form.fault("postalAddress", "This is needed");
        }
        return form.optionalText("postalAddress", 300).orElse("");
    }

    private static Optional<ZoneId> timeZone(JsonForm form) {
        String name = form.line("timeZone", 50);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        // Not ZoneId.of alone: it would take offsets, too, which know no summer time.
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            form.fault("timeZone", "Enter a time zone, like Europe/London");
            return Optional.empty();
        }
        return Optional.of(ZoneId.of(name));
    }
}
