package org.kith.functions.spreadsheets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Lists;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.Relation;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;
import org.kith.kernel.ListId;

/**
 * What was said of a sheet, the last time that one of its shape was planned.
 *
 * @param at when
 * @param by who said so
 * @param fileName of the file that it was said of
 * @param of the import in which
 * @param columns those that are known again; of the others nobody has said anything
 * @param joined which list they joined; empty where that was not kept yet
 */
public record RememberedMatching(
        Instant at, Starter by, String fileName, ImportId of, List<Answer> columns, Optional<Joined> joined) {
    /** Keeps a copy. */
    public RememberedMatching {
        columns = List.copyOf(columns);
    }

    /**
     * What one column was said to be.
     *
     * @param column from 0
     * @param own which of the group's own fields, where it is one
     * @param reference true when the numbers in it tell who is who
     * @param monthFirst true when {@code 3/7/58} is the seventh of March in it
     * @param relation what contacts are to those whom it names, where it names some
     */
    public record Answer(
            int column,
            ImportField field,
            Optional<FieldId> own,
            boolean reference,
            boolean monthFirst,
            Optional<Relation> relation) {}

    /**
     * Which list everybody in the sheet joined; none where both are empty.
     *
     * @param newList the name of one that was to be made
     */
    public record Joined(Optional<ListId> list, Optional<String> newList) {}

    /** The same as it holds with these lists, of which none ever goes: a new one may have been made since. */
    RememberedMatching with(Lists lists) {
        Optional<Joined> made = joined.flatMap(Joined::newList)
                .flatMap(name -> ListByName.find(lists, name))
                .map(list -> new Joined(Optional.of(list.id()), Optional.empty()));
        return new RememberedMatching(at, by, fileName, of, columns, made.or(() -> joined));
    }

    /** The same of other columns. */
    RememberedMatching with(List<Answer> others) {
        return new RememberedMatching(at, by, fileName, of, others, joined);
    }

    /** The own fields that it answers. */
    List<FieldId> ownFields() {
        return columns.stream().flatMap(answer -> answer.own().stream()).toList();
    }
}
