package org.kith.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.kernel.IdSource;
import org.kith.kernel.Role;
import org.kith.local.whole.Operations.Operation;

/**
 * Every operation of the contract × every role × {own, foreign, missing}: with a second group present, nothing that the
 * first can ask reads it, changes it, or even notices it. An operation without a row in {@link Bodies} fails the build.
 */
class IsolationMatrixIT {
    private static final String OURS = "Oystercatcher";
    private static final String THEIRS = "Turnstone";

    /** They end the session that calls them, so each call needs a user of its own. */
    private static final Set<String> ENDING = Set.of("signOut", "signOutEverywhere");

    /** What an own call may answer besides success, because the state of what it is about has to fit, too. */
    private static final Map<String, Set<Integer>> ALSO_FINE = Map.of(
            "cancelMailing", Set.of(409),
            "decideUncertain", Set.of(409),
            // An archive is put back into an empty group only, which ours is not.
            "uploadArchive", Set.of(409),
            "stageRestore", Set.of(409),
            // Of a file the owner made: other coordinators may make their own.
            "fetchJobFile", Set.of(403),
            "deleteJobFile", Set.of(403));

    @TempDir
    private static Path data;

    private static WholeKith kith;
    private static Operations contract;
    private static Things ours;
    private static Bodies bodies;
    private static Things theirs;
    private static final Map<Role, Caller> callers = new EnumMap<>(Role.class);
    /** Things of the second group, made once; nothing may change them. */
    private static final Map<String, String> foreign = new LinkedHashMap<>();

    private static String foreignList = "";
    private static String foreignUser = "";
    private static TableRows theirsBefore = new TableRows(List.of());

    @BeforeAll
    static void twoGroups() throws Exception {
        kith = WholeKith.start(data);
        contract = Operations.ofContract();
        Caller owner = kith.signUp(OURS + " group", "Rosa", "rosa@oystercatcher.example.org");
        callers.put(Role.OWNER, owner);
        for (Role role : List.of(Role.COORDINATOR, Role.CONTRIBUTOR, Role.VIEWER)) {
            String email = role.name().toLowerCase(Locale.ROOT) + "@oystercatcher.example.org";
            callers.put(role, kith.join(owner, role.name(), email, role));
        }
        ours = new Things(kith, owner, OURS);
        bodies = new Bodies(ours);
        owner.put("/api/settings", ours.settings()).expect(200);

        Caller other = kith.signUp(THEIRS + " group", "Tom", "tom@turnstone.example.org");
        theirs = new Things(kith, other, THEIRS);
        // A contact first: others are made on it.
        foreign.put("contactId", theirs.contact());
        contract.all().stream()
                .filter(operation -> !operation.open())
                .flatMap(operation -> operation.parameters().stream())
                .distinct()
                .filter(parameter -> !foreign.containsKey(parameter))
                .forEach(parameter -> foreign.put(parameter, theirs.make(parameter, "", foreign)));
        foreignList = foreign.getOrDefault("listId", "");
        foreignUser = theirs.owner();
        theirsBefore = TableRows.ofGroup(kith, theirs.group());
        assertFalse(theirsBefore.rows().isEmpty());
    }

    @AfterAll
    static void theSecondGroupIsAsItWas() {
        try {
            theirsBefore.assertSame(TableRows.ofGroup(kith, theirs.group()));
        } finally {
            kith.close();
        }
    }

    static Stream<Arguments> guarded() throws IOException {
        return Operations.ofContract().all().stream()
                .filter(operation -> !operation.open())
                .flatMap(operation -> Stream.of(Role.values()).map(role -> Arguments.of(operation.id(), role)));
    }

    static Stream<Arguments> withIds() throws IOException {
        return Operations.ofContract().all().stream()
                .filter(operation -> !operation.open())
                .flatMap(operation -> operation.parameters().stream()
                        .flatMap(parameter ->
                                Stream.of(Role.values()).map(role -> Arguments.of(operation.id(), parameter, role))));
    }

    @Test
    void everyOperationHasARow() {
        Set<String> described =
                contract.all().stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(described, bodies.operations());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("guarded")
    void theRoleDecidesAboutOwnThings(String id, Role role) {
        Operation operation = operation(id);
        Caller caller = ENDING.contains(id)
                ? kith.join(caller(Role.OWNER), "Passing", ours.freshAddress(), role)
                : caller(role);
        Answered answered = call(caller, operation, ownThings(operation), bodies.of(id));
        if (mayCall(operation, role)) {
            assertTrue(
                    answered.status() < 300
                            || ALSO_FINE.getOrDefault(id, Set.of()).contains(answered.status()),
                    answered::body);
        } else {
            assertEquals(403, answered.status(), answered::body);
        }
        assertFalse(answered.body().contains(THEIRS), answered::body);
    }

    @ParameterizedTest(name = "{0} with a foreign {1} by {2}")
    @MethodSource("withIds")
    void aForeignIdIsAnsweredByteForByteLikeAMissingOne(String id, String parameter, Role role) {
        Operation operation = operation(id);
        Map<String, String> things = ownThings(operation);
        Optional<String> body = bodies.of(id);

        things.put(parameter, Objects.requireNonNull(foreign.get(parameter), parameter));
        Answered toForeign = call(caller(role), operation, things, body);
        things.put(parameter, IdSource.random().next());
        Answered toMissing = call(caller(role), operation, things, body);

        assertEquals(toMissing.fingerprint(), toForeign.fingerprint());
        assertEquals(mayCall(operation, role) ? 404 : 403, toForeign.status(), toForeign::body);
    }

    @ParameterizedTest(name = "{0} by nobody")
    @MethodSource("guarded")
    void nobodyGetsAnythingWithoutASession(String id, Role ignored) {
        Operation operation = operation(id);
        Answered answered = call(kith.stranger(), operation, foreign, bodies.of(id));
        assertEquals(401, answered.status(), answered::body);
    }

    @Test
    void aForeignIdInABodyIsRefusedLikeAMissingOne() {
        Caller owner = caller(Role.OWNER);
        String contact = ours.contact();
        String spreadsheet = ours.spreadsheet("planImport");
        String mailing = ours.mailing("changeDraft");
        String missing = IdSource.random().next();
        String foreignField = foreign.getOrDefault("fieldId", "");
        String plan = "/api/imports/" + spreadsheet + "/plan";
        String columns = "{\"fields\": [\"firstName\", \"email\"], \"listId\": \"";
        record Attempt(String method, String path, String foreignBody, String missingBody) {}
        List<Attempt> attempts = List.of(
                new Attempt(
                        "PUT",
                        "/api/session/group",
                        "{\"groupId\": \"" + theirs.group() + "\"}",
                        "{\"groupId\": \"" + missing + "\"}"),
                new Attempt(
                        "POST",
                        "/api/contacts/" + contact + "/tasks",
                        BodyTexts.taskFor(foreignUser),
                        BodyTexts.taskFor(missing)),
                new Attempt(
                        "PUT",
                        "/api/contacts/" + contact + "/tasks/" + ours.task(contact),
                        BodyTexts.taskFor(foreignUser),
                        BodyTexts.taskFor(missing)),
                new Attempt(
                        "POST",
                        "/api/contacts/" + contact + "/interactions",
                        BodyTexts.callWith(BodyTexts.taskFor(foreignUser)),
                        BodyTexts.callWith(BodyTexts.taskFor(missing))),
                new Attempt(
                        "PUT",
                        "/api/contacts/" + contact + "/own",
                        BodyTexts.answer(foreignField),
                        BodyTexts.answer(missing)),
                new Attempt(
                        "POST",
                        "/api/contacts/" + contact + "/relationships",
                        BodyTexts.neighbourOf(foreign.getOrDefault("contactId", "")),
                        BodyTexts.neighbourOf(missing)),
                new Attempt(
                        "POST",
                        "/api/contacts/" + contact + "/interactions",
                        BodyTexts.meetingWith(foreign.getOrDefault("contactId", "")),
                        BodyTexts.meetingWith(missing)),
                new Attempt(
                        "POST",
                        "/api/households",
                        BodyTexts.together("\"name\": \"Us\"", contact, foreign.getOrDefault("contactId", "")),
                        BodyTexts.together("\"name\": \"Us\"", contact, missing)),
                new Attempt(
                        "POST",
                        "/api/households",
                        BodyTexts.together("\"householdId\": \"" + foreign.get("contactId") + "\"", contact),
                        BodyTexts.together("\"householdId\": \"" + missing + "\"", contact)),
                new Attempt(
                        "PUT",
                        "/api/homes/apart",
                        BodyTexts.together("\"apart\": true", contact, foreign.getOrDefault("contactId", "")),
                        BodyTexts.together("\"apart\": true", contact, missing)),
                new Attempt("POST", "/api/jobs", BodyTexts.joining(foreignList), BodyTexts.joining(missing)),
                new Attempt("POST", "/api/jobs", BodyTexts.allOn(foreignList), BodyTexts.allOn(missing)),
                new Attempt(
                        "POST",
                        "/api/jobs",
                        BodyTexts.exportingAnswersTo(foreignField),
                        BodyTexts.exportingAnswersTo(missing)),
                new Attempt("POST", "/api/mailings", ours.draft(foreignList), ours.draft(missing)),
                new Attempt("PUT", "/api/mailings/" + mailing, ours.draft(foreignList), ours.draft(missing)),
                new Attempt("PUT", plan, columns + foreignList + "\"}", columns + missing + "\"}"),
                new Attempt(
                        "PUT", plan, Charity.importingAnswersTo(foreignField), Charity.importingAnswersTo(missing)));
        for (Attempt attempt : attempts) {
            Map<String, String> headers = Map.of("If-Match", "\"1\"");
            Answered toForeign =
                    owner.call(attempt.method(), attempt.path(), Optional.of(attempt.foreignBody()), headers);
            Answered toMissing =
                    owner.call(attempt.method(), attempt.path(), Optional.of(attempt.missingBody()), headers);
            assertEquals(toMissing.fingerprint(), toForeign.fingerprint(), attempt.path());
            assertTrue(Set.of(400, 404).contains(toForeign.status()), attempt.path() + toForeign.body());
        }
    }

    @Test
    void aGroupNamedAnywhereInARequestChangesNothing() {
        Caller owner = caller(Role.OWNER);
        String their = theirs.group();
        Answered plain = owner.get("/api/lists").expect(200);
        Answered named = owner.call(
                "GET",
                "/api/lists?group=" + their + "&groupId=" + their,
                Optional.empty(),
                Map.of("X-Group", their, "X-Kith-Group", their, "X-Tenant-Id", their));
        assertEquals(plain.fingerprint(), named.fingerprint());
        owner.post("/api/lists", "{\"name\": \"Walkers\", \"groupId\": \"" + their + "\"}")
                .expect(400);
    }

    private static Caller caller(Role role) {
        return Optional.ofNullable(callers.get(role)).orElseThrow();
    }

    private static Operation operation(String id) {
        return contract.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean mayCall(Operation operation, Role role) {
        return operation.access().equals("signed-in")
                || role.atLeast(Role.valueOf(operation.access().toUpperCase(Locale.ROOT)));
    }

    private static Map<String, String> ownThings(Operation operation) {
        Map<String, String> things = new LinkedHashMap<>();
        for (String parameter : operation.parameters()) {
            things.put(parameter, ours.make(parameter, operation.id(), things));
        }
        return things;
    }

    private static Answered call(
            Caller caller, Operation operation, Map<String, String> things, Optional<String> body) {
        String path = operation.pathWith(things) + (operation.id().equals("searchContacts") ? "?q=baird" : "");
        return caller.call(operation.method(), path, body, Map.of("If-Match", "\"1\""));
    }
}
