package org.kith.functions.spreadsheets.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.contacts.PartialDate;

/**
 * Whether the day or the month comes first in the dates of one column. Decided by dates that can be read in one way only
 * ({@code 31/12/1958}) or by a header that says it ({@code D.O.B. (dd/mm/yyyy)}); otherwise somebody has to be asked.
 *
 * @param likely what to take it for until somebody says otherwise
 * @param asked true when neither the values nor the header decide
 * @param examples dates that can be read both ways, at most {@value #MOST_EXAMPLES}
 */
public record DateOrders(DateOrder likely, boolean asked, List<Example> examples) {
    /** So many are kept. */
    public static final int MOST_EXAMPLES = 2;

    private static final Pattern DAY_FIRST = Pattern.compile("\\bd{1,4}[/. -]m{1,4}\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\bm{1,4}[/. -]d{1,4}\\b");

    /** Keeps a copy. */
    public DateOrders {
        examples = List.copyOf(examples);
    }

    /** What a cell says, and what it comes to either way. */
    public record Example(String written, PartialDate dayFirst, PartialDate monthFirst) {}

    /**
     * Looks at some of a column's values. Empty when none of them can be read both ways and
     * nothing says that the month comes first, so that there is nothing to say.
     *
     * @param today for years of two figures
     */
    public static Optional<DateOrders> of(String header, List<String> values, LocalDate today) {
        Map<DateOrder, Integer> decided = new EnumMap<>(DateOrder.class);
        List<Example> examples = new ArrayList<>();
        for (String value : values) {
            Optional<PartialDate> dayFirst = date(value, DateOrder.DAY_FIRST, today);
            Optional<PartialDate> monthFirst = date(value, DateOrder.MONTH_FIRST, today);
            if (dayFirst.isEmpty() || monthFirst.isEmpty()) {
                continue;
            }
            Set<DateOrder> orders = DateCell.orders(value);
            if (orders.size() == 1) {
                decided.merge(orders.iterator().next(), 1, Integer::sum);
            }
            Example example = new Example(value, dayFirst.get(), monthFirst.get());
            if (!dayFirst.equals(monthFirst) && examples.size() < MOST_EXAMPLES && !examples.contains(example)) {
                examples.add(example);
            }
        }
        DateOrders orders = of(header, decided, examples);
        // Where all that was looked at is decided, the rest of a long column may not be, and is read by the same order.
        boolean worthSaying = !examples.isEmpty() || orders.likely() == DateOrder.MONTH_FIRST;
        return worthSaying ? Optional.of(orders) : Optional.empty();
    }

    private static DateOrders of(String header, Map<DateOrder, Integer> decided, List<Example> examples) {
        int dayFirst = decided.getOrDefault(DateOrder.DAY_FIRST, 0);
        int monthFirst = decided.getOrDefault(DateOrder.MONTH_FIRST, 0);
        if (dayFirst + monthFirst == 0) {
            Optional<DateOrder> said = said(header);
            return new DateOrders(said.orElse(DateOrder.DAY_FIRST), said.isEmpty(), examples);
        }
        DateOrder likely = monthFirst > dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return new DateOrders(likely, dayFirst > 0 && monthFirst > 0, examples);
    }

    private static Optional<DateOrder> said(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (MONTH_FIRST.matcher(lower).find()) {
            return Optional.of(DateOrder.MONTH_FIRST);
        }
        return DAY_FIRST.matcher(lower).find() ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty();
    }

    private static Optional<PartialDate> date(String value, DateOrder order, LocalDate today) {
        return DateCell.read(value, order, today).map(DateCell::date);
    }
}
