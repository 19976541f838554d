package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.GroupStores;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PhoneNumber;
import org.kith.contacts.duplicates.Distinctions;
import org.kith.contacts.duplicates.Duplicates;
import org.kith.contacts.duplicates.Likelihood;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.duplicates.Reason;
import org.kith.contacts.duplicates.Traits;
import org.kith.functions.contacts.http.Views.SummaryView;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.http.session.SignedIn;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Role;

/** Contacts that may be in the record twice: the queue, what people said about it, and a word before there are two. */
final class DuplicateRoutes {
    private static final int MOST_PAIRS = 100;
    private static final int MOST_LIKELY = 5;
    private static final String DIFFERENT = "/api/contacts/{contactId}/different-from/{otherContactId}";

    private final GroupStores.Source stores;

    DuplicateRoutes(GroupStores.Source stores) {
        this.stores = stores;
    }

    List<Route> routes() {
        return List.of(
                Route.forRole(Role.VIEWER, Method.GET, "/api/duplicates", this::list),
                Route.forRole(Role.CONTRIBUTOR, Method.POST, "/api/contacts/likely", this::likely),
                Route.forRole(Role.CONTRIBUTOR, Method.PUT, DIFFERENT, this::tellApart),
                Route.forRole(Role.CONTRIBUTOR, Method.DELETE, DIFFERENT, this::takeBack));
    }

    record DuplicatesView(int total, List<PairView> pairs) {}

    record PairView(LookalikeView one, LookalikeView other, Likelihood likelihood, List<Reason> reasons) {
        static PairView of(Duplicates.Likely likely) {
            return new PairView(
                    LookalikeView.of(likely.one()),
                    LookalikeView.of(likely.other()),
                    likely.likelihood(),
                    likely.reasons());
        }
    }

    record LookalikeView(
            String id,
            ContactKind kind,
            String name,
            Optional<String> nickname,
            List<String> emails,
            List<String> phones,
            Optional<String> postcode,
            Optional<String> born,
            List<String> tags) {
        static LookalikeView of(ContactSummary contact) {
            return new LookalikeView(
                    contact.id().value(),
                    contact.kind(),
                    contact.name(),
                    contact.nickname(),
                    contact.emails().stream().map(EmailAddress::value).toList(),
                    contact.phones().stream().map(PhoneNumber::shown).toList(),
                    contact.postcode(),
                    contact.born().map(PartialDate::toString),
                    contact.tags());
        }
    }

    record LikelyContactsView(List<LikelyContactView> contacts) {}

    record LikelyContactView(SummaryView contact, List<Reason> reasons) {}

    private Response list(Request request, SignedIn caller) {
        GroupStores group = stores.of(caller.group());
        List<Duplicates.Likely> all = Duplicates.among(
                group.contacts().everyone(), group.distinctions().all());
        return Response.ok(new DuplicatesView(
                all.size(), all.stream().limit(MOST_PAIRS).map(PairView::of).toList()));
    }

    private Response likely(Request request, SignedIn caller) {
        LocalDate today = Signing.today(request, caller);
        Traits typed = Traits.of(TypedForm.read(request.form()));
        List<ContactSummary> everyone = stores.of(caller.group()).contacts().everyone();
        return Response.ok(new LikelyContactsView(Duplicates.of(typed, everyone, MOST_LIKELY).stream()
                .map(known -> new LikelyContactView(SummaryView.of(known.contact(), today), known.reasons()))
                .toList()));
    }

    private Response tellApart(Request request, SignedIn caller) {
        return answer(distinctions(caller).tellApart(pair(request), Signing.of(request, caller)));
    }

    private Response takeBack(Request request, SignedIn caller) {
        return answer(distinctions(caller).takeBack(pair(request)));
    }

    private Distinctions distinctions(SignedIn caller) {
        return stores.of(caller.group()).distinctions();
    }

    private static Response answer(Distinctions.Outcome outcome) {
        return switch (outcome) {
            case Distinctions.Outcome.Done() -> Response.empty();
            case Distinctions.Outcome.Missing() -> throw missing();
        };
    }

    /** Nobody is told apart from themselves: that is no pair. */
    private static Pair pair(Request request) {
        return Pair.of(request.id("contactId", ContactId::new), request.id("otherContactId", ContactId::new))
                .orElseThrow(DuplicateRoutes::missing);
    }

    private static ProblemException missing() {
        return new ProblemException(Problem.notFound());
    }
}
