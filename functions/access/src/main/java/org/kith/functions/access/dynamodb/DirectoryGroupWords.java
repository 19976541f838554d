package org.kith.functions.access.dynamodb;

import org.kith.dynamodb.Directory;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.Transaction;
import org.kith.functions.access.GroupWords;
import org.kith.functions.access.OwnWords;
import org.kith.kernel.GroupId;

final class DirectoryGroupWords implements GroupWords {
    private final Directory directory;
    private final GroupId group;

    DirectoryGroupWords(Directory directory, GroupId group) {
        this.directory = directory;
        this.group = group;
    }

    @Override
    public OwnWords read() {
        return directory
                .get(directory.keys().group(group), AccessRows.WORDS_KEY, AccessRows.WORDS)
                .orElse(OwnWords.NONE);
    }

    /** A group without words of its own has no row. */
    @Override
    public void change(OwnWords words) {
        PartitionKey partition = directory.keys().group(group);
        Transaction transaction = directory.transaction();
        if (words.equals(OwnWords.NONE)) {
            transaction.delete(partition, AccessRows.WORDS_KEY);
        } else {
            transaction.put(Row.of(partition, AccessRows.WORDS_KEY, AccessRows.WORDS, words));
        }
        transaction.commit().orThrow();
    }
}
