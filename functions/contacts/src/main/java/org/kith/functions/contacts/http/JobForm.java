package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.GroupStores;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.fields.Fields;
import org.kith.contacts.fields.VisibleFields;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.VisibleSegments;
import org.kith.functions.contacts.ContactFilter;
import org.kith.functions.contacts.GroupMembers;
import org.kith.functions.contacts.bulk.BulkAction;
import org.kith.functions.contacts.bulk.Choice;
import org.kith.functions.contacts.exports.ExportColumn;
import org.kith.functions.contacts.exports.ExportFormat;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.exports.ExportSheet;
import org.kith.http.JsonForm;
import org.kith.kernel.ContactId;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.Role;
import org.kith.kernel.SegmentId;

/** Reads whom a job is to be about, and what is to be done to them. */
final class JobForm {
    private static final int LONGEST_ROLE = 40;
    private static final int LONGEST_PERIOD = 10;

    private final JsonForm form;
    private final GroupStores group;
    private final Role role;

    /** For somebody with this role: what they do not see they cannot choose by, and not fill in. */
    JobForm(JsonForm form, GroupStores group, Role role) {
        this.form = form;
        this.group = group;
        this.role = role;
    }

    /** What can be done, as the contract calls it. */
    enum Type {
        ADD_TAG,
        REMOVE_TAG,
        JOIN_LIST,
        LEAVE_LIST,
        ADD_TASK,
        ANSWER,
        BEGIN_ROLE,
        END_ROLE,
        REMIND,
        DELETE,
        EXPORT,
        ARCHIVE,
        RESTORE
    }

    /**
     * Either those ticked or everybody who matches; empty when something is wrong with it, which the form then knows.
     *
     * @param members who is in a segment
     */
    Optional<Choice> choice(LocalDate today, Function<Segment, Predicate<ContactSummary>> members) {
        JsonForm choice = form.object("choice");
        if (!form.has("choice")) {
            return Optional.empty();
        }
        boolean ticked = choice.has("contactIds");
        if (ticked == choice.has("match")) {
            choice.fault("", "Expected either contactIds or match");
        }
        List<ContactId> ids = choice.ids("contactIds", Choice.MOST_TICKED, ContactId::new);
        Optional<ContactFilter> filter = choice.optionalObject("match").map(match -> filter(match, today, members));
        return ticked ? Optional.of(new Choice.Ticked(ids)) : filter.map(Choice.All::new);
    }

    private ContactFilter filter(
            JsonForm match, LocalDate today, Function<Segment, Predicate<ContactSummary>> members) {
        Optional<ContactKind> kind = match.optionalChoice("kind", ContactKind.class);
        Optional<ListId> list = match.optionalId("listId", ListId::new);
        if (list.isPresent() && list.flatMap(group.lists()::find).isEmpty()) {
            match.fault("listId", "There is no such list");
        }
        Optional<String> tag = match.optionalLine("tag", Facts.LONGEST_TAG);
        Optional<SegmentId> segmentId = match.optionalId("segmentId", SegmentId::new);
        Optional<Segment> segment = segmentId.flatMap(VisibleSegments.of(group, role)::find);
        if (segmentId.isPresent() && segment.isEmpty()) {
            match.fault("segmentId", "There is no such segment");
        }
        Optional<String> held = match.optionalLine("role", LONGEST_ROLE);
        Optional<ContactStatus> status = match.optionalChoice("status", ContactStatus.class);
        return new ContactFilter(kind, list, tag, segment.map(members), held, status, today);
    }

    /** Empty when something is wrong with it, which the form then knows. */
    Optional<BulkAction> action(GroupMembers users, ZoneId zone) {
        JsonForm action = form.object("action");
        if (!form.has("action")) {
            return Optional.empty();
        }
        return action.choice("type", Type.class).flatMap(type -> switch (type) {
            case ADD_TAG -> Optional.of(new BulkAction.AddTag(action.line("tag", Facts.LONGEST_TAG)));
            case REMOVE_TAG -> Optional.of(new BulkAction.RemoveTag(action.line("tag", Facts.LONGEST_TAG)));
            case JOIN_LIST -> list(action).map(BulkAction.JoinList::new);
            case LEAVE_LIST -> list(action).map(BulkAction.LeaveList::new);
            case ADD_TASK -> TaskForm.read(action, users).map(BulkAction.AddTask::new);
            case ANSWER -> new AnswerForm(action, group, role).read();
            case BEGIN_ROLE -> beginRole(action);
            case END_ROLE -> endRole(action);
            case REMIND -> remind(action);
            case DELETE -> Optional.of(new BulkAction.Delete());
            case EXPORT ->
                Optional.of(new BulkAction.Export(
                        export(action, VisibleFields.of(group.fields().all(), role), zone)));
            case ARCHIVE, RESTORE -> {
                action.fault("type", "This is done with the whole group, under /api/archives");
                yield Optional.empty();
            }
        });
    }

    private static Optional<BulkAction> beginRole(JsonForm action) {
        String role = action.line("role", LONGEST_ROLE);
        Optional<LocalDate> since = action.optionalDay("since");
        return Optional.of(role)
                .filter(name -> !name.isEmpty())
                .map(name -> new BulkAction.BeginRole(new ContactRole(name, since, Optional.empty())));
    }

    private static Optional<BulkAction> endRole(JsonForm action) {
        String role = action.line("role", LONGEST_ROLE);
        return action.day("until").map(until -> new BulkAction.EndRole(role, until));
    }

    private static Optional<BulkAction> remind(JsonForm action) {
        Optional<String> text = action.optionalLine("every", LONGEST_PERIOD);
        Optional<KeepInTouch> every = text.flatMap(KeepInTouch::parse);
        if (text.isPresent() && every.isEmpty()) {
            action.fault("every", "Enter how often, like P2W, P1M or P1Y");
        }
        return Optional.of(new BulkAction.Remind(every));
    }

    private Optional<ContactList> list(JsonForm action) {
        Optional<ListId> id = action.id("listId", ListId::new);
        Optional<ContactList> list = id.flatMap(group.lists()::find);
        if (id.isPresent() && list.isEmpty()) {
            action.fault("listId", "There is no such list");
        }
        return list;
    }

    /** Nothing but what is asked for by name, above all nothing sensitive; and only what is seen. */
    private static ExportPlan export(JsonForm action, VisibleFields visible, ZoneId zone) {
        List<FieldId> ids = action.ids("fieldIds", Fields.MOST, FieldId::new);
        if (ids.stream().anyMatch(id -> visible.find(id).isEmpty())) {
            action.fault("fieldIds", "The group has no such field");
        }
        List<ExportPlan.Own> own = visible.all().stream()
                .filter(field -> ids.contains(field.id()))
                .map(field -> new ExportPlan.Own(field.id(), field.name(), field.kind(), field.sensitive()))
                .toList();
        Set<ExportColumn> columns = action.choices("columns", ExportColumn.class);
        Set<ExportSheet> sheets = action.choices("sheets", ExportSheet.class);
        ExportFormat format = action.choice("format", ExportFormat.class).orElse(ExportFormat.XLSX);
        return new ExportPlan(columns, own, sheets, format, zone);
    }
}
