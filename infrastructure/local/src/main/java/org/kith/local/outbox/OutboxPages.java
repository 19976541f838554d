package org.kith.local.outbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.local.http.Answer;
import org.kith.local.ses.MimeMail;
import org.kith.local.ses.OutboxMessage;
import org.kith.local.ses.SesEndpoint;

/**
 * The list of mails, one mail with its headers and both its bodies, and the buttons that let something become of it.
 * The HTML of a mail is shown in a frame that runs no script and belongs to no origin.
 */
public final class OutboxPages {
    private static final int PAGE = 50;

    private static final Map<String, String> PAGE_HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");
    private static final Map<String, String> MAIL_HEADERS = Map.of(
            "Content-Security-Policy",
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src https: http: data:;"
                    + " style-src 'unsafe-inline'; frame-ancestors 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store");

    private final SesEndpoint endpoint;
    private final Clock clock;
    private final String listPage = resource("list.html");
    private final String itemPart = resource("item.html");
    private final String mailPage = resource("mail.html");

    /** Shows the endpoint's mails. */
    public OutboxPages(SesEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** The answer to a request under {@code /outbox}. */
    public Answer answer(HttpExchange exchange) {
        List<String> parts =
                List.of(exchange.getRequestURI().getPath().replaceAll("/$", "").split("/", -1));
        String method = exchange.getRequestMethod();
        if (method.equals("POST")) {
            return isFromOurPages(exchange) && parts.size() == 4
                    ? pretend(parts.get(2), parts.get(3))
                    : page(403, "Only a page of the outbox can ask for that.");
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return page(405, "That cannot be done here.");
        }
        return switch (parts.size()) {
            case 2 -> list(query(exchange, "to"), number(query(exchange, "page")));
            case 3 -> parts.get(2).equals("outbox.css") ? sheet() : mail(parts.get(2));
            case 4 -> part(parts.get(2), parts.get(3));
            default -> missing();
        };
    }

    private static Answer sheet() {
        return Answer.text(200, "text/css; charset=utf-8", resource("outbox.css"))
                .with(PAGE_HEADERS);
    }

    private Answer list(String to, int page) {
        String wanted = to.strip().toLowerCase(Locale.ROOT);
        List<OutboxMessage> all = endpoint.outbox()
                .newestFirst()
                .filter(message -> message.recipients().stream()
                        .anyMatch(recipient -> MimeMail.readable(recipient)
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted)))
                .toList();
        List<OutboxMessage> found =
                all.stream().skip((long) page * PAGE).limit(PAGE + 1L).toList();
        String items = found.stream()
                .limit(PAGE)
                .map(message -> item(message, page == 0 && message.equals(found.getFirst())))
                .collect(Collectors.joining());
        String empty = wanted.isEmpty()
                ? "<p class=\"empty\">No mail yet. Whatever Kith sends on this computer shows here; nothing goes out.</p>"
                : "<p class=\"empty\">No mail to an address like that.</p>";
        String link = "/outbox?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&amp;page=";
        String pages = (page > 0 ? "<a class=\"button\" href=\"" + link + (page - 1) + "\">Newer</a>" : "")
                + (found.size() > PAGE ? "<a class=\"button\" href=\"" + link + (page + 1) + "\">Older</a>" : "");
        return html(Html.fill(
                listPage,
                Map.of(
                        "to",
                        to,
                        "count",
                        count(all.size()),
                        "items",
                        items.isEmpty() ? empty : "<ol class=\"mails\">" + items + "</ol>",
                        "pages",
                        pages)));
    }

    private static String count(int mails) {
        return mails == 1 ? "One mail" : String.format(Locale.UK, "%,d mails", mails);
    }

    private String item(OutboxMessage message, boolean newest) {
        return Html.fill(
                itemPart,
                Map.of(
                        "id", message.id(),
                        "subject", message.subject(),
                        "to", recipients(message),
                        "when", Ago.of(message.acceptedAt(), clock.instant()),
                        "newest", newest ? "<span class=\"badge\">Newest</span>" : "",
                        "outcome", outcome(message)));
    }

    private static String recipients(OutboxMessage message) {
        return message.recipients().stream().map(MimeMail::readable).collect(Collectors.joining(", "));
    }

    /** The last that became of it, in words; nothing for what is usual. */
    private static String outcome(OutboxMessage message) {
        return message.events().stream()
                .map(event -> switch (event.kind()) {
                    case SEND, DELIVERY -> "";
                    case HARD_BOUNCE -> "<span class=\"badge bad\">Bounced</span>";
                    case SOFT_BOUNCE -> "<span class=\"badge notice\">Bounced for now</span>";
                    case COMPLAINT -> "<span class=\"badge bad\">Complained</span>";
                })
                .distinct()
                .collect(Collectors.joining());
    }

    private Answer mail(String id) {
        Optional<OutboxMessage> found = endpoint.outbox().find(id);
        Optional<MimeMail> mail = endpoint.outbox().mime(id);
        if (found.isEmpty() || mail.isEmpty()) {
            return missing();
        }
        OutboxMessage message = found.get();
        String headers = mail.get().headers().stream()
                .map(header -> Html.fill(
                        "<tr><th scope=\"row\">{name}</th><td>{value}</td></tr>",
                        Map.of("name", header.name(), "value", header.value())))
                .collect(Collectors.joining());
        String tags = message.tags().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag -> Html.fill(
                        "<tr><th scope=\"row\">{name}</th><td>{value}</td></tr>",
                        Map.of("name", tag.getKey(), "value", tag.getValue())))
                .collect(Collectors.joining());
        return html(Html.fill(
                mailPage,
                Map.of(
                        "id", message.id(),
                        "subject", message.subject(),
                        "to", recipients(message),
                        "when", Ago.exactly(message.acceptedAt()),
                        "outcome", outcome(message),
                        "frame", frame(message, mail.get()),
                        "headers", headers,
                        "tags", tags,
                        "text", Links.inText(mail.get().text().orElse("This mail has no plain text.")))));
    }

    private static String frame(OutboxMessage message, MimeMail mail) {
        return mail.html().isEmpty()
                ? ""
                : "<iframe title=\"The mail as it looks\" src=\"/outbox/" + message.id()
                        + "/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>";
    }

    private Answer part(String id, String part) {
        return switch (part) {
            case "html" ->
                endpoint.outbox()
                        .mime(id)
                        .flatMap(MimeMail::html)
                        .map(html -> Answer.text(200, "text/html; charset=utf-8", opensElsewhere(html))
                                .with(MAIL_HEADERS))
                        .orElseGet(OutboxPages::missing);
            case "mail.eml" ->
                endpoint.outbox()
                        .bytes(id)
                        .map(bytes -> Answer.of(200, "message/rfc822", bytes)
                                .with(PAGE_HEADERS)
                                .with("Content-Disposition", "attachment; filename=\"mail.eml\""))
                        .orElseGet(OutboxPages::missing);
            default -> missing();
        };
    }

    /** Links of the mail open in a tab of their own, out of the frame. */
    private static String opensElsewhere(String html) {
        String base = "<base target=\"_blank\">";
        int head = html.indexOf("<head>");
        return head < 0
                ? base + html
                : html.substring(0, head + "<head>".length()) + base + html.substring(head + "<head>".length());
    }

    private Answer pretend(String id, String what) {
        Optional<OutboxMessage.Kind> kind = switch (what) {
            case "bounce" -> Optional.of(OutboxMessage.Kind.HARD_BOUNCE);
            case "soft-bounce" -> Optional.of(OutboxMessage.Kind.SOFT_BOUNCE);
            case "complaint" -> Optional.of(OutboxMessage.Kind.COMPLAINT);
            default -> Optional.empty();
        };
        return kind.flatMap(of -> endpoint.pretend(id, of))
                .map(message -> Answer.seeOther("/outbox/" + message.id()).with(PAGE_HEADERS))
                .orElseGet(OutboxPages::missing);
    }

    /** A foreign page may make the browser send a form, but not with our origin. */
    private static boolean isFromOurPages(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return origin != null
                && origin.equals("http://" + exchange.getRequestHeaders().getFirst("Host"));
    }

    private static Answer html(String html) {
        return Answer.text(200, "text/html; charset=utf-8", html).with(PAGE_HEADERS);
    }

    private static Answer page(int status, String sentence) {
        return Answer.text(status, "text/plain; charset=utf-8", sentence + "\n").with(PAGE_HEADERS);
    }

    private static Answer missing() {
        return page(404, "There is no such mail.");
    }

    private static String query(HttpExchange exchange, String name) {
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static String resource(String name) {
        try (@Nullable InputStream in = OutboxPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The page " + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
