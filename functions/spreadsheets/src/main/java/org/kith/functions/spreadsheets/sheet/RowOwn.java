package org.kith.functions.spreadsheets.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind.Read;
import org.kith.functions.spreadsheets.dates.DateOrder;
import org.kith.functions.spreadsheets.own.OwnCell;
import org.kith.functions.spreadsheets.sheet.RowReading.Rejected;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.kernel.FieldId;

/** Gathers one row's answers to the group's own fields. The first fault found stays. */
final class RowOwn {
    private final int row;
    private final LocalDate today;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private Optional<Rejected> fault = Optional.empty();

    RowOwn(int row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    private record Answer(Field field, String text, String cell, boolean centuryUnsaid) {}

    void add(int column, Field field, String cell, DateOrder order) {
        // “n/a” could be the address of a web page.
        boolean nothing = switch (field.kind()) {
            case DATE -> RowDates.isNone(cell);
            case LINK -> NothingWord.is(cell);
            case YES_NO, NUMBER, MONEY, CHOICE, CHOICES, TEXT, LONG_TEXT, CONTACT -> false;
        };
        if (nothing) {
            return;
        }
        switch (OwnCell.read(field, cell, order, today)) {
            case Read.Answer(String text) ->
                answers.add(new Answer(field, text, cell, OwnCell.isCenturyUnsaid(field, cell, order, today)));
            case Read.Fault(String reason) -> {
                if (!NothingWord.is(cell)) {
                    fault = fault.or(() -> Optional.of(new Rejected(row, Optional.of(column), reason, cell)));
                }
            }
        }
    }

    Optional<Rejected> fault() {
        return fault;
    }

    /** What is asked of such a contact; of the rest it is said that it is left out. */
    Map<FieldId, String> answers(ContactKind kind) {
        Map<FieldId, String> own = new HashMap<>();
        for (Answer answer : answers) {
            if (answer.field().of().contains(kind)) {
                own.put(answer.field().id(), answer.text());
                if (answer.centuryUnsaid()) {
                    remarks.add(new Remark(
                            row,
                            "The year in “" + answer.field().name()
                                    + "” has only two figures; we took it to be in this century",
                            answer.cell()));
                }
            } else {
                remarks.add(new Remark(
                        row,
                        "“" + answer.field().name() + "” is not asked of such a contact; we left the answer out",
                        answer.cell()));
            }
        }
        return own;
    }

    List<Remark> remarks() {
        return remarks;
    }
}
