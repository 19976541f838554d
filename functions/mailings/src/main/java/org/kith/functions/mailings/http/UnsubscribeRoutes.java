package org.kith.functions.mailings.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.functions.mailings.unsubscribe.Unsubscribe;
import org.kith.functions.mailings.unsubscribe.Unsubscribe.Offer;
import org.kith.functions.mailings.unsubscribe.Unsubscribe.What;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.ProblemException;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;

/** The links in mails: nobody is signed in, the sealed token says it all. Reading changes nothing, however often. */
public final class UnsubscribeRoutes {
    private static final int LONGEST_TOKEN = 1_000;

    /** Neither the page nor a mail program says more in these bytes than which of two things it wants. */
    private static final int LONGEST_BODY = 8_000;

    private final Unsubscribe unsubscribe;

    /** Takes what does it. */
    public UnsubscribeRoutes(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    /** Its routes. */
    public List<Route> all() {
        return List.of(
                Route.fromMail(Method.GET, "/api/unsubscribe/{token}", this::view),
                Route.fromMail(Method.POST, "/api/unsubscribe/{token}", this::leave));
    }

    private Response view(Request request) {
        return answer(unsubscribe.view(token(request)));
    }

    private Response leave(Request request) {
        String token = token(request);
        // Anybody may post here: who holds no link is turned away before a word is read.
        if (!unsubscribe.isOurs(token)) {
            throw new ProblemException(Problem.notFound());
        }
        if (request.body().length() > LONGEST_BODY) {
            throw new ProblemException(Problem.tooLarge(LONGEST_BODY));
        }
        return answer(unsubscribe.leave(token, what(request)));
    }

    private static Response answer(Optional<Offer> offer) {
        return Response.ok(offer.orElseThrow(() -> new ProblemException(Problem.notFound())));
    }

    private static String token(Request request) {
        String token = request.path().getOrDefault("token", "");
        if (token.length() > LONGEST_TOKEN) {
            throw new ProblemException(Problem.notFound());
        }
        return token;
    }

    private static What what(Request request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            JsonForm form = request.form();
            Optional<What> what = form.choice("what", What.class);
            form.check();
            return what.orElseThrow();
        }
        if (OneClick.isAskedBy(request.body())) {
            return What.THIS_NEWSLETTER;
        }
        throw new ProblemException(Problem.invalid("List-Unsubscribe", "Expected One-Click"));
    }
}
