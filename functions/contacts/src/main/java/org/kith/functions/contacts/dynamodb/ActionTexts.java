package org.kith.functions.contacts.dynamodb;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactRole;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.Repeat;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.functions.contacts.bulk.BulkAction;
import org.kith.functions.contacts.bulk.WholeGroup;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.UserId;

/** What a job does, as texts by name: each kind of action has other ones. */
final class ActionTexts {
    static final String TYPE = "type";

    private ActionTexts() {}

    static Map<String, String> of(BulkAction action) {
        return switch (action) {
            case BulkAction.AddTag(String tag) -> Map.of(TYPE, "add-tag", "tag", tag);
            case BulkAction.RemoveTag(String tag) -> Map.of(TYPE, "remove-tag", "tag", tag);
            case BulkAction.JoinList(ContactList list) -> list("join-list", list);
            case BulkAction.LeaveList(ContactList list) -> list("leave-list", list);
            case BulkAction.AddTask(TaskPlan plan) -> {
                Map<String, String> texts = new HashMap<>(Map.of(
                        TYPE,
                        "add-task",
                        "text",
                        plan.text(),
                        "due",
                        plan.due().toString(),
                        "owner",
                        plan.owner().id().value(),
                        "ownerName",
                        plan.owner().name()));
                plan.repeat().ifPresent(every -> texts.put("repeat", every.name()));
                yield texts;
            }
            case BulkAction.Answer answer -> {
                Map<String, String> texts = field("answer", answer);
                answer.answer().ifPresent(text -> texts.put("answer", text));
                yield texts;
            }
            case BulkAction.AddChoices adding -> {
                Map<String, String> texts = field("add-choices", adding);
                texts.put("added", String.join("\n", adding.added()));
                texts.put("order", String.join("\n", adding.order()));
                yield texts;
            }
            case BulkAction.BeginRole(ContactRole role) -> Map.of(TYPE, "begin-role", "role", role.text());
            case BulkAction.EndRole(String role, LocalDate until) ->
                Map.of(TYPE, "end-role", "role", role, "until", until.toString());
            case BulkAction.Remind(Optional<KeepInTouch> every) ->
                every.map(often -> Map.of(TYPE, "remind", "every", often.toString()))
                        .orElseGet(() -> Map.of(TYPE, "remind"));
            case BulkAction.Delete() -> Map.of(TYPE, "delete");
            case WholeGroup.Archive(String group) -> Map.of(TYPE, "archive", "group", group);
            case WholeGroup.Restore(String tag, String group, Instant madeAt, String madeBy) ->
                Map.of(TYPE, "restore", "tag", tag, "group", group, "madeAt", madeAt.toString(), "madeBy", madeBy);
            case BulkAction.Export(ExportPlan plan) -> ExportTexts.of(plan);
        };
    }

    static BulkAction read(Map<String, String> texts) {
        return switch (text(texts, TYPE)) {
            case "add-tag" -> new BulkAction.AddTag(text(texts, "tag"));
            case "remove-tag" -> new BulkAction.RemoveTag(text(texts, "tag"));
            case "join-list" -> new BulkAction.JoinList(list(texts));
            case "leave-list" -> new BulkAction.LeaveList(list(texts));
            case "add-task" ->
                new BulkAction.AddTask(new TaskPlan(
                        text(texts, "text"),
                        LocalDate.parse(text(texts, "due")),
                        new Task.Owner(new UserId(text(texts, "owner")), text(texts, "ownerName")),
                        Optional.ofNullable(texts.get("repeat")).map(Repeat.Every::valueOf)));
            case "answer" ->
                new BulkAction.Answer(
                        new FieldId(text(texts, "field")),
                        text(texts, "name"),
                        kinds(texts),
                        Optional.ofNullable(texts.get("answer")));
            case "add-choices" ->
                new BulkAction.AddChoices(
                        new FieldId(text(texts, "field")),
                        text(texts, "name"),
                        kinds(texts),
                        text(texts, "added").lines().toList(),
                        text(texts, "order").lines().toList());
            case "begin-role" -> new BulkAction.BeginRole(ContactRole.read(text(texts, "role")));
            case "end-role" -> new BulkAction.EndRole(text(texts, "role"), LocalDate.parse(text(texts, "until")));
            case "remind" ->
                new BulkAction.Remind(Optional.ofNullable(texts.get("every")).flatMap(KeepInTouch::parse));
            case "delete" -> new BulkAction.Delete();
            case "archive" -> new WholeGroup.Archive(text(texts, "group"));
            case "restore" ->
                new WholeGroup.Restore(
                        text(texts, "tag"),
                        text(texts, "group"),
                        Instant.parse(text(texts, "madeAt")),
                        text(texts, "madeBy"));
            case ExportTexts.EXPORT -> new BulkAction.Export(ExportTexts.read(texts));
            // Open set only by a mistake of ours: whatever is stored was written above.
            default -> throw new IllegalStateException("A stored job does something unknown");
        };
    }

    private static Map<String, String> field(String type, BulkAction.OnField action) {
        return new HashMap<>(Map.of(
                TYPE,
                type,
                "field",
                action.field().value(),
                "name",
                action.name(),
                "of",
                action.of().stream().map(ContactKind::name).sorted().collect(Collectors.joining(" "))));
    }

    private static Set<ContactKind> kinds(Map<String, String> texts) {
        return Stream.of(text(texts, "of").split(" ")).map(ContactKind::valueOf).collect(Collectors.toSet());
    }

    private static Map<String, String> list(String type, ContactList list) {
        return Map.of(
                TYPE,
                type,
                "list",
                list.id().value(),
                "name",
                list.name(),
                "since",
                list.since().toString());
    }

    private static ContactList list(Map<String, String> texts) {
        return new ContactList(
                new ListId(text(texts, "list")), text(texts, "name"), "", Instant.parse(text(texts, "since")));
    }

    static String text(Map<String, String> texts, String name) {
        return requireNonNull(texts.get(name), name);
    }
}
