package org.kith.contacts.dynamodb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kith.contacts.ContactSummary;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Page;
import org.kith.dynamodb.PartitionKey;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.TableShape;

/** Reads the summaries of a whole group: its partitions of the listing index, all at the same time. */
final class Listing {
    /** Four times this is the most contacts of a group. Beyond, an audience would be cut silently: rather fail. */
    private static final int MOST_PER_SHARD = 50_000;

    private final GroupData data;

    Listing(GroupData data) {
        this.data = data;
    }

    /** With its sort key, which is worth making once only. */
    private record Listed(String sortKey, ContactSummary contact) {
        static Listed of(ContactSummary contact) {
            return new Listed(contact.sortKey(), contact);
        }
    }

    /** Everyone, by name. */
    List<ContactSummary> everyone() {
        // Virtual threads: the queries only wait. Closing the executor waits for them all.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Listed>>> shards = data.keys().listingShards().stream()
                    .map(shard -> threads.submit(() -> shard(shard)))
                    .toList();
            List<Listed> everyone = new ArrayList<>();
            for (Future<List<Listed>> shard : shards) {
                everyone.addAll(shard.get());
            }
            return everyone.stream()
                    .sorted(Comparator.comparing(Listed::sortKey))
                    .map(Listed::contact)
                    .toList();
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

    private List<Listed> shard(PartitionKey shard) {
        Page page = data.query(TableShape.LISTING, Query.of(shard, MOST_PER_SHARD));
        if (page.more()) {
            throw new IllegalStateException("A group has more than " + 4 * MOST_PER_SHARD + " contacts");
        }
        return page.items().stream()
                .map(item -> Listed.of(item.as(ContactSchemas.SUMMARY)))
                .toList();
    }
}
