package org.kith.contacts;

import java.time.Instant;
import org.kith.contacts.documents.KeptFiles;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.GroupTable;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;

/** What the contracts work on: the stores of one group, and of another that must never notice. */
record TwoGroups(GroupStores ours, GroupStores theirs) {
    static final UserId SARAH = new UserId(CountedIds.numbered(901));
    static final By BY_SARAH = By.user(SARAH, "Sarah Hughes");
    static final Signature SIGNED = signedAt(FixedClock.START);

    static TwoGroups in(TableSource tables) {
        return in(tables, _ -> _ -> {
            throw new AssertionError("There are no files");
        });
    }

    static TwoGroups in(TableSource tables, KeptFiles.Source files) {
        GroupTable table = new GroupTable(group -> tables.client(), tables.newGroupDataTable());
        GroupStores.Source source = new DynamoDbStores(table, new CountedIds(), files);
        return new TwoGroups(
                source.of(new GroupId(CountedIds.numbered(801))), source.of(new GroupId(CountedIds.numbered(802))));
    }

    static Signature signedAt(Instant at) {
        return new Signature(BY_SARAH, at);
    }

    static Signature minutesLater(int minutes) {
        return signedAt(FixedClock.START.plusSeconds(60L * minutes));
    }
}
