package org.kith.functions.mailings.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kith.functions.mailings.Audience.Excluded;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;

/** What became of a mailing, with names: everybody who was chosen is in one group, and who left is named once more. */
public final class ReadResults {
    /** So many names of a group are shown; its count is exact. */
    public static final int MOST_NAMES = 1_000;

    private static final int PAGE = 1_000;

    private ReadResults() {}

    /** What became of a mail, as it is shown. */
    public enum Outcome {
        /** Yet to go. */
        WAITING,
        /** Went; nothing was heard yet. */
        SENT,
        /** Arrived. */
        DELIVERED,
        /** Came back. */
        BOUNCED,
        /** Was called spam. */
        COMPLAINED,
        /** Did not go, because it must not. */
        SKIPPED,
        /** Did not go, because it could not. */
        FAILED,
        /** Nobody knows. */
        UNCERTAIN,
        /** Whoever it was has unsubscribed through it. */
        LEFT
    }

    /** Somebody, and why, where there is more to say. */
    public record Named(ContactId contact, String name, Optional<EmailAddress> address, Optional<String> detail) {}

    /** Those who met with the same. */
    public record Group(Outcome outcome, Optional<ExclusionReason> reason, long count, List<Named> names) {}

    /** The groups, in the order of outcomes and reasons; reads the whole ledger. */
    public static List<Group> read(Recipients recipients) {
        Tally tally = new Tally();
        List<Recipient> page = recipients.page(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.forEach(tally::add);
            page = page.size() < PAGE
                    ? List.of()
                    : recipients.page(Optional.of(page.getLast().key()), PAGE);
        }
        List<Excluded> excluded = recipients.excludedPage(Optional.empty(), PAGE);
        while (!excluded.isEmpty()) {
            excluded.forEach(tally::add);
            excluded = excluded.size() < PAGE
                    ? List.of()
                    : recipients.excludedPage(Optional.of(excluded.getLast().contact()), PAGE);
        }
        return tally.groups();
    }

    private record Key(Outcome outcome, Optional<ExclusionReason> reason) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byOutcome = outcome.compareTo(other.outcome);
            return byOutcome != 0 ? byOutcome : Integer.compare(ordinal(reason), ordinal(other.reason));
        }

        private static int ordinal(Optional<ExclusionReason> reason) {
            return reason.map(Enum::ordinal).orElse(-1);
        }
    }

    /** Gathers names under their outcome. */
    private static final class Tally {
        private final Map<Key, List<Named>> names = new TreeMap<>();
        private final Map<Key, Long> counts = new TreeMap<>();

        void add(Excluded excluded) {
            add(
                    new Key(Outcome.SKIPPED, Optional.of(excluded.reason())),
                    new Named(excluded.contact(), excluded.name(), excluded.address(), Optional.empty()));
        }

        void add(Recipient recipient) {
            switch (recipient.state()) {
                case RecipientState.Pending _, RecipientState.Sending _ ->
                    add(new Key(Outcome.WAITING, Optional.empty()), named(recipient, Optional.empty()));
                case RecipientState.Uncertain _ ->
                    add(new Key(Outcome.UNCERTAIN, Optional.empty()), named(recipient, Optional.empty()));
                case RecipientState.Skipped(ExclusionReason reason) ->
                    add(new Key(Outcome.SKIPPED, Optional.of(reason)), named(recipient, Optional.empty()));
                case RecipientState.Failed(String reason) ->
                    add(new Key(Outcome.FAILED, Optional.empty()), named(recipient, Optional.of(reason)));
                case RecipientState.Sent sent ->
                    add(
                            new Key(outcome(sent.outcome().kind()), Optional.empty()),
                            named(recipient, sent.outcome().detail()));
            }
            if (recipient.left()) {
                add(new Key(Outcome.LEFT, Optional.empty()), named(recipient, Optional.empty()));
            }
        }

        List<Group> groups() {
            List<Group> groups = new ArrayList<>();
            counts.forEach((key, count) -> groups.add(
                    new Group(key.outcome(), key.reason(), count, List.copyOf(names.getOrDefault(key, List.of())))));
            return groups;
        }

        private void add(Key key, Named named) {
            counts.merge(key, 1L, Long::sum);
            List<Named> group = names.computeIfAbsent(key, first -> new ArrayList<>());
            if (group.size() < MOST_NAMES) {
                group.add(named);
            }
        }

        private static Outcome outcome(MailOutcome.Kind kind) {
            return switch (kind) {
                case SENT -> Outcome.SENT;
                case DELIVERED -> Outcome.DELIVERED;
                case SOFT_BOUNCED, HARD_BOUNCED -> Outcome.BOUNCED;
                case COMPLAINED -> Outcome.COMPLAINED;
            };
        }

        private static Named named(Recipient recipient, Optional<String> detail) {
            Addressee addressee = recipient.addressee();
            return new Named(addressee.contact(), addressee.name(), Optional.of(addressee.address()), detail);
        }
    }
}
