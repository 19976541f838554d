package org.kith.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kith.dynamodb.TableBusyException;
import org.kith.http.session.Sessions;
import org.kith.http.session.SignedIn;

/** Leads a request to its route, past origin, session and role, and its answer back; see the package's tour. */
public final class Router {
    /** Of a body, in bytes. Files do not come this way. */
    public static final int BODY_LIMIT = 512_000;

    private static final String NO_ROUTE = "none";

    private final List<Route> routes;
    private final FrontDoor door;
    private final Cookies cookies;
    private final Sessions sessions;
    private final InstantSource clock;
    private final RequestLog log;

    /** A router for pages of this origin, with nothing before it. */
    public Router(List<Route> routes, String origin, Sessions sessions, InstantSource clock, RequestLog log) {
        this(routes, new FrontDoor(origin, List.of()), sessions, clock, log);
    }

    /** A router behind a door. */
    public Router(List<Route> routes, FrontDoor door, Sessions sessions, InstantSource clock, RequestLog log) {
        this.routes = List.copyOf(routes);
        this.door = door;
        this.cookies = new Cookies(door.origin());
        this.sessions = sessions;
        this.clock = clock;
        this.log = log;
    }

    /** The routes, for the tests that hold them against the template and the contract. */
    public List<Route> routes() {
        return routes;
    }

    /** Answers one request; never throws. */
    public APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        Exchange exchange = new Exchange(event, clock.instant());
        Response response = exchange.answer();
        long millis = Duration.between(exchange.startedAt, clock.instant()).toMillis();
        log.write(exchange.requestId(), exchange.routeName, response.status(), millis, exchange.caller);
        return write(response);
    }

    private static APIGatewayV2HTTPResponse write(Response response) {
        Map<String, String> headers = new HashMap<>(SecurityHeaders.ALL);
        response.contentType()
                .ifPresent(type ->
                        headers.put("Content-Type", type.startsWith("text/") ? type + "; charset=utf-8" : type));
        headers.putAll(response.headers());
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.status())
                .withHeaders(headers)
                .withCookies(response.cookies())
                .withBody(response.body())
                .withIsBase64Encoded(false)
                .build();
    }

    /** One request on its way; holds what the log line needs however it ends. */
    private final class Exchange {
        private final APIGatewayV2HTTPEvent event;
        private final Instant startedAt;
        private String routeName = NO_ROUTE;
        private Optional<SignedIn> caller = Optional.empty();

        Exchange(APIGatewayV2HTTPEvent event, Instant startedAt) {
            this.event = event;
            this.startedAt = startedAt;
        }

        Response answer() {
            try {
                return dispatch();
            } catch (ProblemException expected) {
                return Response.problem(expected.problem());
            } catch (TableBusyException busy) {
                log.writeUnexpected(requestId(), routeName, busy);
                return Response.problem(Problem.busy());
            } catch (RuntimeException unexpected) {
                log.writeUnexpected(requestId(), routeName, unexpected);
                return Response.problem(Problem.unexpected());
            }
        }

        private Response dispatch() {
            String methodName = event.getRequestContext().getHttp().getMethod();
            List<String> segments = Route.segmentsOf(event.getRawPath());
            List<Route> onPath =
                    routes.stream().filter(each -> matches(each, segments)).toList();
            if (onPath.isEmpty()) {
                throw new ProblemException(Problem.notFound());
            }
            // Where a fixed path and a parameter both match (search, {contactId}), API Gateway takes the fixed one.
            Route route = onPath.stream()
                    .filter(each -> each.method().name().equals(methodName))
                    .min((a, b) -> Long.compare(parameters(a), parameters(b)))
                    .orElseThrow(() -> new ProblemException(Problem.methodNotAllowed()));
            routeName = route.method() + " " + route.path();
            Request request = read(route, segments);
            checkDoor(route, request);
            return switch (route.access()) {
                case Route.Open(Route.OpenHandler handler) -> {
                    checkJson(request);
                    yield handler.handle(request);
                }
                case Route.FromMail(Route.OpenHandler handler) -> handler.handle(request);
                case Route.ForUsers(Route.SignedInHandler handler) -> {
                    SignedIn user = signedIn(request);
                    checkJson(request);
                    yield handler.handle(request, user);
                }
                case Route.ForRole(var least, Route.SignedInHandler handler) -> {
                    SignedIn user = signedIn(request);
                    if (!user.role().atLeast(least)) {
                        throw new ProblemException(Problem.notAllowed());
                    }
                    checkJson(request);
                    yield handler.handle(request, user);
                }
            };
        }

        private SignedIn signedIn(Request request) {
            caller = Optional.ofNullable(request.cookies().get(cookies.name(Sessions.COOKIE)))
                    .flatMap(cookie -> sessions.find(cookie, startedAt));
            return caller.orElseThrow(() -> new ProblemException(Problem.notSignedIn()));
        }

        private void checkDoor(Route route, Request request) {
            if (!door.admits(request)) {
                throw new ProblemException(Problem.wrongDoor());
            }
            boolean fromMail = route.access() instanceof Route.FromMail;
            if (route.method().mutates() && !fromMail && !door.isOwnPage(request)) {
                throw new ProblemException(Problem.otherSite());
            }
        }

        private static void checkJson(Request request) {
            boolean json = request.header("Content-Type")
                    .map(type -> type.toLowerCase(Locale.ROOT)
                            .split(";", 2)[0]
                            .strip()
                            .equals("application/json"))
                    .orElse(false);
            if (!request.body().isEmpty() && !json) {
                throw new ProblemException(Problem.notJson());
            }
        }

        private Request read(Route route, List<String> segments) {
            byte[] body = body();
            if (body.length > BODY_LIMIT) {
                throw new ProblemException(Problem.tooLarge(BODY_LIMIT));
            }
            Map<String, String> headers = new HashMap<>();
            orEmpty(event.getHeaders()).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
            return new Request(
                    pathParameters(route, segments),
                    orEmpty(event.getQueryStringParameters()),
                    headers,
                    Cookies.parse(cookiePairs(headers)),
                    new String(body, StandardCharsets.UTF_8),
                    sender(headers),
                    startedAt);
        }

        private String sender(Map<String, String> headers) {
            String connection = Objects.requireNonNullElse(
                    event.getRequestContext().getHttp().getSourceIp(), "");
            return door.sender(connection, Optional.ofNullable(headers.get("x-forwarded-for")));
        }

        private List<String> cookiePairs(Map<String, String> headers) {
            // Payload format 2.0 has cookies apart from the headers; other callers may not.
            List<String> pairs = new ArrayList<>(Objects.requireNonNullElse(event.getCookies(), List.of()));
            pairs.addAll(Arrays.asList(headers.getOrDefault("cookie", "").split(";")));
            return pairs;
        }

        private Map<String, String> pathParameters(Route route, List<String> segments) {
            Map<String, String> parameters = new HashMap<>();
            List<String> template = route.segments();
            for (int i = 0; i < template.size(); i++) {
                if (Route.isParameter(template.get(i))) {
                    String name = template.get(i).substring(1, template.get(i).length() - 1);
                    parameters.put(name, segments.get(i));
                }
            }
            return parameters;
        }

        private byte[] body() {
            String body = Objects.requireNonNullElse(event.getBody(), "");
            return event.getIsBase64Encoded()
                    ? Base64.getDecoder().decode(body)
                    : body.getBytes(StandardCharsets.UTF_8);
        }

        private String requestId() {
            return Objects.requireNonNullElse(event.getRequestContext().getRequestId(), "");
        }
    }

    private static Map<String, String> orEmpty(Map<String, String> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }

    private static boolean matches(Route route, List<String> segments) {
        List<String> template = route.segments();
        if (template.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!Route.isParameter(template.get(i)) && !template.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static long parameters(Route route) {
        return route.segments().stream().filter(Route::isParameter).count();
    }
}
