package org.kith.functions.spreadsheets.differences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.FactField;
import org.kith.contacts.FactTexts;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.kernel.FieldId;

/**
 * Puts what a row says beside what is known: fills in what is missing, adds tags, and does with the rest as was decided.
 * Nothing that the record says goes unless somebody decided so.
 */
public final class MergeFacts {
    /** Of what to know before speaking to somebody, in characters; as where people type it. */
    private static final int LONGEST_NOTE = 1_000;

    private final Treatments treatments;
    private final Map<FieldId, Field> fields;
    /** Facts that were decided for this row alone: whatever is newer where. */
    private final Set<String> decided;

    /** Takes what was decided, and the own fields that the sheet answers. */
    public MergeFacts(Treatments treatments, Map<FieldId, Field> fields) {
        this(treatments, fields, Set.of());
    }

    private MergeFacts(Treatments treatments, Map<FieldId, Field> fields, Set<String> decided) {
        this.treatments = treatments;
        this.fields = Map.copyOf(fields);
        this.decided = Set.copyOf(decided);
    }

    /** For one row of the sheet, of which cells may have been decided by themselves. */
    public MergeFacts inRow(int row) {
        return new MergeFacts(
                treatments.inRow(row),
                fields,
                treatments.decidedIn(row).byFact().keySet());
    }

    /** For rows of one sheet that are about the same contact: the first one counts, what can be kept of others is. */
    public static MergeFacts folding(Map<FieldId, Field> fields) {
        Map<String, Treatment> added = new HashMap<>();
        Stream.of(FactField.EMAILS, FactField.PHONES, FactField.BEFORE_YOU_SPEAK)
                .forEach(fact -> added.put(fact.word(), Treatment.ADD));
        fields.values().stream()
                .filter(MergeFacts::canBeAddedTo)
                .forEach(field -> added.put(FactField.own(field.id()), Treatment.ADD));
        return new MergeFacts(new Treatments(added), fields);
    }

    /** True for a field whose answer can be longer by another. */
    public static boolean canBeAddedTo(Field field) {
        return field.kind() == FieldKind.CHOICES || field.kind() == FieldKind.LONG_TEXT;
    }

    /** The known facts, with what the sheet has more. */
    public MergedFacts merge(Facts known, Facts sheet) {
        return merge(known, sheet, Optional.empty());
    }

    /** The same, where what is overwritten takes the place of what the sheet said the last time. */
    MergedFacts instead(Facts known, Facts sheet, Facts lastTime) {
        return merge(known, sheet, Optional.of(lastTime));
    }

    /** The same, where it is known what is newer in the sheet and what in the record. */
    public MergedFacts merge(Facts known, Facts sheet, Since since) {
        if (since.isNothing()) {
            return merge(known, sheet);
        }
        Map<String, String> texts = new HashMap<>(FactTexts.of(known));
        List<Difference> taken = new ArrayList<>();
        Since open = since.without(decided);
        open.newer().forEach((fact, change) -> {
            if (change.from().equals(texts.get(fact))) {
                texts.put(fact, change.to());
                taken.add(new Difference(
                        fact,
                        FactTexts.shown(change.from()),
                        FactTexts.shown(change.to()),
                        false,
                        Optional.of(Newer.SHEET),
                        false));
            }
        });
        Set<String> kept = new HashSet<>(open.newerInKith());
        kept.addAll(open.left());
        MergedFacts merged =
                new MergeFacts(treatments.keeping(kept), fields, decided).merge(FactTexts.read(texts), sheet);
        List<Difference> all = Stream.concat(
                        taken.stream(), merged.differences().stream().map(each -> each.since(since)))
                .toList();
        return new MergedFacts(merged.facts(), all);
    }

    private MergedFacts merge(Facts known, Facts sheet, Optional<Facts> lastTime) {
        Merging merging = new Merging(known, sheet, lastTime);
        boolean sameKind = known.kind() == sheet.kind();
        Facts merged = known.edit()
                .emails(merging.several(
                        FactField.EMAILS,
                        new Several<>(
                                known.emails(),
                                sheet.emails(),
                                merging.then(Facts::emails),
                                (one, other) -> one.address().sameAs(other.address()))))
                .phones(merging.several(
                        FactField.PHONES,
                        new Several<>(
                                known.phones(),
                                sheet.phones(),
                                merging.then(Facts::phones),
                                (one, other) -> one.number().equals(other.number()))))
                .addresses(merging.several(
                        FactField.ADDRESSES,
                        new Several<>(
                                known.addresses(),
                                sheet.addresses(),
                                merging.then(Facts::addresses),
                                (one, other) -> one.address().covers(other.address()))))
                .roles(Roles.merged(known.roles(), sheet.roles()))
                .tags(merging.tags())
                .beforeYouSpeak(merging.note())
                .build();
        if (!sameKind) {
            merging.found(FactField.KIND.word(), true);
            return merging.with(merged);
        }
        return merging.with(merged.edit()
                .firstName(merging.one(
                        FactField.FIRST_NAME, known.firstName(), sheet.firstName(), String::equalsIgnoreCase))
                .lastName(
                        merging.one(FactField.LAST_NAME, known.lastName(), sheet.lastName(), String::equalsIgnoreCase))
                .nickname(merging.one(FactField.NICKNAME, known.nickname(), sheet.nickname(), String::equalsIgnoreCase))
                .name(merging.one(FactField.NAME, known.name(), sheet.name(), String::equalsIgnoreCase))
                .born(merging.one(FactField.BORN, known.born(), sheet.born(), MergeFacts::isWithin))
                .statuses(both(known.statuses(), sheet.statuses()))
                .own(merging.own())
                .build());
    }

    /** True when the other says only the year of it, or the month. */
    private static boolean isWithin(PartialDate date, PartialDate other) {
        return date.equals(other) || date.toString().startsWith(other + "-");
    }

    private static Set<ContactStatus> both(Set<ContactStatus> known, Set<ContactStatus> more) {
        return Stream.concat(known.stream(), more.stream()).collect(Collectors.toSet());
    }

    /** One row beside one contact. */
    private final class Merging {
        private final Facts known;
        private final Facts sheet;
        private final Optional<Facts> lastTime;
        private final List<Difference> differences = new ArrayList<>();

        Merging(Facts known, Facts sheet, Optional<Facts> lastTime) {
            this.known = known;
            this.sheet = sheet;
            this.lastTime = lastTime;
        }

        <T> List<T> then(Function<Facts, List<T>> fact) {
            return lastTime.map(fact).orElse(List.of());
        }

        MergedFacts with(Facts merged) {
            return new MergedFacts(merged, differences);
        }

        void found(String fact, boolean stays) {
            differences.add(new Difference(
                    fact, shown(known, fact), shown(sheet, fact), stays, Optional.empty(), decided.contains(fact)));
        }

        private static String shown(Facts facts, String fact) {
            return FactTexts.shown(FactTexts.of(facts).getOrDefault(fact, ""));
        }

        /**
         * @param covers true when the first says all that the second says
         */
        <T> Optional<T> one(FactField fact, Optional<T> mine, Optional<T> theirs, BiPredicate<T, T> covers) {
            if (mine.isEmpty() || theirs.isEmpty() || covers.test(mine.get(), theirs.get())) {
                return mine.or(() -> theirs);
            }
            if (covers.test(theirs.get(), mine.get())) {
                return theirs;
            }
            boolean stays = treatments.of(fact) != Treatment.OVERWRITE;
            found(fact.word(), stays);
            return stays ? mine : theirs;
        }

        <T> List<T> several(FactField fact, Several<T> several) {
            List<T> filled = several.filled();
            if (several.isCovered(filled)) {
                return filled;
            }
            List<T> result = switch (treatments.of(fact)) {
                case KEEP -> filled;
                case ADD -> several.added();
                case OVERWRITE -> several.replaced();
            };
            found(fact.word(), !several.isCovered(result));
            return result;
        }

        List<String> tags() {
            List<String> tags = new ArrayList<>(known.tags());
            List<String> more = sheet.tags().stream()
                    .filter(tag -> known.tags().stream().noneMatch(tag::equalsIgnoreCase))
                    .toList();
            more.stream().limit(Math.max(0, Facts.MOST_TAGS - tags.size())).forEach(tags::add);
            if (tags.size() < known.tags().size() + more.size()) {
                found(FactField.TAGS.word(), true);
            }
            return tags;
        }

        Optional<String> note() {
            if (known.beforeYouSpeak().isEmpty() || sheet.beforeYouSpeak().isEmpty()) {
                return known.beforeYouSpeak().or(sheet::beforeYouSpeak);
            }
            String mine = known.beforeYouSpeak().get();
            String theirs = sheet.beforeYouSpeak().get();
            String both = Lines.both(mine, theirs);
            if (both.equals(mine)) {
                return known.beforeYouSpeak();
            }
            String wanted = switch (treatments.of(FactField.BEFORE_YOU_SPEAK)) {
                case KEEP -> mine;
                case ADD -> both;
                case OVERWRITE -> Lines.instead(mine, lastTime.flatMap(Facts::beforeYouSpeak), theirs);
            };
            String result = wanted.length() <= LONGEST_NOTE ? wanted : mine;
            found(FactField.BEFORE_YOU_SPEAK.word(), result.equals(mine));
            return Optional.of(result);
        }

        Map<FieldId, String> own() {
            Map<FieldId, String> own = new HashMap<>(known.own());
            sheet.own()
                    .forEach((field, answer) -> own.merge(field, answer, (mine, theirs) -> own(field, mine, theirs)));
            return own;
        }

        private String own(FieldId id, String mine, String theirs) {
            Optional<String> both = Optional.ofNullable(fields.get(id))
                    .filter(MergeFacts::canBeAddedTo)
                    .flatMap(field -> both(field, mine, theirs));
            if (mine.equals(theirs) || both.filter(mine::equals).isPresent()) {
                return mine;
            }
            String fact = FactField.own(id);
            String result = switch (treatments.of(fact)) {
                case KEEP -> mine;
                case ADD -> both.orElse(mine);
                case OVERWRITE -> ownInstead(id, mine, theirs);
            };
            found(fact, result.equals(mine));
            return result;
        }

        private String ownInstead(FieldId id, String mine, String theirs) {
            Optional<String> then =
                    lastTime.flatMap(facts -> Optional.ofNullable(facts.own().get(id)));
            return Optional.ofNullable(fields.get(id))
                    .filter(MergeFacts::canBeAddedTo)
                    .flatMap(field -> both(field, Lines.instead(mine, then, theirs), theirs))
                    .orElse(theirs);
        }

        /** Empty where the field has no room for both. */
        private static Optional<String> both(Field field, String mine, String theirs) {
            String lines = Lines.both(mine, theirs);
            return field.read(lines, Optional.of(lines)) instanceof FieldKind.Read.Answer(String text)
                    ? Optional.of(text)
                    : Optional.empty();
        }
    }
}
