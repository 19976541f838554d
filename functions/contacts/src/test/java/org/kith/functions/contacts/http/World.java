package org.kith.functions.contacts.http;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kith.contacts.By;
import org.kith.contacts.GroupStores;
import org.kith.contacts.Signature;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.StoredRow;
import org.kith.functions.contacts.archives.ArchiveSeal;
import org.kith.functions.contacts.archives.Archives;
import org.kith.functions.contacts.archives.GroupRows;
import org.kith.functions.contacts.archives.InMemoryArchiveFiles;
import org.kith.functions.contacts.bulk.BulkStores;
import org.kith.functions.contacts.bulk.WorkOnJob;
import org.kith.functions.contacts.documents.InMemoryDocumentFiles;
import org.kith.functions.contacts.dynamodb.DirectoryGroupMembers;
import org.kith.functions.contacts.dynamodb.DynamoDbBulkChanges;
import org.kith.functions.contacts.dynamodb.DynamoDbGroupRows;
import org.kith.functions.contacts.dynamodb.DynamoDbJobs;
import org.kith.functions.contacts.dynamodb.DynamoDbSavedViews;
import org.kith.functions.contacts.exports.InMemoryExportFiles;
import org.kith.functions.contacts.saved.SavedViews;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.RequestLog;
import org.kith.http.Response;
import org.kith.http.Router;
import org.kith.http.once.Once;
import org.kith.http.once.dynamodb.DynamoDbOnce;
import org.kith.http.session.SecretHash;
import org.kith.http.session.SignedIn;
import org.kith.http.session.dynamodb.DirectoryRows;
import org.kith.http.session.dynamodb.DirectoryRows.GroupRow;
import org.kith.http.session.dynamodb.DirectoryRows.MembershipRow;
import org.kith.http.session.dynamodb.DirectoryRows.SessionRow;
import org.kith.http.session.dynamodb.DirectoryRows.UserRow;
import org.kith.http.session.dynamodb.DirectorySessions;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;
import org.kith.kernel.JobId;
import org.kith.kernel.Role;
import org.kith.kernel.SealedTokens;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.HttpEvents;
import org.kith.testing.RequestCount;
import org.kith.testing.TableSource;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkLog;
import org.kith.work.dynamodb.DirectoryWorkInFlight;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The routes of this context on fresh tables, with the users of two groups signed in. */
final class World {
    static final GroupId OURS = new GroupId(CountedIds.numbered(801));
    static final GroupId THEIRS = new GroupId(CountedIds.numbered(802));
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final Directory directory;
    private final RequestCount requests = new RequestCount();
    private final FixedClock clock = new FixedClock();
    private final InMemoryDocumentFiles files = new InMemoryDocumentFiles();
    private final InMemoryExportFiles exports = new InMemoryExportFiles();
    private final GroupStores.Source stores;
    private final WorkOnJob worker;
    private final Map<JobId, GroupId> asked = new LinkedHashMap<>();
    private final GroupTable table;
    private final Once<GroupStores> once;
    private final Router router;

    World(TableSource tables) {
        this.directory = new Directory(tables.client(), tables.newDirectoryTable());
        IdSource ids = new CountedIds();
        DynamoDbClient client = tables.newClient(requests);
        this.table = new GroupTable(group -> client, tables.newGroupDataTable());
        DynamoDbStores stores = new DynamoDbStores(table, ids, files);
        this.stores = stores;
        this.once = new DynamoDbOnce<>(table, stores::over);
        SealedTokens tokens = SealedTokens.withKey(Base64.getEncoder().encodeToString(new byte[32]));
        SavedViews.Source views = group -> user -> new DynamoDbSavedViews(table.of(group), user, ids, clock);
        Once<SavedViews.OfGroup> viewsOnce =
                new DynamoDbOnce<>(table, data -> user -> new DynamoDbSavedViews(data, user, ids, clock));
        BulkStores.Source bulk = group -> {
            GroupData data = table.of(group);
            return new BulkStores(
                    group,
                    new DynamoDbJobs(data),
                    new DynamoDbBulkChanges(data),
                    stores.over(data),
                    exports.of(group),
                    new Archives(
                            new DynamoDbGroupRows(data),
                            new InMemoryArchiveFiles(files).of(group),
                            new ArchiveSeal(tokens)));
        };
        WorkInFlight inFlight = new DirectoryWorkInFlight(directory, "jobs");
        this.worker = new WorkOnJob(bulk, inFlight, ids, clock, 10);
        this.router = new Router(
                new ContactsRoutes(
                                stores,
                                once,
                                views,
                                viewsOnce,
                                files,
                                new DirectoryGroupMembers(directory),
                                new ContactsRoutes.Bulk(bulk, inFlight, (group, id) -> asked.put(new JobId(id), group)),
                                tokens,
                                ids,
                                new WorkLog(NOWHERE))
                        .all(),
                HttpEvents.ORIGIN,
                new DirectorySessions(directory),
                clock,
                new RequestLog(NOWHERE));
        addGroup(OURS, "Oldham Befrienders");
        addGroup(THEIRS, "Tameside Carers");
    }

    /** How many requests the routes sent to GroupData so far. */
    int requestsOnGroupData() {
        return requests.sent();
    }

    /** A user of that group with that role, signed in; the same one when asked again. */
    Browser signedIn(GroupId group, Role role) {
        UserId user = user(group, role);
        String name = "Sarah " + role.name();
        String cookie = "cookie-" + user.value();
        String hash = SecretHash.of(cookie);
        directory
                .transaction()
                .put(Row.of(
                        directory.keys().user(user),
                        DirectoryRows.USER_KEY,
                        DirectoryRows.USER,
                        new UserRow(name, user.value() + "@example.org", FixedClock.START, Optional.empty())))
                .put(Row.of(
                        directory.keys().group(group),
                        DirectoryRows.MEMBER_PREFIX + user.value(),
                        DirectoryRows.MEMBERSHIP,
                        new MembershipRow(user.value(), name, user.value() + "@example.org", role, FixedClock.START)))
                .put(Row.of(
                        directory.keys().session(hash),
                        DirectoryRows.SESSION_KEY,
                        DirectoryRows.SESSION,
                        new SessionRow(
                                user.value(),
                                group.value(),
                                FixedClock.START,
                                clock.instant().plus(Duration.ofDays(2)))))
                .commit()
                .orThrow();
        return new Browser(router, cookie);
    }

    /** The id that {@link #signedIn} gives to the user of that group with that role. */
    static UserId user(GroupId group, Role role) {
        return new UserId(CountedIds.numbered((group.equals(OURS) ? 910 : 920) + rank(role)));
    }

    private static int rank(Role role) {
        return switch (role) {
            case VIEWER -> 0;
            case CONTRIBUTOR -> 1;
            case COORDINATOR -> 2;
            case OWNER -> 3;
        };
    }

    /** Does what was asked of both groups' jobs. */
    void work() {
        asked.forEach((job, group) -> worker.run(group, job, () -> false));
        asked.clear();
    }

    /** Every row that an archive of a group is made of. */
    GroupRows rows(GroupId group) {
        return new DynamoDbGroupRows(table.of(group));
    }

    /** What is kept in a contact's collection, whatever became of the contact. */
    List<StoredRow> stored(GroupId group, ContactId contact) {
        GroupData data = table.of(group);
        return data.stored(data.keys().contact(contact));
    }

    /** Where the documents of both groups are. */
    InMemoryDocumentFiles files() {
        return files;
    }

    /** What was exported. */
    InMemoryExportFiles exports() {
        return exports;
    }

    GroupStores ours() {
        return stores.of(OURS);
    }

    /** Somebody of ours, now. */
    Signature signature() {
        return new Signature(By.user(user(OURS, Role.COORDINATOR), "Sarah"), clock.instant());
    }

    /** Does the work as a route does it for a request with this key; a refusal is answered as a problem. */
    Response once(String key, Function<GroupStores, Response> work) {
        Request request = new Request(
                Map.of(), Map.of(), Map.of("idempotency-key", key), Map.of(), "{}", "192.0.2.1", clock.instant());
        SignedIn caller = new SignedIn(
                "session",
                user(OURS, Role.COORDINATOR),
                "Sarah",
                new EmailAddress("sarah@example.org"),
                OURS,
                "Oldham Befrienders",
                Role.COORDINATOR,
                ZoneId.of("Europe/London"));
        try {
            return once.answer(request, caller, work);
        } catch (ProblemException refused) {
            return Response.problem(refused.problem());
        }
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    private void addGroup(GroupId group, String name) {
        directory
                .transaction()
                .put(Row.of(
                        directory.keys().group(group),
                        DirectoryRows.GROUP_KEY,
                        DirectoryRows.GROUP,
                        new GroupRow(name, "", "Europe/London", name, "office@example.org", FixedClock.START)))
                .commit()
                .orThrow();
    }
}
