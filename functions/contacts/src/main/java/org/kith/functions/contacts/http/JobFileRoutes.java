package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.List;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.contacts.bulk.BulkAction;
import org.kith.functions.contacts.bulk.BulkStores;
import org.kith.functions.contacts.bulk.Job;
import org.kith.functions.contacts.bulk.Jobs;
import org.kith.functions.contacts.bulk.Jobs.Details;
import org.kith.functions.contacts.bulk.MakesFile;
import org.kith.functions.contacts.bulk.WholeGroup;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.JobId;
import org.kith.kernel.Role;

/**
 * The file that a job made: handed out, and taken away. Whoever had it made has it as long as their role allows it, and so
 * have owners; each time it is handed out is kept with the job before it is.
 */
final class JobFileRoutes {
    private static final String FILE = "/api/jobs/{jobId}/file";

    private final BulkStores.Source source;

    JobFileRoutes(BulkStores.Source source) {
        this.source = source;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(ExportPlan.LEAST, Method.POST, FILE, this::fetch),
                Route.forRole(ExportPlan.LEAST, Method.DELETE, FILE, this::forget));
    }

    record DownloadView(String url) {}

    private Response fetch(Request request, SignedIn caller) {
        BulkStores stores = source.of(caller.group());
        Instant now = Signing.now(request);
        Made made = file(request, caller, stores, now);
        stores.jobs().fetched(made.job(), new Job.Decision(caller.user(), caller.name(), now));
        String name = made.file().fileName(Signing.today(request, caller));
        return Response.created(new DownloadView(
                stores.exports().download(made.job().id(), name, made.file().fileType())));
    }

    /** First it is said that it is gone: killed in between, nobody has it, and the bucket forgets it by itself. */
    private Response forget(Request request, SignedIn caller) {
        BulkStores stores = source.of(caller.group());
        Instant now = Signing.now(request);
        Job job = file(request, caller, stores, now).job();
        stores.jobs().forgetFile(job, new Jobs.Forgotten(new Job.Decision(caller.user(), caller.name(), now), false));
        stores.exports().remove(job.id());
        return Response.empty();
    }

    private record Made(Job job, MakesFile file) {}

    /** A job whose file is there, and is for whoever asks. */
    private static Made file(Request request, SignedIn caller, BulkStores stores, Instant now) {
        Details details = stores.jobs()
                .details(request.id("jobId", JobId::new))
                .filter(found ->
                        found.current().isKept(now) && found.fileUntil(now).isPresent())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (!isFor(caller, details, VisibleFields.of(stores.contacts().fields().all(), caller.role()))) {
            throw new ProblemException(Problem.notAllowed());
        }
        return new Made(details.current(), (MakesFile) details.brief().action());
    }

    /** True for who had it made and for owners, as long as they see all that is in it. */
    static boolean isFor(SignedIn caller, Details details, VisibleFields visible) {
        boolean made = details.current()
                .started()
                .map(Job.Decision::user)
                .filter(caller.user()::equals)
                .isPresent();
        return (made || caller.role() == Role.OWNER)
                && mayMake(caller, details.brief().action(), visible);
    }

    /** True for whoever may do this, as far as it is a file, or the whole group. */
    static boolean mayMake(SignedIn caller, BulkAction action, VisibleFields visible) {
        return switch (action) {
            case MakesFile file -> file.isFor(caller.role(), visible);
            case WholeGroup.Restore _ -> caller.role() == Role.OWNER;
            case BulkAction.OnEach _, BulkAction.Delete _ -> true;
        };
    }
}
