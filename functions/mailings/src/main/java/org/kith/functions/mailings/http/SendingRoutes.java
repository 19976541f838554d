package org.kith.functions.mailings.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.functions.mailings.CheckMailing.Check;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.http.Views.MailingView;
import org.kith.functions.mailings.http.Views.ResultGroup;
import org.kith.functions.mailings.http.Views.ResultsView;
import org.kith.functions.mailings.sending.CancelMailing;
import org.kith.functions.mailings.sending.DecideUncertain;
import org.kith.functions.mailings.sending.DecideUncertain.Decision;
import org.kith.functions.mailings.sending.QueueMailing;
import org.kith.functions.mailings.sending.ReadResults;
import org.kith.functions.mailings.sending.Recipients;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.MailingId;
import org.kith.kernel.Role;

/** Sending a mailing, and what became of it. */
public final class SendingRoutes {
    private final Mailings.ByGroup mailings;
    private final QueueMailing queueMailing;
    private final CancelMailing cancelMailing;
    private final DecideUncertain decideUncertain;

    /** Takes all it needs. */
    public SendingRoutes(
            Mailings.ByGroup mailings,
            QueueMailing queueMailing,
            CancelMailing cancelMailing,
            DecideUncertain decideUncertain) {
        this.mailings = mailings;
        this.queueMailing = queueMailing;
        this.cancelMailing = cancelMailing;
        this.decideUncertain = decideUncertain;
    }

    /** Its routes. */
    public List<Route> all() {
        return List.of(
                Route.forRole(Role.COORDINATOR, Method.POST, "/api/mailings/{mailingId}/send", this::send),
                Route.forRole(Role.COORDINATOR, Method.POST, "/api/mailings/{mailingId}/cancel", this::cancel),
                Route.forRole(Role.VIEWER, Method.GET, "/api/mailings/{mailingId}/results", this::results),
                Route.forRole(Role.COORDINATOR, Method.POST, "/api/mailings/{mailingId}/uncertain", this::uncertain));
    }

    private Response send(Request request, SignedIn caller) {
        MailingId id = request.id("mailingId", MailingId::new);
        QueueMailing.Outcome outcome =
                queueMailing.queue(caller.group(), id, request.expectedVersion(), DraftRoutes.person(caller));
        return switch (outcome) {
            case QueueMailing.Outcome.Queued(Mailing mailing) -> Response.accepted(view(mailing, caller));
            case QueueMailing.Outcome.NotReady(List<Check> stops) ->
                throw new ProblemException(Problem.conflict("not-ready", "This cannot be sent yet")
                        .withDetail(stops.stream().map(Check::text).collect(Collectors.joining(". "))));
            case QueueMailing.Outcome.ChangedSince() -> throw new ProblemException(Problem.changedSince());
            case QueueMailing.Outcome.Missing() -> throw new ProblemException(Problem.notFound());
        };
    }

    private Response cancel(Request request, SignedIn caller) {
        return switch (cancelMailing.cancel(caller.group(), request.id("mailingId", MailingId::new))) {
            case CancelMailing.Outcome.Draft(Mailing mailing) -> Response.ok(view(mailing, caller));
            case CancelMailing.Outcome.TooLate() ->
                throw new ProblemException(Problem.conflict("too-late", "It has already started to go"));
            case CancelMailing.Outcome.Missing() -> throw new ProblemException(Problem.notFound());
        };
    }

    private Response results(Request request, SignedIn caller) {
        Recipients recipients =
                mailings.of(caller.group()).recipients(found(request, caller).id());
        return Response.ok(new ResultsView(
                recipients.counts(),
                ReadResults.read(recipients).stream().map(ResultGroup::of).toList()));
    }

    private Response uncertain(Request request, SignedIn caller) {
        MailingId id = found(request, caller).id();
        JsonForm form = request.form();
        Optional<Decision> decision = form.choice("decision", Decision.class);
        form.check();
        decideUncertain.decide(caller.group(), id, decision.orElseThrow());
        return Response.accepted(view(found(request, caller), caller));
    }

    private MailingView view(Mailing mailing, SignedIn caller) {
        return MailingView.of(
                mailing,
                Optional.of(mailings.of(caller.group()).recipients(mailing.id()).counts()));
    }

    private Mailing found(Request request, SignedIn caller) {
        return mailings.of(caller.group())
                .find(request.id("mailingId", MailingId::new))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
