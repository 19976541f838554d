package org.kith.dynamodb;

import org.kith.kernel.EmailAddress;
import org.kith.kernel.GroupId;
import org.kith.kernel.UserId;

/** Every partition key of the Directory table: what must be found before the group is known. */
public final class DirectoryKeys {
    DirectoryKeys() {}

    /** A user and the groups that the user belongs to. */
    public PartitionKey user(UserId user) {
        return new PartitionKey("USER#" + user.value());
    }

    /** Who signs in with an address. */
    public PartitionKey login(EmailAddress address) {
        return new PartitionKey("LOGIN#" + address.hash());
    }

    /** A group: its settings, its users, its invitations. */
    public PartitionKey group(GroupId group) {
        return new PartitionKey("GROUP#" + group.value());
    }

    /** A session, by the hash of what its cookie holds. */
    public PartitionKey session(String hash) {
        return new PartitionKey("SESSION#" + hash);
    }

    /** A request to sign in or sign up, by the hash of what the asking browser's cookie holds. */
    public PartitionKey challenge(String hash) {
        return new PartitionKey("CHALLENGE#" + hash);
    }

    /** An invitation, by the hash of the token in its link. */
    public PartitionKey invitation(String hash) {
        return new PartitionKey("INVITATION#" + hash);
    }

    /** How often something was done of late, e.g. sign-in mails to one address. */
    public PartitionKey rate(String what) {
        return new PartitionKey("RATE#" + what);
    }

    /** What is under way in any group and must be finished even if a queue forgets it: mailings, imports, jobs. */
    public PartitionKey work(String kind) {
        return new PartitionKey("WORK#" + kind);
    }
}
