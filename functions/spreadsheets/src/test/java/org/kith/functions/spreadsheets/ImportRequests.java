package org.kith.functions.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kith.contacts.ContactKind;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.Fields;
import org.kith.functions.spreadsheets.http.CorrectionRoutes;
import org.kith.functions.spreadsheets.http.HandBackRoutes;
import org.kith.functions.spreadsheets.http.ImportRoutes;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.http.Json;
import org.kith.http.RequestLog;
import org.kith.http.Route;
import org.kith.http.Router;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;
import org.kith.testing.CountedIds;
import org.kith.testing.HttpEvents;
import org.kith.testing.TableSource;
import tools.jackson.databind.JsonNode;

/** A sheet, and how the web app asks for its import, through the router. */
abstract class ImportRequests {
    static final String SHEET = """
        Name,E-mail,Phone
        Jane Smith,jane@example.org,+44 7700 900123
        Al Jones,al at example.org,'+44 7700 900124
        =cmd|x,bo at example.org,
        """;

    final World world = new World(tables());
    private final Router router = new Router(
            Stream.of(imports(), corrections(), handBacks())
                    .flatMap(List::stream)
                    .toList(),
            HttpEvents.ORIGIN,
            (cookie, now) -> Optional.of(signedIn(cookie)),
            world.clock,
            new RequestLog(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));

    private List<Route> imports() {
        return new ImportRoutes(
                        world.source(),
                        new StartImport(world.ids),
                        new ReadSheet(new ReaderByKind()),
                        new PlanImport(world.inFlight(), world.queue),
                        new DecideOnImport(world.inFlight(), world.queue),
                        new ReadRejectedRows(new ReaderByKind()))
                .all();
    }

    private List<Route> corrections() {
        return new CorrectionRoutes(
                        world.source(),
                        new ReadProblems(new ReaderByKind()),
                        new CorrectImport(world.inFlight(), world.queue))
                .all();
    }

    private List<Route> handBacks() {
        return new HandBackRoutes(world.source(), new HandSheetBack(world.inFlight(), world.queue)).all();
    }

    /** Where to make empty tables. */
    abstract TableSource tables();

    APIGatewayV2HTTPResponse send(String method, String path, String body) {
        return send(method, path, body, "coordinator-1");
    }

    APIGatewayV2HTTPResponse send(String method, String path, String body, String cookie) {
        HttpEvents request = HttpEvents.request(method, path).cookie("__Host-kith", cookie);
        return router.handle((body.isEmpty() ? request : request.json(body)).event());
    }

    static JsonNode json(int status, APIGatewayV2HTTPResponse response) {
        assertEquals(status, response.getStatusCode(), response.getBody());
        return Json.read(response.getBody());
    }

    /** What the added column says of each row of a CSV file that is handed back. */
    List<String> outcomes(ImportId id) {
        json(202, send("POST", "/api/imports/" + id + "/sheet", ""));
        world.work(id);
        String sheet = new String(Optional.ofNullable(world.handedBack.get(id)).orElseThrow(), StandardCharsets.UTF_8);
        Pattern outcome = Pattern.compile(",(?:\"([^\"]*)\"|([^,\"]*)),[^,]*$");
        return sheet.lines()
                .skip(1)
                .map(outcome::matcher)
                .filter(Matcher::find)
                .map(found -> Optional.ofNullable(found.group(1)).orElse(found.group(2)))
                .toList();
    }

    static String problem(int status, APIGatewayV2HTTPResponse response) {
        return json(status, response).path("type").stringValue();
    }

    static String pointers(JsonNode problem) {
        return String.join(
                " ",
                StreamSupport.stream(problem.path("faults").spliterator(), false)
                        .map(fault -> fault.path("pointer").stringValue())
                        .toList());
    }

    /** A new own field of ours; a choice is between red and blue. */
    Field field(String name, FieldKind kind, Role seenBy, ContactKind of) {
        return added(World.OURS, name, kind, seenBy, of);
    }

    Field added(GroupId group, String name, FieldKind kind, Role seenBy, ContactKind of) {
        List<String> choices = kind.hasChoices() ? List.of("Red", "Blue") : List.of();
        return saved(fields(group)
                .add(kind, new Field.Design(name, "", Optional.empty(), choices, Set.of(of), seenBy, false, false)));
    }

    Fields fields(GroupId group) {
        return world.source().of(group).contacts().fields();
    }

    /** The same field, no longer asked. */
    Field retired(Field field) {
        return saved(fields(World.OURS)
                .change(
                        field.id(),
                        field.version(),
                        new Field.Design(
                                field.name(),
                                "",
                                Optional.empty(),
                                List.of(),
                                field.of(),
                                field.seenBy(),
                                false,
                                true)));
    }

    static Field saved(Fields.Outcome outcome) {
        return switch (outcome) {
            case Fields.Outcome.Saved(Field field) -> field;
            case Fields.Outcome.NameTaken(),
                    Fields.Outcome.TooMany(),
                    Fields.Outcome.Outdated(),
                    Fields.Outcome.Missing() -> throw new AssertionError(outcome);
        };
    }

    /** A cookie is a role and the number of a group. */
    private static SignedIn signedIn(String cookie) {
        String[] parts = cookie.split("-", -1);
        return new SignedIn(
                "hash",
                World.AILEEN.id(),
                World.AILEEN.name(),
                new EmailAddress("aileen@example.org"),
                new GroupId(CountedIds.numbered(Long.parseLong(parts[1]))),
                "A group",
                Role.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                ZoneId.of("Europe/London"));
    }
}
