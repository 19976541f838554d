package org.kith.functions.spreadsheets.sheet;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.Facts;
import org.kith.contacts.PartialDate;
import org.kith.kernel.ContactId;

/** What a row turned out to be. */
public sealed interface RowReading {
    /**
     * A contact.
     *
     * @param row the row's number in the sheet
     * @param contact the id that the row names, whether there is such a contact or not
     * @param optIn what the column says that has when they agreed: a day, or perhaps only the month
     * @param optedOut true when a column of the sheet says that they must not be mailed
     * @param remarks what somebody should know of how it was read
     */
    record Understood(
            int row,
            Optional<ContactId> contact,
            Facts facts,
            Optional<PartialDate> optIn,
            boolean optedOut,
            List<Remark> remarks)
            implements RowReading {
        /** Keeps a copy. */
        public Understood {
            remarks = List.copyOf(remarks);
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
     * @param reason the same sentence for all rows of this kind
     * @param cell what the cell says that is at fault; empty when it is the row
     */
    record Rejected(int row, String reason, String cell) implements RowReading {
        /** The reason for this very row. */
        public String sentence() {
            return cell.isEmpty() ? reason : reason + ": “" + Column.shortened(cell) + "”";
        }
    }
}
