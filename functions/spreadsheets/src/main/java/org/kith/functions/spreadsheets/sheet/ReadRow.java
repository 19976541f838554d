package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.contacts.ContactKind;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.fields.Field;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.sheet.RowReading.Understood;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.IdSource;

/** Makes a contact of a row, or says why it cannot. Depends on nothing but row, plan and own fields, so it always says the same. */
public final class ReadRow {
    /** Said of a name that had some; too often in many a sheet to be said of each row when it goes back. */
    public static final String NO_TITLES = "Kith has no box for titles such as Dr or Rev: we left them out";

    /** Said of a name of two; true as far as the row belongs to nobody who is known as something else. */
    public static final String ONE_HOUSEHOLD = "The name is that of two people; they come in as one household";

    private final List<String> header;
    private final List<ImportField> fields;
    /** What columns are by their names that are about being written to, and that the plan takes for something else. */
    private final Map<Integer, ImportField> leftOut;

    private final Set<Integer> monthFirst;
    private final Map<Integer, Field> own;
    private final LocalDate today;

    /**
     * Makes one for a sheet.
     *
     * @param fields what each column is
     * @param own which of the group's own fields the columns answer that are {@link ImportField#OWN}
     * @param monthFirst in which columns {@code 3/7/58} is in March
     * @param today nobody was born, and no permission was given, later than this
     */
    public ReadRow(
            List<String> header,
            List<ImportField> fields,
            Set<Integer> monthFirst,
            Map<Integer, Field> own,
            LocalDate today) {
        this.header = List.copyOf(header);
        this.fields = List.copyOf(fields);
        this.monthFirst = Set.copyOf(monthFirst);
        this.own = Map.copyOf(own);
        this.today = today;
        Map<Integer, ImportField> others = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            WishNames.field(header.get(i))
                    .filter(named -> fields.get(column) != named)
                    .ifPresent(named -> others.put(column, named));
        }
        this.leftOut = Map.copyOf(others);
    }

    /** Reads one row. */
    public RowReading read(SheetRow row) {
        for (int i = header.size(); i < row.cells().size(); i++) {
            if (!row.text(i).isEmpty()) {
                return new Rejected(
                        row.number(),
                        Optional.empty(),
                        "There are more cells than the header has columns",
                        row.text(i));
            }
        }
        RowFacts facts = new RowFacts(row.number(), fields.contains(ImportField.TOWN));
        RowOwn answers = new RowOwn(row.number(), today);
        RowDates dates = new RowDates(row.number(), today);
        RowLists lists = new RowLists(row.number());
        RowHappened happened = new RowHappened(row.number(), today);
        RowRelated related = new RowRelated(row.number(), today);
        RowWishes wishes = wishes(row);
        Optional<ContactId> contact = Optional.empty();
        for (int i = 0; i < fields.size(); i++) {
            String text = row.text(i);
            if (text.isEmpty()) {
                continue;
            }
            switch (fields.get(i)) {
                // What is no id was written by somebody else: the row is then known by what it says.
                case ID -> contact = Optional.of(text).filter(IdSource::isId).map(ContactId::new);
                case LISTS -> lists.add(i, text);
                case INTERACTION -> happened.addText(i, text);
                case INTERACTION_DAY -> happened.addDay(i, text, order(i));
                case INTERACTION_KIND -> happened.addKind(text);
                case RELATED -> related.addOthers(i, text);
                case RELATION -> related.addWords(text);
                case RELATION_SINCE -> related.addSince(i, text, order(i));
                case RELATION_UNTIL -> related.addUntil(i, text, order(i));
                case RELATION_NOTE -> related.addNote(i, text);
                case BORN -> dates.addBorn(i, text, order(i));
                case OWN -> {
                    Field field = own.get(i);
                    if (field != null) {
                        answers.add(i, field, text, order(i));
                    }
                }
                case OPT_IN_DATE -> dates.addOptIn(i, text, order(i));
                case NEWSLETTER, NO_EMAIL, BOUNCED, NO_POST, NO_PHONE, NO_TEXTS, NO_CONTACT, DECEASED -> {}
                case IGNORE,
                        KIND,
                        FIRST_NAME,
                        LAST_NAME,
                        NICKNAME,
                        FULL_NAME,
                        ORGANISATION,
                        EMAIL,
                        PHONE,
                        ADDRESS,
                        TOWN,
                        POSTCODE,
                        TAGS,
                        ROLES,
                        NOTE -> facts.add(i, fields.get(i), header.get(i), text);
            }
        }
        Optional<Rejected> fault = dates.fault()
                .or(answers::fault)
                .or(lists::fault)
                .or(happened::fault)
                .or(related::fault);
        if (fault.isPresent()) {
            return fault.get();
        }
        dates.born(facts.names().kind() == ContactKind.PERSON).ifPresent(facts::born);
        facts.own(answers.answers(facts.names().kind()));
        facts.statuses(wishes.statuses());
        Optional<ContactId> named = contact;
        return switch (facts.result()) {
            case RowFacts.Fault(var column, String reason, String cell) ->
                new Rejected(row.number(), column, reason, cell);
            case RowFacts.Contact(var read) ->
                new Understood(
                        row.number(),
                        named,
                        read,
                        wishes.wishes(addresses(read), dates.optIn(), asksForYes(dates)),
                        lists.names(),
                        happened.result(),
                        related.result(),
                        Stream.of(
                                        household(row, facts, read),
                                        facts.remarks(),
                                        dates.remarks(),
                                        answers.remarks(),
                                        happened.remarks(),
                                        related.remarks(),
                                        wishes.remarks())
                                .flatMap(List::stream)
                                .toList());
        };
    }

    /** True where a yes must be said to be one: by a column that asks for it, or by one that knows of no day. */
    private boolean asksForYes(RowDates dates) {
        return fields.contains(ImportField.NEWSLETTER) || dates.saysNoOptIn();
    }

    /** Whose newsletter a row forbids that cannot be read: what else is wrong with it makes a no no less one. */
    public List<EmailAddress> forbidding(SheetRow row) {
        List<EmailAddress> addresses = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) == ImportField.EMAIL
                    && EmailCell.read(row.text(i)) instanceof EmailCell.Addresses(var all)) {
                all.forEach(each -> addresses.add(each.address()));
            }
        }
        return wishes(row).wishes(addresses, Optional.empty(), false).forbidYes() ? addresses : List.of();
    }

    private RowWishes wishes(SheetRow row) {
        RowWishes wishes = new RowWishes(row.number(), today);
        for (int i = 0; i < fields.size(); i++) {
            String text = row.text(i);
            if (!text.isEmpty() && fields.get(i).isWish()) {
                wishes.add(fields.get(i), header.get(i), text, order(i));
            }
        }
        leftOut.forEach((column, named) -> wishes.leftOut(named, row.text(column)));
        return wishes;
    }

    private static List<EmailAddress> addresses(Facts facts) {
        return facts.emails().stream().map(LabelledEmail::address).toList();
    }

    private static List<Remark> household(SheetRow row, RowFacts facts, Facts read) {
        return facts.names().isHouseholdByName()
                ? List.of(new Remark(row.number(), ONE_HOUSEHOLD, read.displayName()))
                : List.of();
    }

    private DateOrder order(int column) {
        return monthFirst.contains(column) ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }
}
