package org.kith.functions.access.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kith.functions.access.AcceptInvitation;
import org.kith.functions.access.AskToSignIn;
import org.kith.functions.access.AskToSignUp;
import org.kith.functions.access.ChangeRole;
import org.kith.functions.access.ConfirmSignIn;
import org.kith.functions.access.CountedSecrets;
import org.kith.functions.access.Invite;
import org.kith.functions.access.MailLimits;
import org.kith.functions.access.MailTexts;
import org.kith.functions.access.Stores;
import org.kith.http.Cookies;
import org.kith.http.FrontDoor;
import org.kith.http.RequestLog;
import org.kith.http.Router;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.HttpEvents;

/** All of access with nothing outside it: stores in memory, mails kept, a clock that stands still. */
final class AccessWorld {
    final FixedClock clock = new FixedClock();
    final Stores stores = Stores.fake();
    final SentMail mail = new SentMail();
    final String origin;
    final Router router;

    AccessWorld() {
        this(HttpEvents.ORIGIN);
    }

    AccessWorld(String origin) {
        this.origin = origin;
        MailLimits limits = new MailLimits(stores.limits(), MailLimits.FROM_PLACE);
        CountedSecrets secrets = new CountedSecrets();
        CountedIds ids = new CountedIds();
        MailTexts texts = new MailTexts(origin);
        AccessRoutes routes = new AccessRoutes(
                new AskToSignIn(limits, stores.users(), stores.challenges(), secrets, texts, mail),
                new AskToSignUp(limits, stores.challenges(), secrets, texts, mail),
                new ConfirmSignIn(stores.challenges(), stores.users(), stores.groups(), limits, secrets, ids),
                new Invite(limits, stores.users(), stores.groups(), secrets, texts, mail),
                new AcceptInvitation(stores.invitations(), stores.users(), secrets, ids),
                new ChangeRole(stores.groups()),
                stores.users(),
                stores.groups(),
                stores.invitations(),
                stores.userSessions(),
                stores.sessions(),
                new Cookies(origin));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        router = new Router(
                routes.all(), new FrontDoor(origin, List.of()), stores.sessions(), clock, new RequestLog(nowhere));
    }

    APIGatewayV2HTTPResponse answer(HttpEvents request) {
        return router.handle(request.header("origin", origin).event());
    }

    /** A browser that nobody used yet. */
    Browser browser() {
        return new Browser(this);
    }

    /** The browser of the owner of a new group. */
    Browser owner(String groupName, String email) {
        Browser browser = browser();
        browser.post("/api/sign-up", """
                {"groupName": "%s", "name": "Owner of %s", "email": "%s"}""".formatted(groupName, groupName, email)).expect(202);
        browser.post("/api/sign-in/code", "{\"code\": \"" + mail.code() + "\"}").expect(200);
        return browser;
    }

    /** The browser of somebody whom an owner invited and who accepted. */
    Browser joined(Browser owner, String email, String role) {
        owner.post("/api/invitations", """
                {"email": "%s", "role": "%s"}""".formatted(email, role)).expect(201);
        Browser browser = browser();
        browser.post("/api/invitation/accept", """
                {"token": "%s", "name": "Name of %s"}""".formatted(mail.token(), email))
                .expect(200);
        return browser;
    }
}
