package org.kith.functions.mailings.http;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.GroupStores;
import org.kith.functions.mailings.CheckMailing;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.Person;
import org.kith.functions.mailings.PreviewMailing;
import org.kith.functions.mailings.PreviewMailing.Preview;
import org.kith.functions.mailings.SendTest;
import org.kith.functions.mailings.http.Views.AudienceView;
import org.kith.functions.mailings.http.Views.MailingView;
import org.kith.functions.mailings.http.Views.MailingsView;
import org.kith.functions.mailings.http.Views.PreviewView;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;
import org.kith.kernel.IdSource;
import org.kith.kernel.MailingId;
import org.kith.kernel.Role;

/** Writing a mailing: drafts, audience, preview, test. */
public final class DraftRoutes {
    private static final int NEWEST = 50;

    private final Mailings.ByGroup mailings;
    private final GroupStores.Source stores;
    private final CheckMailing checkMailing;
    private final PreviewMailing previewMailing;
    private final SendTest sendTest;
    private final IdSource ids;
    private final InstantSource clock;

    /** Takes all it needs. */
    public DraftRoutes(
            Mailings.ByGroup mailings,
            GroupStores.Source stores,
            CheckMailing checkMailing,
            PreviewMailing previewMailing,
            SendTest sendTest,
            IdSource ids,
            InstantSource clock) {
        this.mailings = mailings;
        this.stores = stores;
        this.checkMailing = checkMailing;
        this.previewMailing = previewMailing;
        this.sendTest = sendTest;
        this.ids = ids;
        this.clock = clock;
    }

    /** Its routes. */
    public List<Route> all() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/mailings", this::list),
                Route.forRole(Role.COORDINATOR, Method.POST, "/api/mailings", this::draft),
                Route.forRole(Role.VIEWER, Method.GET, "/api/mailings/{mailingId}", this::read),
                Route.forRole(Role.COORDINATOR, Method.PUT, "/api/mailings/{mailingId}", this::change),
                Route.forRole(Role.COORDINATOR, Method.DELETE, "/api/mailings/{mailingId}", this::delete),
                Route.forRole(Role.COORDINATOR, Method.GET, "/api/mailings/{mailingId}/audience", this::audience),
                Route.forRole(Role.COORDINATOR, Method.GET, "/api/mailings/{mailingId}/preview", this::preview),
                Route.forRole(Role.COORDINATOR, Method.POST, "/api/mailings/{mailingId}/test", this::test));
    }

    private Response list(Request request, SignedIn caller) {
        Mailings own = mailings.of(caller.group());
        List<Mailing> newest = own.newest(NEWEST);
        Map<MailingId, MailingCounts> counts =
                own.counts(newest.stream().map(Mailing::id).toList());
        return Response.ok(new MailingsView(newest.stream()
                .map(mailing -> MailingView.of(mailing, Optional.ofNullable(counts.get(mailing.id()))))
                .toList()));
    }

    private Response draft(Request request, SignedIn caller) {
        DraftForm form = DraftForm.read(request, stores.of(caller.group()), caller.role());
        Mailing mailing = Mailing.draft(
                new MailingId(ids.next()), form.subject(), form.content(), form.aim(), person(caller), clock.instant());
        mailings.of(caller.group()).add(mailing);
        return Response.created(MailingView.of(mailing, Optional.empty()));
    }

    private Response read(Request request, SignedIn caller) {
        Mailing mailing = found(request, caller);
        return Response.ok(MailingView.of(mailing, counts(mailing, caller)));
    }

    private Response change(Request request, SignedIn caller) {
        long version = request.expectedVersion();
        Mailing mailing = found(request, caller);
        DraftForm form = DraftForm.read(request, stores.of(caller.group()), caller.role());
        checkDraft(mailing);
        if (mailing.version() != version) {
            throw new ProblemException(Problem.changedSince());
        }
        Mailing rewritten =
                mailing.rewritten(form.subject(), form.content(), form.aim(), person(caller), clock.instant());
        return switch (mailings.of(caller.group()).save(mailing, rewritten)) {
            case DONE -> Response.ok(MailingView.of(rewritten, Optional.empty()));
            case CHANGED_SINCE -> throw new ProblemException(Problem.changedSince());
        };
    }

    private Response delete(Request request, SignedIn caller) {
        Mailing mailing = found(request, caller);
        checkDraft(mailing);
        return switch (mailings.of(caller.group()).remove(mailing)) {
            case DONE -> Response.empty();
            case CHANGED_SINCE -> throw new ProblemException(Problem.changedSince());
        };
    }

    private Response audience(Request request, SignedIn caller) {
        return Response.ok(AudienceView.of(checkMailing.look(caller.group(), found(request, caller))));
    }

    private Response preview(Request request, SignedIn caller) {
        Mailing mailing = found(request, caller);
        Optional<ContactId> as = request.query("contact").map(DraftRoutes::contactId);
        return switch (previewMailing.preview(caller.group(), mailing, as)) {
            case Preview.Shown shown -> Response.ok(PreviewView.of(shown));
            case Preview.NoReader() -> throw as.isPresent() ? new ProblemException(Problem.notFound()) : notShown();
            case Preview.TooLong _, Preview.BadName _ -> throw notShown();
        };
    }

    private Response test(Request request, SignedIn caller) {
        Mailing mailing = found(request, caller);
        return switch (sendTest.send(caller.group(), mailing, caller.email())) {
            case SendTest.Outcome.Sent(Mailing tested) ->
                Response.accepted(MailingView.of(tested, counts(tested, caller)));
            case SendTest.Outcome.NotShown(Preview _) -> throw notShown();
            case SendTest.Outcome.NotADraft() ->
                throw new ProblemException(Problem.conflict("not-a-draft", "Only a draft can be tested"));
            case SendTest.Outcome.TooMany() ->
                throw new ProblemException(Problem.tooOften("You have tested this " + SendTest.MOST_AN_HOUR
                        + " times within the hour. Please wait until the hour is over"));
        };
    }

    private static ProblemException notShown() {
        return new ProblemException(Problem.conflict(
                "cannot-show", "This cannot be shown: it is too long, or there is nobody yet to show it as"));
    }

    private Optional<MailingCounts> counts(Mailing mailing, SignedIn caller) {
        return mailing.state() instanceof MailingState.Draft
                ? Optional.empty()
                : Optional.of(
                        mailings.of(caller.group()).recipients(mailing.id()).counts());
    }

    private Mailing found(Request request, SignedIn caller) {
        return mailings.of(caller.group())
                .find(request.id("mailingId", MailingId::new))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static void checkDraft(Mailing mailing) {
        if (!(mailing.state() instanceof MailingState.Draft)) {
            throw new ProblemException(Problem.conflict("not-a-draft", "Only a draft can be changed"));
        }
    }

    private static ContactId contactId(String text) {
        if (!IdSource.isId(text)) {
            throw new ProblemException(Problem.notFound());
        }
        return new ContactId(text);
    }

    static Person person(SignedIn caller) {
        return new Person(caller.user(), caller.name());
    }
}
