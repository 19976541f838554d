package org.kith.functions.mailings.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kith.functions.mailings.Requests;
import org.kith.functions.mailings.World;
import org.kith.http.RequestLog;
import org.kith.http.Route;
import org.kith.http.Router;
import org.kith.http.session.SignedIn;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.Role;
import org.kith.testing.HttpEvents;

/**
 * Sends requests to the routes of a {@link World}. The cookie says the caller's role in the group, or is that of a
 * stranger: an owner in another one.
 */
record Browser(World world, List<Route> routes, Router router) implements Requests {
    private static final String CONTENT = """
            {"version":1,"blocks":[{"type":"paragraph","spans":[{"type":"text","text":"Dear "},\
            {"type":"merge","field":"firstName","fallback":"friend"}]}]}""";

    Browser(World world) {
        this(world, world.process().routes);
    }

    private Browser(World world, List<Route> routes) {
        this(
                world,
                routes,
                new Router(
                        routes,
                        HttpEvents.ORIGIN,
                        (cookie, now) -> Optional.of(signedIn(cookie)),
                        world.clock,
                        new RequestLog(
                                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))));
    }

    String draft(String subject) {
        return "{\"subject\":\"" + subject + "\",\"content\":" + CONTENT + ",\"lists\":[\"" + world.list.id() + "\"]}";
    }

    /** Sends a newsletter to everybody; its path. */
    String sendOne() {
        return "/api/mailings/" + world.sent().id();
    }

    /** The path that stands in the List-Unsubscribe header of the first mail. */
    String oneClickPath() {
        String header = Optional.ofNullable(
                        world.ses.called().getFirst().headers().get("List-Unsubscribe"))
                .orElseThrow()
                .value();
        return header.substring(header.indexOf("/api/"), header.length() - 1);
    }

    @Override
    public APIGatewayV2HTTPResponse open(HttpEvents request) {
        return router.handle(request.event());
    }

    private static SignedIn signedIn(String cookie) {
        boolean stranger = cookie.equals("stranger");
        GroupId group = stranger ? World.OTHERS : World.GROUP;
        return new SignedIn(
                "hash",
                World.SARAH.id(),
                World.SARAH.name(),
                new EmailAddress("sarah@example.org"),
                group,
                "A group",
                stranger ? Role.OWNER : Role.valueOf(cookie),
                ZoneId.of("Europe/London"));
    }
}
