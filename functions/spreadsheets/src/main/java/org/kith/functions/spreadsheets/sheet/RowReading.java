package org.kith.functions.spreadsheets.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kith.contacts.Facts;
import org.kith.functions.spreadsheets.wishes.Wishes;
import org.kith.kernel.ContactId;

/** What a row turned out to be. */
public sealed interface RowReading {
    /**
     * A contact.
     *
     * @param row the row's number in the sheet
     * @param contact the id that the row names, whether there is such a contact or not
     * @param wishes what it says about being written to
     * @param lists the names of those that they are on, each once
     * @param happened a touch with them
     * @param related what they are to others
     * @param remarks what somebody should know of how it was read
     */
    record Understood(
            int row,
            Optional<ContactId> contact,
            Facts facts,
            Wishes wishes,
            List<String> lists,
            Optional<Happened> happened,
            List<Related> related,
            List<Remark> remarks)
            implements RowReading {
        /** Keeps copies. */
        public Understood {
            lists = List.copyOf(lists);
            related = List.copyOf(related);
            remarks = List.copyOf(remarks);
        }

        /** With other remarks. */
        public Understood saying(UnaryOperator<Remark> others) {
            return new Understood(
                    row,
                    contact,
                    facts,
                    wishes,
                    lists,
                    happened,
                    related,
                    remarks.stream().map(others).toList());
        }

        /** With other wishes, and something more to know. */
        public Understood with(Wishes others, List<Remark> more) {
            return new Understood(
                    row,
                    contact,
                    facts,
                    others,
                    lists,
                    happened,
                    related,
                    Stream.concat(remarks.stream(), more.stream()).toList());
        }
    }

    /**
     * A cell was read, and otherwise than somebody may expect.
     *
     * @param reason the same sentence for all rows of this kind
     * @param cell what it says
     */
    record Remark(int row, String reason, String cell) {}

    /**
     * Nothing that can be brought in.
     *
     * @param column whose cell is at fault, counted from 0; empty when it is the row
     * @param reason the same sentence for all rows of this kind
     * @param cell what the cell says that is at fault, or the part of it; empty when it is the row
     */
    record Rejected(int row, Optional<Integer> column, String reason, String cell) implements RowReading {
        /** The reason for this very row. */
        public String sentence() {
            return cell.isEmpty() ? reason : reason + ": “" + Column.shortened(cell) + "”";
        }
    }
}
