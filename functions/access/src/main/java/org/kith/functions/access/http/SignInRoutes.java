package org.kith.functions.access.http;

import java.util.List;
import java.util.Optional;
import org.kith.functions.access.AskToSignIn;
import org.kith.functions.access.AskToSignUp;
import org.kith.functions.access.Asked;
import org.kith.functions.access.Asking;
import org.kith.functions.access.Challenge;
import org.kith.functions.access.ConfirmSignIn;
import org.kith.http.Cookies;
import org.kith.http.JsonForm;
import org.kith.http.Method;
import org.kith.http.Problem;
import org.kith.http.Request;
import org.kith.http.Response;
import org.kith.http.Route;
import org.kith.kernel.EmailAddress;

/** The way in by a mailed link or code, to a group that there is or to a new one. */
final class SignInRoutes {
    /** The cookie that binds link and code to the browser that asked. */
    static final String COOKIE = "kith-signin";

    private final AskToSignIn askToSignIn;
    private final AskToSignUp askToSignUp;
    private final ConfirmSignIn confirm;
    private final SessionCookie session;
    private final Cookies cookies;

    SignInRoutes(
            AskToSignIn askToSignIn,
            AskToSignUp askToSignUp,
            ConfirmSignIn confirm,
            SessionCookie session,
            Cookies cookies) {
        this.askToSignIn = askToSignIn;
        this.askToSignUp = askToSignUp;
        this.confirm = confirm;
        this.session = session;
        this.cookies = cookies;
    }

    List<Route> routes() {
        return List.of(
                Route.open(Method.POST, "/api/sign-up", this::signUp),
                Route.open(Method.POST, "/api/sign-in", this::signIn),
                Route.open(Method.POST, "/api/sign-in/code", this::confirmCode),
                Route.open(Method.POST, "/api/sign-in/link", this::confirmLink));
    }

    private Response signUp(Request request) {
        JsonForm form = request.form();
        String groupName = NameField.read(form, "groupName");
        String name = NameField.read(form, "name");
        Optional<EmailAddress> email = form.email("email");
        form.check();
        return mailed(askToSignUp.ask(
                new Asked.ToSignUp(email.orElseThrow(), name, groupName), request.sourceIp(), request.receivedAt()));
    }

    private Response signIn(Request request) {
        JsonForm form = request.form();
        Optional<EmailAddress> email = form.email("email");
        form.check();
        return mailed(askToSignIn.ask(email.orElseThrow(), request.sourceIp(), request.receivedAt()));
    }

    private Response mailed(Asking asking) {
        return switch (asking) {
            case Asking.Mailed(String browserSecret) ->
                Response.accepted(new Views.CodeMailed(Challenge.LIFETIME.toMinutes()))
                        .withCookie(cookies.set(COOKIE, browserSecret, Challenge.LIFETIME));
            case Asking.TooOften() ->
                Response.problem(Problem.tooOften("Too many mails were asked for")
                        .withDetail("Please look for our mail among the unwanted ones, too, or wait a while and try "
                                + "again."));
        };
    }

    private Response confirmCode(Request request) {
        JsonForm form = request.form();
        String code = form.line("code", 20);
        form.check();
        return asker(request)
                .map(secret -> switch (confirm.withCode(secret, code, request.receivedAt())) {
                    case ConfirmSignIn.Outcome.Started(String cookie) -> started(cookie, request);
                    case ConfirmSignIn.Outcome.Wrong(int left) -> wrongCode(left);
                    case ConfirmSignIn.Outcome.Over() -> over();
                })
                .orElseGet(SignInRoutes::over);
    }

    private Response confirmLink(Request request) {
        JsonForm form = request.form();
        String token = form.line("token", 200);
        form.check();
        return asker(request)
                .map(secret -> switch (confirm.withLink(secret, token, request.receivedAt())) {
                    case ConfirmSignIn.Outcome.Started(String cookie) -> started(cookie, request);
                    // The link of an earlier mail, most likely.
                    case ConfirmSignIn.Outcome.Wrong(int _) -> over();
                    case ConfirmSignIn.Outcome.Over() -> over();
                })
                .orElseGet(SignInRoutes::over);
    }

    private Optional<String> asker(Request request) {
        return Optional.ofNullable(request.cookies().get(cookies.name(COOKIE)));
    }

    private Response started(String cookie, Request request) {
        return session.start(cookie, request).withCookie(cookies.clear(COOKIE));
    }

    private static Response wrongCode(int left) {
        return Response.problem(Problem.invalid(
                "/code",
                "This is not the code in our newest mail. "
                        + (left == 1 ? "You can try once more" : "You can try " + left + " more times")));
    }

    private static Response over() {
        return Response.problem(Problem.gone("sign-in-over", "This link or code does not work, or not any more")
                .withDetail("It works once, for " + Challenge.LIFETIME.toMinutes()
                        + " minutes, in the browser where you asked for it. Type the six digits of the newest mail "
                        + "there, or ask for a new mail here."));
    }
}
