package org.kith.contacts.dynamodb;

import org.kith.contacts.GroupStores;
import org.kith.contacts.documents.KeptFiles;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.kernel.GroupId;
import org.kith.kernel.IdSource;

/** The stores of any group, in the GroupData table. */
public final class DynamoDbStores implements GroupStores.Source {
    private final GroupTable table;
    private final IdSource ids;
    private final KeptFiles.Source files;

    /** For a function that reaches no documents: it neither removes one for ever nor erases a contact that has any. */
    public DynamoDbStores(GroupTable table, IdSource ids) {
        this(table, ids, _ -> _ -> {
            throw new IllegalStateException("This function reaches no documents");
        });
    }

    /** Takes the table and the files of all groups. */
    public DynamoDbStores(GroupTable table, IdSource ids, KeptFiles.Source files) {
        this.table = table;
        this.ids = ids;
        this.files = files;
    }

    @Override
    public GroupStores of(GroupId group) {
        return over(table.of(group));
    }

    /** The stores of the group whose data this is. */
    public GroupStores over(GroupData data) {
        KeptFiles kept = files.of(data.group());
        return new GroupStores(
                new DynamoDbContacts(data, ids),
                new DynamoDbInteractions(data, ids),
                new DynamoDbTasks(data, ids),
                new DynamoDbLists(data, ids),
                new DynamoDbSegments(data, ids),
                new DynamoDbSuppressions(data, ids),
                new DynamoDbLately(data),
                new DynamoDbTouches(data),
                new DynamoDbFields(data, ids),
                DynamoDbDistinctions.different(data),
                DynamoDbDistinctions.apart(data),
                new DynamoDbRelationships(data, ids),
                new DynamoDbRelationshipKinds(data, ids),
                new DynamoDbHouseholds(data, ids),
                new DynamoDbDocuments(data, ids, kept),
                new DynamoDbGoneContacts(data, ids, kept),
                new DynamoDbMerges(data, ids));
    }
}
