package org.kith.dynamodb;

import java.util.List;
import java.util.stream.IntStream;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.ImportId;
import org.kith.kernel.JobId;
import org.kith.kernel.MailingId;
import org.kith.kernel.UserId;

/**
 * Every partition key of one group in the GroupData table; each starts with the group's id, which is of fixed length.
 * Deployed, {@code dynamodb:LeadingKeys} holds the same line.
 */
public final class GroupKeys {
    /**
     * Over how many partitions of the listing index a group's contacts are spread. One partition serves 3,000 read
     * units a second (an AWS limit): about 24 MB, or 100,000 summaries, so four let a whole large group be read within
     * a second, and cost a small one three more half units.
     */
    public static final int LISTING_SHARDS = 4;

    private final String prefix;

    GroupKeys(GroupId group) {
        this.prefix = "G#" + group.value() + "#";
    }

    String prefix() {
        return prefix;
    }

    /** Everything known about one contact. */
    public PartitionKey contact(ContactId contact) {
        return key("C#" + contact.value());
    }

    /** What is known of one e-mail address: who has it, and whether it may be mailed at all. */
    public PartitionKey address(EmailAddress address) {
        return key("A#" + address.hash());
    }

    /** As {@link #address(EmailAddress)}, from the address's hash. */
    public PartitionKey addressHash(String hash) {
        return key("A#" + hash);
    }

    /** The group's lists. */
    public PartitionKey lists() {
        return key("LISTS");
    }

    /** The group's saved views of lists of contacts. */
    public PartitionKey savedViews() {
        return key("VIEWS");
    }

    /** What was answered to one request, by a hash of what it is known by. */
    public PartitionKey once(String hash) {
        return key("ONCE#" + hash);
    }

    /** The group's own fields. */
    public PartitionKey fields() {
        return key("FIELDS");
    }

    /** The pairs of contacts that are not the same, however alike. */
    public PartitionKey distinctions() {
        return key("DISTINCT");
    }

    /** The pairs of contacts that do not live together. */
    public PartitionKey apart() {
        return key("APART");
    }

    /** The group's kinds of relationship. */
    public PartitionKey relationshipKinds() {
        return key("KINDS");
    }

    /** What is said of all files of the group together. */
    public PartitionKey files() {
        return key("FILES");
    }

    /** The group's segments. */
    public PartitionKey segments() {
        return key("SEGMENTS");
    }

    /** One mailing with its frozen recipients. */
    public PartitionKey mailing(MailingId mailing) {
        return key("M#" + mailing.value());
    }

    /** One import with its staged rows. */
    public PartitionKey spreadsheet(ImportId spreadsheet) {
        return key("I#" + spreadsheet.value());
    }

    /** What the columns of the group's sheets were said to be. */
    public PartitionKey rememberedSheets() {
        return key("SHEETS");
    }

    /** One bulk job with the contacts it is about. */
    public PartitionKey job(JobId job) {
        return key("J#" + job.value());
    }

    /** The listing index's partition that a contact's summary is in. */
    public PartitionKey listingShard(ContactId contact) {
        return shard(shardOf(contact));
    }

    /** All partitions of the listing index that hold contacts' summaries. */
    public List<PartitionKey> listingShards() {
        return IntStream.range(0, LISTING_SHARDS).mapToObj(this::shard).toList();
    }

    /** The listing index's partition that a contact's interactions are in, by time. */
    public PartitionKey touchShard(ContactId contact) {
        return touchShard(shardOf(contact));
    }

    /** All partitions of the listing index that hold interactions. */
    public List<PartitionKey> touchShards() {
        return IntStream.range(0, LISTING_SHARDS).mapToObj(this::touchShard).toList();
    }

    /** The listing index's partition that a relationship is in, by the contact that sees it forward. */
    public PartitionKey relationshipShard(ContactId contact) {
        return relationships(shardOf(contact));
    }

    /** All partitions of the listing index that hold relationships. */
    public List<PartitionKey> relationshipShards() {
        return IntStream.range(0, LISTING_SHARDS).mapToObj(this::relationships).toList();
    }

    /** The listing index's partition of the group's mailings. */
    public PartitionKey mailingListing() {
        return key("MAILINGS");
    }

    /** The listing index's partition of the group's imports. */
    public PartitionKey importListing() {
        return key("IMPORTS");
    }

    /** The listing index's partition of the group's bulk jobs. */
    public PartitionKey jobListing() {
        return key("JOBS");
    }

    /** The listing index's partition of what people did lately. */
    public PartitionKey lately() {
        return key("LATELY");
    }

    /** The listing index's partition of everybody's open tasks. */
    public PartitionKey openTasks() {
        return key("TASKS");
    }

    /** The listing index's partition of contacts that were deleted, or are being erased. */
    public PartitionKey gone() {
        return key("GONE");
    }

    /** The listing index's partition of contacts that were merged into others. */
    public PartitionKey merged() {
        return key("MERGED");
    }

    /** The listing index's partition of addresses that must not be mailed, by their hashes. */
    public PartitionKey suppressed() {
        return key("SUPPRESSED");
    }

    /** The listing index's partition of documents that are not attached: awaited ones, removed ones. */
    public PartitionKey looseDocuments() {
        return key("LOOSE");
    }

    /** The due index's partition of one user's open tasks. */
    public PartitionKey due(UserId owner) {
        return key("DUE#" + owner.value());
    }

    private static int shardOf(ContactId contact) {
        return Math.floorMod(contact.value().hashCode(), LISTING_SHARDS);
    }

    private PartitionKey touchShard(int number) {
        return key("TOUCHES#" + number);
    }

    private PartitionKey relationships(int number) {
        return key("R#" + number);
    }

    private PartitionKey shard(int number) {
        return key("L#" + number);
    }

    private PartitionKey key(String rest) {
        return new PartitionKey(prefix + rest);
    }
}
