package org.kith.contacts.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kith.contacts.Change;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Interaction;
import org.kith.contacts.Look;
import org.kith.contacts.Permission;
import org.kith.contacts.Task;
import org.kith.contacts.duplicates.Pair;
import org.kith.contacts.gone.Gone;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.DocumentId;
import org.kith.kernel.InteractionId;
import org.kith.kernel.ListId;
import org.kith.kernel.MailingId;
import org.kith.kernel.RelationshipId;
import org.kith.kernel.RelationshipKindId;
import org.kith.kernel.SegmentId;
import org.kith.kernel.TaskId;
import org.kith.kernel.UserId;

/** Sort keys of a contact's collection, of an address's, of the lists, and of the indexes. */
final class ContactKeys {
    static final String CONTACT = "CONTACT";
    /** Instead of {@link #CONTACT}: what became of a contact that is no longer there. */
    static final String GONE = "GONE";

    static final String DOCUMENT = "D#";
    static final String CHANGE = "H#";
    static final String INTERACTION = "I#";
    static final String MAIL = "M#";
    /** Before all others but the contact itself: of a long record, the looks are what the page can do without first. */
    static final String LOOK = "G#";

    static final String PERMISSION = "P#";
    static final String RELATIONSHIP = "R#";
    static final String TASK = "T#";
    /** In an address's collection: that it must not be mailed. */
    static final String SUPPRESSION = "SUPPRESSION";
    /** In an address's collection: a contact that has it. */
    static final String OWNER = "C#";

    /** In the collection of what is said of all files together. */
    static final String TOTAL = "TOTAL";

    static final String LIST = "L#";
    static final String RELATIONSHIP_KIND = "K#";
    static final String SEGMENT = "S#";

    /** Always with milliseconds: {@link Instant#toString} leaves zeros out, and its texts do not sort by time. */
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ContactKeys() {}

    static String change(Change change) {
        return change(change.at(), change.id());
    }

    static String change(Instant at, ChangeId id) {
        return CHANGE + when(at) + "#" + id.value();
    }

    static String interaction(Interaction interaction) {
        return interaction(interaction.at(), interaction.id());
    }

    static String interaction(Instant at, InteractionId id) {
        return INTERACTION + when(at) + "#" + id.value();
    }

    static String permission(Permission permission) {
        return PERMISSION + word(permission.purpose()) + "#" + word(permission.channel()) + "#" + when(permission.at())
                + "#" + permission.id().value();
    }

    static String mail(MailingId mailing) {
        return MAIL + mailing.value();
    }

    static String look(Look look) {
        return LOOK + look.day() + "#" + look.by().user().map(UserId::value).orElse("");
    }

    static String task(TaskId task) {
        return TASK + task.value();
    }

    static String document(DocumentId document) {
        return DOCUMENT + document.value();
    }

    static String relationship(RelationshipId relationship) {
        return RELATIONSHIP + relationship.value();
    }

    static String relationshipKind(RelationshipKindId kind) {
        return RELATIONSHIP_KIND + kind.value();
    }

    static String owner(ContactId contact) {
        return OWNER + contact.value();
    }

    static String list(ListId list) {
        return LIST + list.value();
    }

    static String distinction(Pair pair) {
        return pair.lower().value() + "#" + pair.higher().value();
    }

    static String segment(SegmentId segment) {
        return SEGMENT + segment.value();
    }

    /** In the listing index: by kind, then by name. */
    static String listing(ContactSummary summary) {
        return word(summary.kind()) + "#" + summary.sortKey();
    }

    /** In the listing index of interactions: by time. */
    static String touch(ContactId contact, Interaction interaction) {
        return when(interaction.at()) + "#" + contact.value() + "#"
                + interaction.id().value();
    }

    /** In the due index: by day. */
    static String due(Task task) {
        return task.due() + "#" + task.id().value();
    }

    /** In the due index: greater than every task of that day, less than those of the next. */
    static String afterDay(LocalDate day) {
        return day + "$";
    }

    /** In the listing index of what happened lately. */
    static String lately(Change change) {
        return when(change.at()) + "#" + change.id().value();
    }

    /** In the listing index of contacts that are gone: what is left half erased comes first, then what was deleted. */
    static String gone(Gone gone) {
        String first = gone instanceof Gone.Erased ? "!" : "";
        return first + when(gone.at()) + "#" + gone.id().value();
    }

    /** In the listing index of documents that are not attached: by when they go. */
    static String going(DocumentId document, Instant goes) {
        return when(goes) + "#" + document.value();
    }

    static String when(Instant instant) {
        return WHEN.format(instant);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
