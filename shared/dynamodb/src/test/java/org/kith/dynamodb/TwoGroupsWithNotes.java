package org.kith.dynamodb;

import java.util.List;
import org.kith.kernel.ContactId;
import org.kith.kernel.GroupId;
import org.kith.testing.CountedIds;
import org.kith.testing.TableSource;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Two groups that keep notes about the same contact. */
abstract class TwoGroupsWithNotes {
    static final TableSchema<Note> NOTE = RowSchema.of(Note.class)
            .text("text", Note::text)
            .number("version", Note::version)
            .texts("tags", Note::tags)
            .build(read -> new Note(read.text("text"), read.number("version"), read.texts("tags")));
    static final ContactId CONTACT = new ContactId(CountedIds.numbered(7));

    final TableSource tables = tables();
    final GroupTable table = new GroupTable(group -> tables.client(), tables.newGroupDataTable());
    final GroupData ours = table.of(new GroupId(CountedIds.numbered(1)));
    final GroupData theirs = table.of(new GroupId(CountedIds.numbered(2)));

    /** Where to make empty tables. */
    abstract TableSource tables();

    record Note(String text, long version, List<String> tags) {}

    static Row row(GroupData data, String sortKey, Note note) {
        return Row.of(data.keys().contact(CONTACT), sortKey, NOTE, note);
    }

    static List<String> sortKeys(Page page) {
        return page.items().stream().map(Item::sortKey).toList();
    }
}
