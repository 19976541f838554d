package org.kith.contacts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.kernel.ChangeId;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.IdSource;
import org.kith.kernel.ListId;

/**
 * A contact before and after a change, with the one change record that says so. The only way to a changed contact, so
 * that none is without its record. Immutable; the methods answer a further revision, and the same one when there is
 * nothing to do.
 *
 * <pre>{@code
 * Revision revision = Revision.added(id, facts, signature, ids).join(list).record(permission);
 * }</pre>
 */
public final class Revision {
    private final Optional<Contact> before;
    private final Contact after;
    private final Signature signature;
    private final ChangeId changeId;
    private final What what;
    private final List<FieldChange> fields;
    private final List<Permission> permissions;

    private Revision(
            Optional<Contact> before,
            Contact after,
            Signature signature,
            ChangeId changeId,
            What what,
            List<FieldChange> fields,
            List<Permission> permissions) {
        this.before = before;
        this.after = after;
        this.signature = signature;
        this.changeId = changeId;
        this.what = what;
        this.fields = List.copyOf(fields);
        this.permissions = List.copyOf(permissions);
    }

    /** A contact that is new. */
    public static Revision added(ContactId id, Facts facts, Signature signature, IdSource ids) {
        return new Revision(
                Optional.empty(),
                Contact.added(id, facts, signature),
                signature,
                new ChangeId(ids.next()),
                What.ADDED,
                FactTexts.difference(Map.of(), FactTexts.of(facts)),
                List.of());
    }

    /** A deleted contact that is there again, as it was. */
    public static Revision restored(Contact contact, Signature signature, IdSource ids) {
        FieldChange field = FieldChange.appeared(
                FieldChange.CONTACT, contact.id().value(), contact.facts().displayName());
        return back(contact, What.RESTORED, field, new ChangeId(ids.next()), signature);
    }

    /** A contact that was away, deleted or merged into another, and is there again. */
    public static Revision back(Contact contact, What what, FieldChange field, ChangeId change, Signature signature) {
        return new Revision(Optional.empty(), contact, signature, change, what, List.of(field), List.of());
    }

    /**
     * A contact of which everything may be another, with what its history says of that: one of two that are merged or
     * parted.
     *
     * @param after of the same id; its version is counted up here
     */
    public static Revision replaced(
            Contact before, Contact after, What what, List<FieldChange> fields, ChangeId change, Signature signature) {
        return new Revision(
                Optional.of(before),
                after.withVersion(before.version() + 1),
                signature,
                change,
                what,
                fields,
                List.of());
    }

    /** A contact that is about to change; nothing has yet. */
    public static Revision of(Contact contact, Signature signature, IdSource ids) {
        return new Revision(
                Optional.of(contact), contact, signature, new ChangeId(ids.next()), What.CHANGED, List.of(), List.of());
    }

    /** With these facts instead. Suppressions of addresses that it no longer has go with them. */
    public Revision withFacts(Facts facts) {
        return withFacts(facts, Confirmation.by(signature));
    }

    /** As {@link #withFacts(Facts)}, with what is different said by the contact itself. */
    public Revision withFactsTold(Facts facts) {
        return withFacts(facts, Confirmation.told(signature));
    }

    /** With these of its facts found right as they are; what it does not have is left out. */
    public Revision confirm(Set<FactKey> found, boolean told) {
        Map<FactKey, String> known = FactKey.of(after.facts());
        Set<FactKey> facts = new LinkedHashSet<>(found);
        facts.retainAll(known.keySet());
        if (facts.isEmpty()) {
            return this;
        }
        Confirmation confirmation = told ? Confirmation.told(signature) : Confirmation.by(signature);
        List<FieldChange> fields = facts.stream()
                .map(fact -> FieldChange.appeared(
                        FieldChange.CONFIRMED, fact.text(), fact.value().orElseGet(() -> known.getOrDefault(fact, ""))))
                .toList();
        return changed(
                What.CONFIRMED,
                fields,
                after.withProvenance(after.provenance().confirmed(facts, confirmation)),
                List.of());
    }

    private Revision withFacts(Facts facts, Confirmation confirmation) {
        List<FieldChange> difference = FactTexts.difference(FactTexts.of(after.facts()), FactTexts.of(facts));
        if (difference.isEmpty()) {
            return this;
        }
        List<Suppression> kept = after.suppressions().stream()
                .filter(each -> facts.hasEmail(each.address()))
                .toList();
        Provenance provenance = after.provenance().changed(after.facts(), facts, confirmation);
        return changed(What.CHANGED, difference, after.withFacts(facts, kept, provenance), List.of());
    }

    /** On this list, too; but nothing that is done to many at once puts anybody back on a list that they left by themselves. */
    public Revision join(ContactList list) {
        return join(list.id(), list.name());
    }

    Revision join(ListId list, String name) {
        if (after.isOn(list) || (after.hasLeft(list) && signature.by().through().isOfMany())) {
            return this;
        }
        return changed(
                What.LIST_JOINED,
                List.of(FieldChange.appeared(FieldChange.LIST, list.value(), name)),
                after.joined(list),
                List.of());
    }

    /**
     * No longer on this list. What a reader says by the link in a mail holds for who is not on the list just now, too: no
     * import, and no undoing, puts them back on it.
     */
    public Revision leave(ContactList list) {
        return leave(list.id(), list.name());
    }

    Revision leave(ListId list, String name) {
        boolean byItself = signature.by().through() == Through.UNSUBSCRIBE;
        if (byItself ? after.hasLeft(list) : !after.isOn(list)) {
            return this;
        }
        return changed(
                What.LIST_LEFT,
                List.of(FieldChange.disappeared(FieldChange.LIST, list.value(), name)),
                byItself ? after.leftByItself(list) : after.left(list),
                List.of());
    }

    /** With this said about a purpose and a channel; it takes the place of what was said before. */
    public Revision record(Permission permission) {
        List<Permission> current = new ArrayList<>(after.permissions().stream()
                .filter(each -> !each.sameMatterAs(permission))
                .toList());
        current.add(permission);
        return changed(what, List.of(), after.withPermissions(current), List.of(permission));
    }

    /**
     * As if this had never been said: nothing is known of the matter then. Only for taking back what was recorded by
     * mistake where nothing had been said before; who changes their mind says something new. What was recorded stays in
     * the history, and so does this.
     */
    public Revision retract(Permission said) {
        if (!after.permissions().contains(said)) {
            return this;
        }
        FieldChange field =
                FieldChange.disappeared(FieldChange.PERMISSION, said.id().value(), said.source());
        return changed(
                what,
                List.of(field),
                after.withPermissions(after.permissions().stream()
                        .filter(each -> !each.equals(said))
                        .toList()),
                List.of());
    }

    /** With one of its addresses not to be mailed any longer. */
    public Revision suppress(Suppression suppression) {
        if (!after.facts().hasEmail(suppression.address())
                || after.suppression(suppression.address()).isPresent()) {
            return this;
        }
        List<Suppression> all = new ArrayList<>(after.suppressions());
        all.add(suppression);
        FieldChange field = FieldChange.appeared(
                FieldChange.SUPPRESSION,
                suppression.address().hash(),
                suppression.address().value());
        return changed(What.SUPPRESSED, List.of(field), after.withSuppressions(all), List.of());
    }

    /**
     * With an earlier change of facts and lists taken back, field by field. Permissions and suppressions stay: what was
     * said was said. Empty when one of the fields was changed since, when nothing to call the contact by would be left, or
     * when there is nothing to take back.
     */
    public Optional<Revision> takeBack(Change change) {
        return TakenBack.of(this, change);
    }

    /** The same revision, called something else in the history: an undoing. */
    public Revision called(What name) {
        return new Revision(before, after, signature, changeId, name, fields, permissions);
    }

    /** True when nothing changes. */
    public boolean isEmpty() {
        return before.isPresent() && fields.isEmpty() && permissions.isEmpty();
    }

    /** The contact as it was; empty when it is new. */
    public Optional<Contact> before() {
        return before;
    }

    /** The contact as it will be. */
    public Contact after() {
        return after;
    }

    /** What is said about purposes and channels in this revision. */
    public List<Permission> permissions() {
        return permissions;
    }

    /** Who makes it, and when. */
    public Signature signature() {
        return signature;
    }

    /** What the history will say; empty when only permissions were recorded, which are their own record. */
    public Optional<Change> change() {
        return fields.isEmpty() ? Optional.empty() : Optional.of(Change.of(changeId, what, signature, fields));
    }

    /** Addresses that it has now and had not. */
    public List<EmailAddress> gained() {
        return after.facts().emailsBesides(before.map(Contact::facts));
    }

    /** Addresses that it had and has no longer. */
    public List<EmailAddress> lost() {
        return before.map(old -> old.facts().emailsBesides(Optional.of(after.facts())))
                .orElse(List.of());
    }

    private long nextVersion() {
        return before.map(Contact::version).map(version -> version + 1).orElse(after.version());
    }

    /** The first thing that is done names the whole, and so does being new. */
    private Revision changed(What next, List<FieldChange> more, Contact contact, List<Permission> said) {
        List<FieldChange> allFields = new ArrayList<>(fields);
        allFields.addAll(more);
        List<Permission> allSaid = new ArrayList<>(permissions);
        allSaid.addAll(said);
        boolean first = before.isPresent() && fields.isEmpty();
        return new Revision(
                before,
                contact.withVersion(nextVersion()),
                signature,
                changeId,
                first ? next : what,
                allFields,
                allSaid);
    }
}
