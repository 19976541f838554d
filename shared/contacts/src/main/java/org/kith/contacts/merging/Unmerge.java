package org.kith.contacts.merging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.Answer;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.FactTexts;
import org.kith.contacts.Facts;
import org.kith.contacts.FieldChange;
import org.kith.contacts.Permission;
import org.kith.contacts.Suppression;
import org.kith.contacts.gone.Gone;
import org.kith.kernel.ListId;

/**
 * Two contacts that were one and are parted again. Each is as it was before; what was changed on the kept one since
 * stays with it. A refusal since then is one of both, for nobody can tell which of the two it came from.
 */
public final class Unmerge {
    private final Gone.Merged merged;
    private final Contact now;

    /** Of the kept contact as it is now, which absorbed that one last. */
    public Unmerge(Gone.Merged merged, Contact now) {
        this.merged = merged;
        this.now = now;
    }

    /** The merging that is taken back. */
    public Gone.Merged merged() {
        return merged;
    }

    /** The kept contact as it is now. */
    public Contact now() {
        return now;
    }

    /** The kept contact by itself. */
    public Contact kept() {
        Contact before = merged.keptBefore();
        Contact after = merged.keptAfter();
        Facts facts = facts();
        return new Contact(
                now.id(),
                now.version(),
                facts,
                Since.list(before.lists(), after.lists(), now.lists()),
                Since.list(before.leftLists(), after.leftLists(), now.leftLists()),
                permissions(),
                suppressions(facts),
                before.since(),
                new Origins(facts).parted(before, after, now),
                before.absorbed(),
                now.mergedInto());
    }

    /** The other one, as it was but for what was refused since. */
    public Contact other() {
        Contact then = merged.contact();
        List<ListId> leftSince = leftSince();
        return new Contact(
                then.id(),
                then.version(),
                refusedSince(ContactStatus.DO_NOT_CONTACT) ? withDoNotContact(then.facts()) : then.facts(),
                Since.without(then.lists(), leftSince),
                Stream.concat(then.leftLists().stream(), leftSince.stream())
                        .distinct()
                        .toList(),
                then.permissions(),
                then.suppressions(),
                then.since(),
                then.provenance(),
                then.absorbed(),
                Optional.empty());
    }

    /** What was refused since by whom it cannot be told, so that the other one refuses it, too. */
    public List<Permission> refusedSince() {
        return now.permissions().stream()
                .filter(each -> each.answer() == Answer.NO)
                .filter(each -> !merged.keptAfter().permissions().contains(each))
                .filter(each -> merged.contact()
                        .permission(each.purpose(), each.channel())
                        .filter(said -> said.answer() == Answer.NO)
                        .isEmpty())
                .toList();
    }

    /** The facts of the kept contact that were changed since, by their names: they stay as they are now. */
    public List<String> changedSince() {
        return FactTexts.difference(FactTexts.of(merged.keptAfter().facts()), FactTexts.of(now.facts())).stream()
                .map(FieldChange::field)
                .toList();
    }

    private Facts facts() {
        Map<String, String> before = FactTexts.of(merged.keptBefore().facts());
        Map<String, String> after = FactTexts.of(merged.keptAfter().facts());
        Map<String, String> current = FactTexts.of(now.facts());
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(current.keySet());
        Map<String, String> parted = new LinkedHashMap<>();
        for (String field : fields) {
            text(field, before, after, current).ifPresent(text -> parted.put(field, text));
        }
        try {
            return FactTexts.read(parted);
        } catch (IllegalArgumentException namesNobody) {
            // What it was called by came from the other one, or was taken away since.
            return now.facts();
        }
    }

    private static Optional<String> text(
            String field, Map<String, String> before, Map<String, String> after, Map<String, String> now) {
        Optional<String> was = Optional.ofNullable(before.get(field));
        Optional<String> merged = Optional.ofNullable(after.get(field));
        Optional<String> is = Optional.ofNullable(now.get(field));
        if (!Merge.isSeveral(field)) {
            return Since.value(was, merged, is);
        }
        List<String> lines = Since.list(lines(was), lines(merged), lines(is));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static List<String> lines(Optional<String> text) {
        return text.map(each -> Arrays.asList(each.split("\n", -1))).orElse(List.of());
    }

    private List<Permission> permissions() {
        List<Permission> parted = new ArrayList<>();
        for (Permission before : merged.keptBefore().permissions()) {
            Since.value(Optional.of(before), in(merged.keptAfter(), before), in(now, before))
                    .ifPresent(parted::add);
        }
        now.permissions().stream()
                .filter(each -> in(merged.keptBefore(), each).isEmpty())
                .filter(each -> !merged.keptAfter().permissions().contains(each))
                .forEach(parted::add);
        return parted;
    }

    private static Optional<Permission> in(Contact contact, Permission about) {
        return contact.permission(about.purpose(), about.channel());
    }

    /** Those known of an address, before or now, that it has. */
    private List<Suppression> suppressions(Facts facts) {
        List<Suppression> known = new ArrayList<>(merged.keptBefore().suppressions());
        now.suppressions().stream()
                .filter(each -> known.stream().noneMatch(one -> one.address().sameAs(each.address())))
                .forEach(known::add);
        return known.stream().filter(each -> facts.hasEmail(each.address())).toList();
    }

    private List<ListId> leftSince() {
        return Since.without(now.leftLists(), merged.keptAfter().leftLists());
    }

    private boolean refusedSince(ContactStatus status) {
        return now.facts().statuses().contains(status)
                && !merged.keptAfter().facts().statuses().contains(status);
    }

    private static Facts withDoNotContact(Facts facts) {
        Set<ContactStatus> statuses = new HashSet<>(facts.statuses());
        statuses.add(ContactStatus.DO_NOT_CONTACT);
        return facts.edit().statuses(statuses).build();
    }
}
