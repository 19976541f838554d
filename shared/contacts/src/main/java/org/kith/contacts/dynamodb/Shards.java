package org.kith.contacts.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Item;
import org.kith.dynamodb.Page;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.TableShape;

/** Reads what is spread over several partitions of the listing index: all of them at the same time. */
final class Shards {
    /** Of one partition. Beyond, an audience would be cut silently: rather fail. */
    static final int MOST = 50_000;

    private final GroupData data;

    Shards(GroupData data) {
        this.data = data;
    }

    /** One query for each partition, each made into what is wanted; a failure of one is one of all. */
    <T> List<T> read(List<PartitionKey> partitions, Function<PartitionKey, Query> query, Function<Item, T> as) {
        // Virtual threads: the queries only wait. Closing the executor waits for them all.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<T>>> shards = partitions.stream()
                    .map(partition -> threads.submit(() -> one(query.apply(partition), as)))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<List<T>> shard : shards) {
                all.addAll(shard.get());
            }
            return all;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The group cannot be read", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the group", stopped);
        }
    }

    private <T> List<T> one(Query query, Function<Item, T> as) {
        Page page = data.query(TableShape.LISTING, query);
        if (page.more()) {
            throw new IllegalStateException("A group has more than " + MOST + " of something in one partition");
        }
        return page.items().stream().map(as).toList();
    }
}
