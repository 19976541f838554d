package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contacts.Contact;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.GroupMembers;
import org.kith.functions.contacts.bulk.BulkAction;
import org.kith.functions.contacts.bulk.BulkStores;
import org.kith.functions.contacts.bulk.Choice;
import org.kith.functions.contacts.bulk.DecideOnJob;
import org.kith.functions.contacts.bulk.Job;
import org.kith.functions.contacts.bulk.JobState;
import org.kith.functions.contacts.bulk.Jobs.Details;
import org.kith.functions.contacts.bulk.MakesFile;
import org.kith.functions.contacts.bulk.StageJob;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.http.JobView.JobsView;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;
import org.kith.kernel.JobId;
import org.kith.kernel.Role;

/** One thing done to many contacts: staged, looked at, started, taken back. */
final class JobRoutes {
    private static final String JOBS = "/api/jobs";
    private static final String JOB = "/api/jobs/{jobId}";

    private final BulkStores.Source source;
    private final GroupMembers.Source members;
    private final StageJob stageJob;
    private final DecideOnJob decideOnJob;

    JobRoutes(BulkStores.Source source, GroupMembers.Source members, StageJob stageJob, DecideOnJob decideOnJob) {
        this.source = source;
        this.members = members;
        this.stageJob = stageJob;
        this.decideOnJob = decideOnJob;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, JOBS, this::list),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, JOBS, this::stage),
                Route.forRole(Role.VIEWER, Method.GET, JOB, this::read),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, JOB + "/start", this::start),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, JOB + "/undo", this::undo));
    }

    private Response list(Request request, SignedIn caller) {
        BulkStores stores = stores(caller);
        Instant now = Signing.now(request);
        List<Details> newest = stores.jobs().newest().stream()
                .filter(details -> details.current().isKept(now))
                .toList();
        VisibleFields visible = visible(stores, newest, caller);
        return Response.ok(new JobsView(newest.stream()
                .map(details -> JobView.of(details, Map.of(), visible, now))
                .toList()));
    }

    private Response stage(Request request, SignedIn caller) {
        BulkStores stores = stores(caller);
        JsonForm form = request.form();
        JobForm read = new JobForm(form, stores.contacts(), caller.role());
        Optional<Choice> choice = read.choice(
                Signing.today(request, caller),
                segment -> ContactListingRoutes.members(segment, stores.contacts(), request, caller));
        Optional<BulkAction> action = read.action(members.of(caller.group()), caller.timeZone());
        form.check();
        action.ifPresent(wanted -> checkMayMake(caller, wanted, stores));
        return switch (stageJob.run(stores, choice.orElseThrow(), action.orElseThrow(), decision(request, caller))) {
            case StageJob.Result.Staged(Details details) ->
                Response.created(view(stores, details, caller, Signing.now(request)));
            case StageJob.Result.TooMany(int chosen) ->
                throw new ProblemException(Problem.invalid(
                        "/choice",
                        "These are %,d contacts; at most %,d can be worked on at once. Choose fewer"
                                .formatted(chosen, action.orElseThrow().most())));
        };
    }

    private Response read(Request request, SignedIn caller) {
        BulkStores stores = stores(caller);
        Instant now = Signing.now(request);
        return stores.jobs()
                .details(id(request))
                .filter(details -> details.current().isKept(now))
                .map(details -> Response.ok(view(stores, details, caller, now)))
                .orElseThrow(JobRoutes::missing);
    }

    private Response start(Request request, SignedIn caller) {
        BulkStores stores = stores(caller);
        checkSeen(stores, request, caller);
        stores.jobs().details(id(request)).ifPresent(found -> {
            checkMayMake(caller, found.brief().action(), stores);
            if (found.current().state() == JobState.READY) {
                ArchiveRoutes.checkStillEmpty(stores, found);
            }
        });
        return decided(decideOnJob.start(stores, id(request), decision(request, caller)), stores, request, caller);
    }

    private Response undo(Request request, SignedIn caller) {
        BulkStores stores = stores(caller);
        checkSeen(stores, request, caller);
        return decided(decideOnJob.undo(stores, id(request), decision(request, caller)), stores, request, caller);
    }

    /** Whoever does not see a field changes none of its answers, not those of many at once either. */
    private static void checkSeen(BulkStores stores, Request request, SignedIn caller) {
        boolean hidden = stores.jobs()
                .details(id(request))
                .filter(details -> !JobView.isSeen(details.brief().action(), visible(stores, List.of(details), caller)))
                .isPresent();
        if (hidden) {
            throw notNow("This fills in a field that your role does not show you");
        }
    }

    /** A file of many contacts is made by those alone who may have one, and see all that is in it. */
    private static void checkMayMake(SignedIn caller, BulkAction action, BulkStores stores) {
        if (!JobFileRoutes.mayMake(caller, action, visible(stores, action, caller))) {
            throw new ProblemException(Problem.notAllowed());
        }
    }

    private static Response decided(DecideOnJob.Result result, BulkStores stores, Request request, SignedIn caller) {
        return switch (result) {
            case DecideOnJob.Result.Accepted(Details details) ->
                Response.accepted(view(stores, details, caller, Signing.now(request)));
            case DecideOnJob.Result.NotNow(JobState state) -> throw notNow(sentence(state));
            case DecideOnJob.Result.NotUndoable() -> throw notNow("A file changes nobody; delete it instead");
            case DecideOnJob.Result.TooLate() -> throw notNow("This was done too long ago to be undone");
            case DecideOnJob.Result.Missing() -> throw missing();
        };
    }

    private static String sentence(JobState state) {
        return switch (state) {
            case READY -> "This has not been started yet";
            case RUNNING -> "This is still being done";
            case DONE -> "This is done";
            case UNDOING, UNDONE -> "This was taken back";
            case FAILED -> "This cannot go on; what was done can be undone";
        };
    }

    /** With the names of its first contacts, of those that are still there. */
    static JobView view(BulkStores stores, Details details, SignedIn caller, Instant now) {
        List<ContactId> ids = Stream.concat(details.brief().sample().stream(), details.kept().contacts().stream())
                .distinct()
                .toList();
        Map<ContactId, Contact> contacts = stores.contacts().contacts().findAll(ids);
        VisibleFields visible = visible(stores, List.of(details), caller);
        JobView plain = JobView.of(details, contacts, visible, now);
        return details.current().state() == JobState.DONE && details.brief().action() instanceof MakesFile
                ? plain.with(JobFileView.of(
                        details,
                        JobFileRoutes.isFor(caller, details, visible),
                        stores.jobs().fetches(details.current().id()),
                        now))
                : plain;
    }

    private static VisibleFields visible(BulkStores stores, BulkAction action, SignedIn caller) {
        return visible(stores, Stream.of(action), caller);
    }

    private static VisibleFields visible(BulkStores stores, List<Details> jobs, SignedIn caller) {
        return visible(stores, jobs.stream().map(details -> details.brief().action()), caller);
    }

    /** The group's fields are only read when a job is about one. */
    private static VisibleFields visible(BulkStores stores, Stream<BulkAction> actions, SignedIn caller) {
        boolean needed = actions.anyMatch(action -> action instanceof BulkAction.OnField
                || (action instanceof BulkAction.Export(ExportPlan plan)
                        && !plan.own().isEmpty()));
        return VisibleFields.of(needed ? stores.contacts().fields().all() : List.of(), caller.role());
    }

    private BulkStores stores(SignedIn caller) {
        return source.of(caller.group());
    }

    static Job.Decision decision(Request request, SignedIn caller) {
        return new Job.Decision(caller.user(), caller.name(), Signing.now(request));
    }

    private static JobId id(Request request) {
        return request.id("jobId", JobId::new);
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }

    static ProblemException notNow(String title) {
        return new ProblemException(Problem.conflict("not-now", title));
    }
}
