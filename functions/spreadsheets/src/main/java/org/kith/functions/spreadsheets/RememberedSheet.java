package org.kith.functions.spreadsheets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kith.functions.spreadsheets.RememberedMatching.Answer;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.sheet.Column;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.SheetShape;

/**
 * What Kith keeps of a sheet to know the next one of its shape again.
 *
 * @param matching its columns are counted in the order of their names
 */
public record RememberedSheet(SheetShape shape, RememberedMatching matching) {
    /** How many a group's sheets are remembered at once; then the one that was not used for longest is forgotten. */
    public static final int MOST = 30;

    /** How long one is remembered that is not used: a sheet that comes once a year is known again when a year was left out. */
    public static final Duration KEPT = Duration.ofDays(800);

    /** What is remembered of a sheet that is planned. */
    static RememberedSheet of(List<Column> columns, Plan plan, Import planned, Starter by, Instant now) {
        List<Integer> places = SheetShape.byName(columns);
        List<Answer> answers = IntStream.range(0, places.size())
                // Of a column that was empty and left out nobody has said anything.
                .filter(at -> plan.fields().get(places.get(at)) != ImportField.IGNORE
                        || !columns.get(places.get(at)).samples().isEmpty())
                .mapToObj(at -> answer(at, places.get(at), plan))
                .toList();
        return new RememberedSheet(
                SheetShape.of(columns),
                new RememberedMatching(
                        now,
                        by,
                        planned.fileName(),
                        planned.id(),
                        answers,
                        Optional.of(new RememberedMatching.Joined(plan.list(), plan.newList()))));
    }

    private static Answer answer(int at, int place, Plan plan) {
        ImportField field = plan.fields().get(place);
        return new Answer(
                at,
                field,
                Optional.ofNullable(plan.own().get(place)),
                Optional.ofNullable(plan.own().get(place))
                        .filter(plan.references()::contains)
                        .isPresent(),
                plan.monthFirst().contains(place),
                Optional.ofNullable(plan.relations().get(place)));
    }

    /** What was said of a sheet of this shape, as it holds for these columns; empty when nothing was. */
    static Optional<RememberedMatching> find(List<RememberedSheet> all, List<Column> columns) {
        SheetShape shape = SheetShape.of(columns);
        return all.stream()
                .filter(each -> each.shape.names().equals(shape.names()))
                .findFirst()
                .map(each -> each.of(columns, shape));
    }

    /** Those that make room for a sheet with these columns, so that {@link #MOST} are not exceeded once it is planned. */
    static List<RememberedSheet> forgotten(List<RememberedSheet> all, List<Column> columns) {
        SheetShape shape = SheetShape.of(columns);
        List<RememberedSheet> others = all.stream()
                .filter(each -> !each.shape.names().equals(shape.names()))
                .sorted(Comparator.comparing(each -> each.matching.at()))
                .toList();
        return others.subList(0, Math.max(0, others.size() - (MOST - 1)));
    }

    private RememberedMatching of(List<Column> columns, SheetShape now) {
        boolean sameOrder = now.order().equals(shape.order());
        List<Integer> places = SheetShape.byName(columns);
        List<Answer> known = new ArrayList<>();
        for (Answer answer : matching.columns()) {
            int place = places.get(answer.column());
            if (sameOrder || SheetShape.hasNameOfItsOwn(columns, place)) {
                Column column = columns.get(place);
                boolean isReference = answer.reference() && column.reference().isPresent();
                known.add(new Answer(
                        place,
                        answer.field(),
                        answer.own(),
                        isReference,
                        monthFirst(answer, column),
                        answer.relation()));
            }
        }
        // What Kith added when it handed the sheet back, it knows itself.
        IntStream.range(0, columns.size())
                .filter(place -> !places.contains(place))
                .mapToObj(place -> new Answer(
                        place, columns.get(place).suggested(), Optional.empty(), false, false, Optional.empty()))
                .forEach(known::add);
        return matching.with(known);
    }

    /** What this sheet's own dates say comes before what was said of the last one's. */
    private static boolean monthFirst(Answer answer, Column column) {
        return column.dates()
                .map(dates -> dates.asked() ? answer.monthFirst() : dates.likely() == DateOrder.MONTH_FIRST)
                .orElse(false);
    }
}
