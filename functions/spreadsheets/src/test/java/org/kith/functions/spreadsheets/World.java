package org.kith.functions.spreadsheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kith.contacts.Basis;
import org.kith.contacts.By;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Contacts;
import org.kith.contacts.Facts;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Interaction;
import org.kith.contacts.Signature;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.RelationshipText;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.functions.spreadsheets.differences.Treatments;
import org.kith.functions.spreadsheets.dynamodb.GroupChangeSets;
import org.kith.functions.spreadsheets.dynamodb.GroupImports;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.functions.spreadsheets.kind.WriterByKind;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.ImportId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.Role;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.RequestCount;
import org.kith.testing.TableSource;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkQueue;
import org.kith.work.Worker;
import org.kith.work.dynamodb.DirectoryWorkInFlight;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Spreadsheets with files and queue in memory, a clock that stands still, and a way to be killed. */
final class World {
    static final GroupId OURS = new GroupId(CountedIds.numbered(1));
    static final GroupId THEIRS = new GroupId(CountedIds.numbered(2));
    static final Starter AILEEN = new Starter(new UserId(CountedIds.numbered(10)), "Aileen Baird");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    static final Plan.Agreement CONSENT = new Plan.Agreement(
            Basis.CONSENT, "Sign-up form", Optional.of("Tick to get our news by e-mail"), Optional.empty());

    final FixedClock clock = new FixedClock();
    final IdSource ids = IdSource.random();
    final Map<ImportId, byte[]> files = new HashMap<>();
    final Map<ImportId, byte[]> handedBack = new HashMap<>();
    final List<ImportId> asked = new ArrayList<>();
    final WorkQueue queue = (group, id) -> asked.add(new ImportId(id));

    private final TableSource tables;
    private final String groupData;
    private final String directory;

    World(TableSource tables) {
        this.tables = tables;
        this.groupData = tables.newGroupDataTable();
        this.directory = tables.newDirectoryTable();
    }

    Stores.Source source() {
        return source(tables.client());
    }

    Stores.Source source(DynamoDbClient client) {
        GroupTable table = new GroupTable(group -> client, groupData);
        return group -> {
            GroupData data = table.of(group);
            GroupStores contacts = new DynamoDbStores(table, ids).of(group);
            return new Stores(group, new GroupImports(data), new GroupChangeSets(data), new MemoryFiles(), contacts);
        };
    }

    /** A client whose requests are counted, the caller's to close. */
    DynamoDbClient counted(RequestCount requests) {
        return tables.newClient(requests);
    }

    Stores ours() {
        return source().of(OURS);
    }

    WorkInFlight inFlight() {
        return inFlight(tables.client());
    }

    WorkInFlight inFlight(DynamoDbClient client) {
        return new DirectoryWorkInFlight(new Directory(client, directory), "imports");
    }

    WorkOnImport worker() {
        return worker(tables.client());
    }

    /** Gives up after more tries than any test makes. */
    WorkOnImport worker(DynamoDbClient client) {
        return worker(client, 1_000);
    }

    WorkOnImport worker(int mostTries) {
        return worker(tables.client(), mostTries);
    }

    WorkOnImport worker(DynamoDbClient client, int mostTries) {
        return new WorkOnImport(
                source(client), inFlight(client), new ReaderByKind(), new WriterByKind(), ids, clock, mostTries);
    }

    /** Uploads a sheet and reads its columns. */
    ImportId upload(String csv) {
        return upload(csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportId upload(byte[] file) {
        StartImport.Started started =
                new StartImport(ids).run(ours(), "people.csv", file.length, AILEEN, clock.instant());
        files.put(started.id(), file);
        switch (new ReadSheet(new ReaderByKind()).run(ours(), started.id(), ReadSheet.Choice.NONE, TODAY)) {
            case ReadSheet.Result.Read _ -> {}
            case ReadSheet.Result.Unreadable(String problem) -> throw new AssertionError(problem);
            case ReadSheet.Result.NotThere(),
                    ReadSheet.Result.Missing(),
                    ReadSheet.Result.NotNow _,
                    ReadSheet.Result.BadChoice _ -> throw new AssertionError();
        }
        return started.id();
    }

    /** Plans as suggested. */
    void plan(ImportId id, Optional<String> newList, Optional<Plan.Agreement> permission) {
        plan(id, newList, permission, Map.of());
    }

    /** Plans as suggested, but for some columns, by their places. */
    void plan(
            ImportId id,
            Optional<String> newList,
            Optional<Plan.Agreement> permission,
            Map<Integer, String> otherwise) {
        plan(id, newList, permission, otherwise, Treatments.NONE);
    }

    /** As {@link #plan(ImportId, Optional, Optional, Map)}, with what is done where the sheet says something else. */
    void plan(
            ImportId id,
            Optional<String> newList,
            Optional<Plan.Agreement> permission,
            Map<Integer, String> otherwise,
            Treatments treatments) {
        Plan plan = Plans.of(
                details(id).columns().stream()
                        .map(column -> Optional.ofNullable(otherwise.get(column.index()))
                                .flatMap(ImportField::of)
                                .orElse(column.suggested()))
                        .toList(),
                details(id).columns().stream()
                        .filter(column -> column.ownField().isPresent())
                        .collect(Collectors.toMap(
                                Column::index, column -> column.ownField().orElseThrow())),
                newList,
                permission,
                treatments,
                TODAY);
        PlanImport.Result result =
                new PlanImport(inFlight(), queue).run(ours(), id, plan, AILEEN, Role.COORDINATOR, clock.instant());
        if (!(result instanceof PlanImport.Result.Planned)) {
            throw new AssertionError(result);
        }
    }

    /** Uploads, plans and checks. */
    ImportId checked(String csv, Optional<String> newList, Optional<Plan.Agreement> permission) {
        ImportId id = upload(csv);
        plan(id, newList, permission);
        work(id);
        return id;
    }

    void apply(ImportId id) {
        decide(new DecideOnImport(inFlight(), queue).apply(ours(), id, new Import.Decision(AILEEN, clock.instant())));
    }

    void undo(ImportId id) {
        decide(new DecideOnImport(inFlight(), queue).undo(ours(), id, new Import.Decision(AILEEN, clock.instant())));
    }

    private static void decide(DecideOnImport.Result result) {
        if (!(result instanceof DecideOnImport.Result.Accepted)) {
            throw new AssertionError(result);
        }
    }

    /** Works until nothing is left to do. */
    Import work(ImportId id) {
        clock.pass(Import.LEASE.plusSeconds(1));
        while (worker().run(OURS, id, () -> false) == Worker.Left.MORE) {}
        return details(id).current();
    }

    Import brought(ImportId id) {
        apply(id);
        return work(id);
    }

    Imports.Details details(ImportId id) {
        return ours().imports().details(id).orElseThrow();
    }

    Counts counts(ImportId id) {
        return details(id).current().counts();
    }

    List<ContactSummary> everyone() {
        return ours().contacts().contacts().everyone();
    }

    /** What everyone is, without versions and times: two equal states are the same to every reader. */
    Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>();
        for (ContactSummary summary : everyone()) {
            Contact contact = ours().contacts().contacts().find(summary.id()).orElseThrow();
            state.put(
                    summary.id().value(),
                    List.of(
                            contact.facts(),
                            contact.lists(),
                            contact.permissions().stream()
                                    .map(each -> List.of(each.answer(), each.source(), each.given()))
                                    .toList(),
                            contact.suppressions().size(),
                            told(summary.id()),
                            related(summary.id())));
        }
        return state;
    }

    /** What happened with somebody, the first first: {@code CALL 2024-03-01 She was well}. */
    List<String> told(ContactId contact) {
        return ours().contacts().contacts().read(contact).orElseThrow().interactions().stream()
                .sorted(Comparator.comparing(Interaction::at).thenComparing(Interaction::text))
                .map(each -> each.kind() + " " + LocalDate.ofInstant(each.at(), ZoneOffset.UTC) + " " + each.text())
                .toList();
    }

    /** What somebody is to others: {@code carer of Jane Smith}, with the days and the note where there are any. */
    List<String> related(ContactId contact) {
        Map<RelationshipKindId, RelationshipKind> kinds = ours().contacts().relationshipKinds().all().stream()
                .collect(Collectors.toMap(RelationshipKind::id, kind -> kind));
        return ours().contacts().contacts().read(contact).orElseThrow().relationships().stream()
                .map(each -> RelationshipText.shown(RelationshipText.of(
                        each, Objects.requireNonNull(kinds.get(each.kind())).words(each.direction()))))
                .sorted()
                .toList();
    }

    /** The contact with this address. */
    Contact contact(String address) {
        Contacts contacts = ours().contacts().contacts();
        return contacts.find(contacts.withAddress(new EmailAddress(address)).getFirst())
                .orElseThrow();
    }

    Contact add(Facts facts) {
        return ours().contacts().contacts().add(facts, signature());
    }

    Signature signature() {
        return new Signature(By.user(AILEEN.id(), AILEEN.name()), clock.instant());
    }

    private final class MemoryFiles implements Files {
        @Override
        public Ticket ticket(ImportId id, long bytes) {
            return new Ticket(
                    "https://files.example.org/" + id.value(), Map.of("content-type", "application/octet-stream"));
        }

        @Override
        public Retrieval read(ImportId id) {
            return Optional.ofNullable(files.get(id))
                    .<Retrieval>map(Retrieval.Found::new)
                    .orElseGet(Retrieval.Missing::new);
        }

        @Override
        public void keepHandedBack(ImportId id, Path file) {
            try {
                handedBack.put(id, java.nio.file.Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String handedBack(ImportId id, String name) {
            return "https://files.example.org/" + id.value() + "/" + name;
        }
    }
}
