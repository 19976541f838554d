package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.contacts.Channel;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.PartialDate;
import org.kith.contacts.SuppressionReason;
import org.kith.functions.spreadsheets.dates.DateCell;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.functions.spreadsheets.wishes.WishCell;
import org.kith.functions.spreadsheets.wishes.Wishes;
import org.kith.kernel.EmailAddress;

/** Gathers what one row says about being written to. No order of the columns makes a difference to a no. */
final class RowWishes {
    private static final String UNCLEAR =
            "Neither a yes nor a no to the newsletter: nothing is noted, and none goes to them";

    private final int row;
    private final LocalDate today;
    private final Map<Channel, Wishes.Refused> refused = new EnumMap<>(Channel.class);
    private final Set<ContactStatus> statuses = EnumSet.noneOf(ContactStatus.class);
    private final List<Remark> remarks = new ArrayList<>();
    private boolean yes;
    private boolean barred;
    private boolean stops;
    private boolean bounces;

    /** @param today which a no is of whose day the sheet does not say */
    RowWishes(int row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** A cell of a column that is about being written to. */
    void add(ImportField field, String header, String text, DateOrder order) {
        switch (field) {
            case NEWSLETTER -> addAnswer(header, text, order);
            case NO_EMAIL -> addNo(WishCell.refused(text), header, text, order);
            case BOUNCED -> addNo(WishCell.bounced(text), header, text, order);
            case NO_POST -> refuse(Channel.POST, WishCell.refused(text), header, text, order);
            case NO_PHONE -> refuse(Channel.PHONE, WishCell.refused(text), header, text, order);
            case NO_TEXTS -> refuse(Channel.SMS, WishCell.refused(text), header, text, order);
            case NO_CONTACT -> {
                WishCell said = WishCell.refused(text);
                addNo(said, header, text, order);
                if (said == WishCell.STOP) {
                    statuses.add(ContactStatus.DO_NOT_CONTACT);
                }
            }
            case DECEASED -> {
                WishCell said = WishCell.refused(text);
                barred |= said != WishCell.NOTHING;
                if (said != WishCell.NOTHING && !text.equals("?")) {
                    statuses.add(ContactStatus.DECEASED);
                }
            }
            case IGNORE,
                    INTERACTION,
                    INTERACTION_DAY,
                    INTERACTION_KIND,
                    RELATED,
                    RELATION,
                    RELATION_SINCE,
                    RELATION_UNTIL,
                    RELATION_NOTE,
                    ID,
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
                    LISTS,
                    NOTE,
                    BORN,
                    OWN,
                    OPT_IN_DATE -> {}
        }
    }

    /**
     * A cell of a column that is named as one that is about being written to, and that somebody left out or took for
     * something else. Nothing is written down of it, and still it says no.
     *
     * @param named what a column of this name is
     */
    void leftOut(ImportField named, String text) {
        if (named == ImportField.NEWSLETTER) {
            // What is neither a yes nor a no may be about anything where nobody said that it is about this.
            barred |= switch (WishCell.asked(text)) {
                case NO, STOP, BOUNCED -> true;
                case YES, NOTHING, UNCLEAR -> false;
            };
            return;
        }
        RowWishes other = new RowWishes(row, today);
        other.add(named, "", text, DateOrder.DAY_FIRST);
        barred |= other.stops || other.wishes(List.of(), Optional.empty(), true).forbidYes();
    }

    /**
     * All of it.
     *
     * @param addresses of the row, the first is the main one
     * @param given when they said yes, as far as a column says it
     * @param asked true when a column says who wants the newsletter; otherwise everybody is said to
     */
    Wishes wishes(List<EmailAddress> addresses, Optional<PartialDate> given, boolean asked) {
        List<Wishes.Stopped> stopped = new ArrayList<>();
        for (EmailAddress address : addresses) {
            // Who wants no mail wants none at any address; of several, only the main one is known to come back.
            boolean isNew = stopped.stream().noneMatch(each -> each.address().sameAs(address));
            if (isNew && (stops || (bounces && stopped.isEmpty()))) {
                stopped.add(new Wishes.Stopped(
                        address, stops ? SuppressionReason.ASKED_TO_STOP : SuppressionReason.HARD_BOUNCE));
            }
        }
        Optional<Wishes.Yes> said = yes || !asked ? Optional.of(new Wishes.Yes(given)) : Optional.empty();
        return new Wishes(said, barred, List.copyOf(refused.values()), stopped);
    }

    /** What holds for them as a whole. */
    Set<ContactStatus> statuses() {
        return statuses;
    }

    List<Remark> remarks() {
        return remarks;
    }

    private void addAnswer(String header, String text, DateOrder order) {
        WishCell said = WishCell.asked(text);
        switch (said) {
            case YES -> yes = true;
            case NO, STOP, BOUNCED -> addNo(said, header, text, order);
            case UNCLEAR -> {
                barred = true;
                remarks.add(new Remark(row, UNCLEAR, text));
            }
            case NOTHING -> {}
        }
    }

    private void addNo(WishCell said, String header, String text, DateOrder order) {
        switch (said) {
            case STOP -> {
                stops = true;
                refuse(Channel.EMAIL, said, header, text, order);
            }
            case NO -> refuse(Channel.EMAIL, said, header, text, order);
            // Nobody said no where a mailbox does not answer.
            case BOUNCED -> bounces = true;
            case UNCLEAR -> barred = true;
            case YES, NOTHING -> {}
        }
        barred |= said == WishCell.BOUNCED;
    }

    private void refuse(Channel channel, WishCell said, String header, String text, DateOrder order) {
        if (said == WishCell.STOP || said == WishCell.NO) {
            refused.putIfAbsent(
                    channel,
                    new Wishes.Refused(
                            channel, Column.shortened(header) + ": " + Column.shortened(text), day(text, order)));
        }
    }

    /** The last day that it can have been: a no must never look older than it is, or a yes in between would count over it. */
    private LocalDate day(String text, DateOrder order) {
        return DateCell.read(text, order, today)
                .map(cell -> cell.date().latest())
                .filter(day -> !day.isAfter(today))
                .orElse(today);
    }
}
