package org.kith.functions.contacts.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kith.functions.contacts.archives.ArchiveFiles;
import org.kith.functions.contacts.bulk.BulkStores;
import org.kith.functions.contacts.bulk.Jobs.Details;
import org.kith.functions.contacts.bulk.StageWholeGroup;
import org.kith.functions.contacts.bulk.WholeGroup;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.Role;

/** The whole group in one file: made, and put back into an empty group. Both are jobs, which are started like all others. */
final class ArchiveRoutes {
    private static final String ARCHIVES = "/api/archives";

    /** Less than a zip file can have in its plain form (4 GB), and than S3 takes in one piece (5 GB). */
    private static final long MOST_BYTES = 4_000_000_000L;

    private final BulkStores.Source source;
    private final StageWholeGroup stage;

    ArchiveRoutes(BulkStores.Source source, StageWholeGroup stage) {
        this.source = source;
        this.stage = stage;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.OWNER, Method.POST, ARCHIVES, this::make),
                Route.forRole(Role.OWNER, Method.POST, ARCHIVES + "/upload", this::upload),
                Route.forRole(Role.OWNER, Method.POST, ARCHIVES + "/uploaded", this::uploaded));
    }

    record ArchiveTicketView(String url, Map<String, String> headers) {}

    private Response make(Request request, SignedIn caller) {
        BulkStores stores = source.of(caller.group());
        return answer(
                stage.archive(stores, caller.groupName(), JobRoutes.decision(request, caller)),
                stores,
                caller,
                request);
    }

    private Response upload(Request request, SignedIn caller) {
        JsonForm form = request.form();
        OptionalLong bytes = form.number("bytes", 1, Long.MAX_VALUE);
        if (bytes.orElse(0) > MOST_BYTES) {
            form.fault("bytes", "This file is larger than 4 GB, which no archive is");
        }
        form.check();
        BulkStores stores = source.of(caller.group());
        checkEmpty(StageWholeGroup.mayRestore(stores, Optional.empty()));
        ArchiveFiles.Ticket ticket = stores.archives().files().ticket(bytes.orElseThrow());
        return Response.created(new ArchiveTicketView(ticket.url(), ticket.headers()));
    }

    private Response uploaded(Request request, SignedIn caller) {
        BulkStores stores = source.of(caller.group());
        return answer(stage.restore(stores, JobRoutes.decision(request, caller)), stores, caller, request);
    }

    private static Response answer(StageWholeGroup.Result result, BulkStores stores, SignedIn caller, Request request) {
        return switch (result) {
            case StageWholeGroup.Result.Staged(Details details) ->
                Response.created(JobRoutes.view(stores, details, caller, Signing.now(request)));
            case StageWholeGroup.Result.TooLarge(long bytes) ->
                throw new ProblemException(Problem.conflict(
                                "too-large",
                                String.format(
                                        Locale.ROOT,
                                        "The files of your group are %.1f GB, and an archive holds 3.5 GB of them",
                                        bytes / 1e9))
                        .withDetail("Remove some that nobody needs; they count for another 30 days"));
            case StageWholeGroup.Result.NotEmpty() -> throw notEmpty();
            case StageWholeGroup.Result.NotArrived() ->
                throw new ProblemException(Problem.conflict("file-missing", "The file has not arrived yet"));
            case StageWholeGroup.Result.Unreadable(String sentence) ->
                throw new ProblemException(Problem.invalid("", sentence).withDetail(sentence));
        };
    }

    /** Between looking at an archive and putting it back, somebody may have added somebody. */
    static void checkStillEmpty(BulkStores stores, Details details) {
        if (details.brief().action() instanceof WholeGroup.Restore restore) {
            checkEmpty(StageWholeGroup.mayRestore(stores, Optional.of(restore)));
        }
    }

    private static void checkEmpty(boolean mayRestore) {
        if (!mayRestore) {
            throw notEmpty();
        }
    }

    private static ProblemException notEmpty() {
        return new ProblemException(Problem.conflict("not-empty", "An archive is put back into an empty group only")
                .withDetail("Somebody or something is in this group already. Start a new group, and put the"
                        + " archive back there"));
    }
}
