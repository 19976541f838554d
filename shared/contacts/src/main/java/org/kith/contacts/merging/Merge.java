package org.kith.contacts.merging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.Answer;
import org.kith.contacts.Contact;
import org.kith.contacts.FactField;
import org.kith.contacts.FactTexts;
import org.kith.contacts.Facts;
import org.kith.contacts.Permission;
import org.kith.contacts.Suppression;
import org.kith.kernel.ListId;

/**
 * What two contacts make together. What only one of them has is kept, and of what a contact can have several of, both
 * are; where they differ, the kept one's counts unless the other's is chosen. A refusal of either is one of both:
 * whatever the other said, for mailings, lists and statuses.
 */
public final class Merge {
    private static final Set<FactField> SEVERAL = Set.of(
            FactField.EMAILS,
            FactField.PHONES,
            FactField.ADDRESSES,
            FactField.ROLES,
            FactField.STATUSES,
            FactField.TAGS,
            FactField.BEFORE_YOU_SPEAK);

    private final Contact kept;
    private final Contact other;

    /** Of two contacts of one kind. */
    public Merge(Contact kept, Contact other) {
        this.kept = kept;
        this.other = other;
    }

    /** Why the two, as they are now, cannot become one; empty when they can. */
    public Optional<Merges.Merged> obstacle() {
        if (kept.id().equals(other.id())) {
            return Optional.of(new Merges.Merged.Same());
        }
        if (kept.facts().kind() != other.facts().kind()) {
            return Optional.of(new Merges.Merged.KindsDiffer());
        }
        int absorbed = kept.absorbed().size() + 1 + other.absorbed().size();
        return absorbed > Contact.MOST_ABSORBED ? Optional.of(new Merges.Merged.TooMany()) : Optional.empty();
    }

    /** True of a fact of which a contact can have several, a line of its text each. */
    static boolean isSeveral(String field) {
        return FactField.named(field).filter(SEVERAL::contains).isPresent();
    }

    /** Each fact that one of them has, in a fixed order; the group's own fields come last. */
    public List<FieldPair> fields() {
        Map<String, String> ours = FactTexts.of(kept.facts());
        Map<String, String> theirs = FactTexts.of(other.facts());
        Stream<String> own = Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
                .filter(field -> FactField.named(field).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
        return Stream.concat(Arrays.stream(FactField.values()).map(FactField::word), own)
                .filter(field -> ours.containsKey(field) || theirs.containsKey(field))
                .map(field -> pair(field, Optional.ofNullable(ours.get(field)), Optional.ofNullable(theirs.get(field))))
                .toList();
    }

    private static FieldPair pair(String field, Optional<String> ours, Optional<String> theirs) {
        if (theirs.isEmpty() || theirs.equals(ours)) {
            return new FieldPair(field, ours, theirs, FieldPair.Becomes.KEPT);
        }
        if (ours.isEmpty()) {
            return new FieldPair(field, ours, theirs, FieldPair.Becomes.OTHER);
        }
        return new FieldPair(field, ours, theirs, isSeveral(field) ? FieldPair.Becomes.BOTH : FieldPair.Becomes.CHOICE);
    }

    /**
     * The kept contact with all that the other one brings.
     *
     * @param chosen the facts of which the other one's is taken, or comes first, where both have something to say
     */
    public Contact merged(Set<String> chosen) {
        Facts facts = facts(chosen);
        List<ListId> left = union(kept.leftLists(), other.leftLists());
        List<ListId> lists = union(kept.lists(), other.lists()).stream()
                .filter(list -> !left.contains(list))
                .toList();
        List<Suppression> suppressions = union(kept.suppressions(), other.suppressions()).stream()
                .filter(each -> facts.hasEmail(each.address()))
                .toList();
        return new Contact(
                kept.id(),
                kept.version(),
                facts,
                lists,
                left,
                permissions(),
                firstOfEachAddress(suppressions),
                earlier(kept.since(), other.since()),
                new Origins(facts).merged(kept, other),
                Stream.of(kept.absorbed(), List.of(other.id()), other.absorbed())
                        .flatMap(List::stream)
                        .toList(),
                kept.mergedInto());
    }

    private Facts facts(Set<String> chosen) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldPair pair : fields()) {
            boolean othersFirst = chosen.contains(pair.field());
            String ours = pair.kept().orElse("");
            String theirs = pair.other().orElse("");
            texts.put(
                    pair.field(),
                    switch (pair.becomes()) {
                        case KEPT -> ours;
                        case OTHER -> theirs;
                        case BOTH -> othersFirst ? lines(theirs, ours) : lines(ours, theirs);
                        case CHOICE -> othersFirst ? theirs : ours;
                    });
        }
        return FactTexts.read(texts);
    }

    /** The first text, and those lines of the other that it does not have. */
    private static String lines(String first, String then) {
        List<String> known = Arrays.asList(first.split("\n", -1));
        return Stream.concat(Stream.of(first), Since.without(Arrays.asList(then.split("\n", -1)), known).stream())
                .collect(Collectors.joining("\n"));
    }

    /** What holds for each purpose and channel that either of them said anything about. */
    public List<Permission> permissions() {
        List<Permission> all = new ArrayList<>(kept.permissions().stream()
                .map(each -> other.permission(each.purpose(), each.channel())
                        .map(theirs -> stricter(each, theirs))
                        .orElse(each))
                .toList());
        other.permissions().stream()
                .filter(each -> kept.permission(each.purpose(), each.channel()).isEmpty())
                .forEach(all::add);
        return all;
    }

    /** A no counts more than a yes, whichever came later; of two alike the later. */
    private static Permission stricter(Permission one, Permission two) {
        if (one.answer() != two.answer()) {
            return one.answer() == Answer.NO ? one : two;
        }
        return two.at().isAfter(one.at()) ? two : one;
    }

    private static List<Suppression> firstOfEachAddress(List<Suppression> all) {
        Map<String, Suppression> byAddress = new LinkedHashMap<>();
        all.forEach(each -> byAddress.putIfAbsent(each.address().normalised(), each));
        return List.copyOf(byAddress.values());
    }

    private static Instant earlier(Instant one, Instant two) {
        return two.isBefore(one) ? two : one;
    }

    private static <T> List<T> union(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).distinct().toList();
    }

    /** The other one, as it stands away while it is merged into the kept one. */
    public Contact absorbed() {
        return other.withMergedInto(Optional.of(kept.id()));
    }
}
