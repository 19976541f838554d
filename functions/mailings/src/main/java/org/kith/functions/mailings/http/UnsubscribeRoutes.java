package org.kith.functions.mailings.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /**
     * RFC 8058, 3.1, allows a form in parts as well as an encoded one, and mail providers differ in the rest: charsets,
     * further headers of the part, case, no content type at all. Whoever holds the token and posts these two words, in
     * this order, wants to leave.
     */
    private static final Pattern ONE_CLICK =
            Pattern.compile("List-Unsubscribe\\b.*One-Click\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
        return answer(unsubscribe.leave(token(request), what(request)));
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
        if (isOneClick(request.body())) {
            return What.THIS_NEWSLETTER;
        }
        throw new ProblemException(Problem.invalid("List-Unsubscribe", "Expected One-Click"));
    }

    private static boolean isOneClick(String body) {
        return ONE_CLICK.matcher(body).find()
                || ONE_CLICK.matcher(decoded(body)).find();
    }

    private static String decoded(String body) {
        try {
            return URLDecoder.decode(body, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return body;
        }
    }
}
