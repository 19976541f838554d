package org.kith.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kith.local.ses.MimeMail;
import org.kith.local.ses.OutboxMessage;
import org.kith.local.ses.SesEndpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the demo group: signs it up with the code from its mail, and then types in what
 * {@code harbour-befrienders.json} says, whose days count from today.
 */
public final class DemoGroup {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{3} ?\\d{3})\\s*$");
    private static final Duration LONGEST_WAIT_FOR_MAIL = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final SesEndpoint mails;
    private final Clock clock;
    private final ApiCaller api;
    private final JsonNode story;

    /** For the edition that answers at this origin and keeps its mails there. */
    public DemoGroup(URI origin, SesEndpoint mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
        this.api = new ApiCaller(origin);
        this.story = read();
    }

    /** The address that the group's owner signs in with. */
    public String owner() {
        return story.get("owner").get("email").asString();
    }

    /** Makes it; fails with what was answered when a step is refused. */
    public void make() throws IOException, InterruptedException {
        signUp();
        api.put("/api/settings", story.get("settings"));
        String me = api.get("/api/session").get("user").get("id").asString();
        Map<String, String> lists = new HashMap<>();
        for (JsonNode list : story.get("lists")) {
            lists.put(
                    list.get("name").asString(),
                    api.post("/api/lists", list).get("id").asString());
        }
        for (JsonNode contact : story.get("contacts")) {
            add(contact, lists, me);
        }
        ObjectNode mailing = story.get("mailing").deepCopy().asObject();
        mailing.set("lists", JSON.valueToTree(named(mailing.get("lists"), lists)));
        api.post("/api/mailings", mailing);
    }

    private void signUp() throws IOException, InterruptedException {
        api.post("/api/sign-up", story.get("owner"));
        ObjectNode confirm = JsonNodeFactory.instance.objectNode();
        api.post("/api/sign-in/code", confirm.put("code", code()));
    }

    private String code() throws InterruptedException {
        for (Duration waited = Duration.ZERO;
                waited.compareTo(LONGEST_WAIT_FOR_MAIL) < 0;
                waited = waited.plus(BETWEEN_LOOKS)) {
            Optional<String> code = mails.outbox()
                    .newestFirst()
                    .filter(message -> message.recipients().contains(owner()))
                    .map(OutboxMessage::id)
                    .findFirst()
                    .flatMap(id -> mails.outbox().mime(id))
                    .flatMap(MimeMail::text)
                    .map(CODE::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1));
            if (code.isPresent()) {
                return code.get();
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new IllegalStateException("The demo group's mail with its code did not come");
    }

    private void add(JsonNode contact, Map<String, String> lists, String me) throws IOException, InterruptedException {
        String path = "/api/contacts/"
                + api.post("/api/contacts", contact.get("facts")).get("id").asString();
        for (String list : named(contact.path("lists"), lists)) {
            api.put(path + "/lists/" + list, JsonNodeFactory.instance.objectNode());
        }
        if (contact.has("permission")) {
            api.post(path + "/permissions", contact.get("permission"));
        }
        for (JsonNode interaction : contact.path("interactions")) {
            api.post(
                    path + "/interactions",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("kind", interaction.get("kind").asString())
                            .put("text", interaction.get("text").asString())
                            .put(
                                    "at",
                                    clock.instant()
                                            .minus(Duration.ofDays(
                                                    interaction.get("daysAgo").asInt()))
                                            .toString()));
        }
        for (JsonNode task : contact.path("tasks")) {
            api.post(
                    path + "/tasks",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("text", task.get("text").asString())
                            .put(
                                    "due",
                                    today().plusDays(task.get("inDays").asInt()).toString())
                            .put("ownerId", me));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(story.get("settings").get("timeZone").asString()));
    }

    private static List<String> named(JsonNode names, Map<String, String> lists) {
        List<String> ids = new ArrayList<>();
        for (JsonNode name : names) {
            ids.add(Optional.ofNullable(lists.get(name.asString())).orElseThrow());
        }
        return ids;
    }

    private static JsonNode read() {
        try (@Nullable InputStream in = DemoGroup.class.getResourceAsStream("harbour-befrienders.json")) {
            if (in == null) {
                throw new IllegalStateException("The demo group is missing from the build");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("The demo group cannot be read", e);
        }
    }
}
