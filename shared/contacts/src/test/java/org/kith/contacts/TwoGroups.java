package org.kith.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kith.contacts.documents.KeptFiles;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.GroupTable;
import org.kith.kernel.GroupId;
import org.kith.kernel.PermissionId;
import org.kith.kernel.UserId;
import org.kith.testing.CountedIds;
import org.kith.testing.FixedClock;
import org.kith.testing.TableSource;

/** What the contracts work on: the stores of one group, with its rows, and of another that must never notice. */
record TwoGroups(GroupStores ours, GroupStores theirs, RawRows rows) {
    static final GroupId OURS = new GroupId(CountedIds.numbered(801));
    static final UserId SARAH = new UserId(CountedIds.numbered(901));
    static final By BY_SARAH = By.user(SARAH, "Sarah Hughes");
    static final Signature SIGNED = signedAt(FixedClock.START);

    static TwoGroups in(TableSource tables) {
        return in(tables, _ -> _ -> {
            throw new AssertionError("There are no files");
        });
    }

    static TwoGroups in(TableSource tables, KeptFiles.Source files) {
        String name = tables.newGroupDataTable();
        GroupTable table = new GroupTable(group -> tables.client(), name);
        GroupStores.Source source = new DynamoDbStores(table, new CountedIds(), files);
        return new TwoGroups(
                source.of(OURS),
                source.of(new GroupId(CountedIds.numbered(802))),
                new RawRows(tables.client(), name, OURS));
    }

    /** Our stores, while somebody else does something between what they read first and what they write. */
    GroupStores meanwhile(Runnable rival) {
        Iterator<Runnable> once = List.of(rival).iterator();
        AtomicLong last = new AtomicLong(5_000);
        GroupTable table = new GroupTable(group -> rows.client(), rows.table());
        return new DynamoDbStores(table, () -> {
                    if (once.hasNext()) {
                        once.next().run();
                    }
                    return CountedIds.numbered(last.incrementAndGet());
                })
                .of(OURS);
    }

    static Signature signedAt(Instant at) {
        return new Signature(BY_SARAH, at);
    }

    static Signature minutesLater(int minutes) {
        return signedAt(FixedClock.START.plusSeconds(60L * minutes));
    }

    /** What somebody said about newsletters by mail. */
    static Permission newsletter(int number, Answer answer, Signature signature) {
        return new Permission(
                new PermissionId(CountedIds.numbered(700 + number)),
                Purpose.NEWSLETTER,
                Channel.EMAIL,
                answer,
                answer == Answer.YES ? Basis.CONSENT : Basis.REFUSED,
                "paper form",
                Optional.empty(),
                Optional.of(LocalDate.ofInstant(FixedClock.START, ZoneOffset.UTC)),
                signature.at(),
                signature.by());
    }
}
