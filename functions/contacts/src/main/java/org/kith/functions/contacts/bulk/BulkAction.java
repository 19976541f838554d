package org.kith.functions.contacts.bulk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.Change;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactList;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.KeepInTouch;
import org.kith.contacts.Revision;
import org.kith.contacts.Signature;
import org.kith.contacts.Task;
import org.kith.contacts.TaskPlan;
import org.kith.contacts.Tick;
import org.kith.contacts.What;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.kernel.ChangeId;
import org.kith.kernel.FieldId;
import org.kith.kernel.IdSource;
import org.kith.kernel.TaskId;

/** What is done to each of many contacts. */
public sealed interface BulkAction permits BulkAction.OnEach, BulkAction.Delete, MakesFile, WholeGroup {
    /** Is written down with each contact, as a change of its own that can be taken back. */
    sealed interface OnEach extends BulkAction {}

    /** Gives a tag. */
    record AddTag(String tag) implements OnEach {}

    /** Takes a tag away, whatever its case. */
    record RemoveTag(String tag) implements OnEach {}

    /** Puts on a list. */
    record JoinList(ContactList list) implements OnEach {}

    /** Takes off a list. */
    record LeaveList(ContactList list) implements OnEach {}

    /** Adds the same task for each. */
    record AddTask(TaskPlan plan) implements OnEach {}

    /** Is about one of the group's own fields, which not everybody sees. */
    sealed interface OnField extends OnEach {
        /** Which field. */
        FieldId field();

        /** What it was called then. */
        String name();

        /** The kinds of contact that it is asked of. */
        Set<ContactKind> of();
    }

    /**
     * Answers a field, in place of what was answered before.
     *
     * @param answer as the field's kind writes it; empty to take answers away
     */
    record Answer(FieldId field, String name, Set<ContactKind> of, Optional<String> answer) implements OnField {
        /** Keeps a copy. */
        public Answer {
            of = Set.copyOf(of);
        }
    }

    /**
     * Chooses something in a field of several choices, beside what was chosen before.
     *
     * @param added what to choose
     * @param order all choices of the field, as it was then: the order in which an answer has them
     */
    record AddChoices(FieldId field, String name, Set<ContactKind> of, List<String> added, List<String> order)
            implements OnField {
        /** Keeps copies. */
        public AddChoices {
            of = Set.copyOf(of);
            added = List.copyOf(added);
            order = List.copyOf(order);
        }

        /** What an answer becomes. What the field no longer offers stays, and comes last. */
        String beside(Optional<String> before) {
            List<String> chosen = Stream.concat(before.stream().flatMap(String::lines), added.stream())
                    .toList();
            return Stream.concat(order.stream().filter(chosen::contains), chosen.stream())
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Gives a role, as one that lasts; whoever has it already keeps it as it is. */
    record BeginRole(ContactRole role) implements OnEach {}

    /**
     * Ends a role that lasts; it stays in the record as one of the past.
     *
     * @param until its last day
     */
    record EndRole(String role, LocalDate until) implements OnEach {}

    /** Sets how often they want to be spoken to; empty for no reminder. */
    record Remind(Optional<KeepInTouch> every) implements OnEach {}

    /** Deletes, so that it can be restored. */
    record Delete() implements BulkAction {}

    /** Writes into a file. Nothing happens to anybody. */
    record Export(ExportPlan plan) implements MakesFile {}

    /** So many contacts it can be done to at once: half a minute's work. */
    default int most() {
        return switch (this) {
            case OnEach _, Delete _ -> 10_000;
            case Export _, WholeGroup _ -> 100_000;
        };
    }

    /** So many contacts at a time: what a transaction changes, or what is read and written to a file in a second. */
    default int mostInChunk() {
        return switch (this) {
            case OnEach _, Delete _ -> JobChunk.MOST_CONTACTS;
            case WholeGroup _ -> JobChunk.MOST_EXPORTED_WHOLE;
            case Export(ExportPlan plan) -> plan.wantsEntries() ? JobChunk.MOST_EXPORTED_WHOLE : JobChunk.MOST_EXPORTED;
        };
    }

    /** True for what can be taken back. */
    default boolean canBeUndone() {
        return switch (this) {
            case OnEach _, Delete _ -> true;
            case Export _, WholeGroup _ -> false;
        };
    }

    /** Why nothing is to be done to a contact; empty when something is. */
    default Optional<LeftOut> leavesOut(ContactSummary contact) {
        return switch (this) {
            case AddTag(String tag) ->
                contact.tags().size() >= Facts.MOST_TAGS && !has(contact.tags(), tag)
                        ? Optional.of(LeftOut.FULL)
                        : already(has(contact.tags(), tag));
            case RemoveTag(String tag) -> already(!has(contact.tags(), tag));
            case JoinList(ContactList list) ->
                contact.leftLists().contains(list.id())
                        ? Optional.of(LeftOut.LEFT_THE_LIST)
                        : already(contact.lists().contains(list.id()));
            case LeaveList(ContactList list) -> already(!contact.lists().contains(list.id()));
            case AddTask _ ->
                contact.statuses().contains(ContactStatus.DECEASED) ? Optional.of(LeftOut.DECEASED) : Optional.empty();
            case Answer answer -> leavesOut(answer, answer.answer(), contact);
            case AddChoices adding ->
                leavesOut(adding, Optional.of(adding.beside(answerOf(adding, contact.own()))), contact);
            case BeginRole(ContactRole role) -> leavesOut(role, contact);
            case EndRole(String role, LocalDate until) ->
                already(ended(contact.roles(), role, until).equals(contact.roles()));
            case Remind(Optional<KeepInTouch> every) ->
                every.isPresent() && contact.statuses().contains(ContactStatus.DECEASED)
                        ? Optional.of(LeftOut.DECEASED)
                        : already(contact.keepInTouch().equals(every));
            case Delete _, Export _, WholeGroup _ -> Optional.empty();
        };
    }

    /** True when a contact has another answer, which is no longer there afterwards; of none that is left out. */
    default boolean replaces(ContactSummary contact) {
        return this instanceof Answer answer && contact.own().containsKey(answer.field());
    }

    /** What to write for a contact as it is now; empty when there is nothing to do. Asked of {@link OnEach} only. */
    default Optional<BulkChanges.Edit> edit(Contact contact, Signature signature, IdSource ids) {
        if (leavesOut(contact.summary()).isPresent()) {
            return Optional.empty();
        }
        Revision revision = Revision.of(contact, signature, ids);
        return switch (this) {
            case AddTag(String tag) -> tagged(revision, plus(contact.facts().tags(), tag));
            case RemoveTag(String tag) -> tagged(revision, minus(contact.facts().tags(), tag));
            case JoinList(ContactList list) -> revised(revision.join(list));
            case LeaveList(ContactList list) -> revised(revision.leave(list));
            case AddTask(TaskPlan plan) -> {
                Task task = Task.planned(
                        new TaskId(ids.next()), contact.id(), contact.facts().displayName(), plan);
                Change change =
                        Change.of(new ChangeId(ids.next()), What.TASK_ADDED, signature, List.of(Tick.appeared(task)));
                yield Optional.of(new BulkChanges.Edit.AddTask(contact, task, change));
            }
            case Answer answer -> answered(revision, answer, answer.answer());
            case AddChoices adding ->
                answered(
                        revision,
                        adding,
                        Optional.of(
                                adding.beside(answerOf(adding, contact.facts().own()))));
            case BeginRole(ContactRole role) -> {
                List<ContactRole> roles = Stream.concat(contact.facts().roles().stream(), Stream.of(role))
                        .toList();
                yield revised(
                        revision.withFacts(contact.facts().edit().roles(roles).build()));
            }
            case EndRole(String role, LocalDate until) -> {
                List<ContactRole> roles = ended(contact.facts().roles(), role, until);
                yield revised(
                        revision.withFacts(contact.facts().edit().roles(roles).build()));
            }
            case Remind(Optional<KeepInTouch> every) ->
                revised(revision.withFacts(
                        contact.facts().edit().keepInTouch(every).build()));
            case Delete _, Export _, WholeGroup _ -> throw new IllegalStateException("This is no edit of a contact");
        };
    }

    private static Optional<LeftOut> leavesOut(OnField action, Optional<String> becomes, ContactSummary contact) {
        return action.of().contains(contact.kind())
                ? already(answerOf(action, contact.own()).equals(becomes))
                : Optional.of(LeftOut.NOT_ASKED);
    }

    private static Optional<String> answerOf(OnField action, Map<FieldId, String> own) {
        return Optional.ofNullable(own.get(action.field()));
    }

    private static Optional<BulkChanges.Edit> answered(Revision revision, OnField action, Optional<String> becomes) {
        Facts facts = revision.after().facts();
        Map<FieldId, String> own = new HashMap<>(facts.own());
        becomes.ifPresentOrElse(text -> own.put(action.field(), text), () -> own.remove(action.field()));
        return revised(revision.withFacts(facts.edit().own(own).build()));
    }

    private static Optional<LeftOut> leavesOut(ContactRole role, ContactSummary contact) {
        if (contact.statuses().contains(ContactStatus.DECEASED)) {
            return Optional.of(LeftOut.DECEASED);
        }
        boolean has = contact.roles().stream()
                .anyMatch(each -> each.key().equals(role.key()) && !isOverBefore(each, role.since()));
        return !has && contact.roles().size() >= Facts.MOST_ROLES ? Optional.of(LeftOut.FULL) : already(has);
    }

    /** Of no day that is known, only what has no end lasts. */
    private static boolean isOverBefore(ContactRole role, Optional<LocalDate> day) {
        return role.until().map(end -> day.map(end::isBefore).orElse(true)).orElse(false);
    }

    /** One that begins only after that day cannot end on it, and stays. */
    private static List<ContactRole> ended(List<ContactRole> roles, String name, LocalDate until) {
        return roles.stream()
                .map(each -> each.name().equalsIgnoreCase(name)
                                && each.until().map(end -> end.isAfter(until)).orElse(true)
                                && each.since()
                                        .map(since -> !since.isAfter(until))
                                        .orElse(true)
                        ? new ContactRole(each.name(), each.since(), Optional.of(until))
                        : each)
                .toList();
    }

    private static Optional<LeftOut> already(boolean so) {
        return so ? Optional.of(LeftOut.ALREADY) : Optional.empty();
    }

    private static boolean has(List<String> tags, String tag) {
        return tags.stream().anyMatch(tag::equalsIgnoreCase);
    }

    private static List<String> plus(List<String> tags, String tag) {
        return Stream.concat(tags.stream(), Stream.of(tag)).toList();
    }

    private static List<String> minus(List<String> tags, String tag) {
        return tags.stream().filter(each -> !each.equalsIgnoreCase(tag)).toList();
    }

    private static Optional<BulkChanges.Edit> tagged(Revision revision, List<String> tags) {
        return revised(revision.withFacts(revision.after().facts().withTags(tags)));
    }

    private static Optional<BulkChanges.Edit> revised(Revision revision) {
        return Optional.of(revision).filter(each -> !each.isEmpty()).map(BulkChanges.Edit.Revise::new);
    }
}
