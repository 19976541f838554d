package org.kith.functions.mailings;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.GroupStores;
import org.kith.contacts.segments.Background;
import org.kith.contacts.segments.CompiledRule;
import org.kith.contacts.segments.Rule;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.VisibleSegments;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.kernel.GroupId;
import org.kith.kernel.ListId;
import org.kith.kernel.Role;

/** Works out at whom a mailing is aimed at this moment: who is on its lists, and who is in its segments now. */
public final class ChooseAudience {
    private final GroupStores.Source stores;
    private final SenderIdentities senders;
    private final InstantSource clock;

    /** Takes where contacts and the group's time zone are. */
    public ChooseAudience(GroupStores.Source stores, SenderIdentities senders, InstantSource clock) {
        this.stores = stores;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * The whole group, and which of it the mailing is aimed at.
     *
     * @param everyone by name
     * @param inSegment true for who is in one of the segments, whatever their lists
     */
    public record Aimed(
            List<ContactSummary> everyone, Predicate<ContactSummary> onList, Predicate<ContactSummary> inSegment) {
        /** True for who is on a list or in a segment. */
        public Predicate<ContactSummary> chosen() {
            return onList.or(inSegment);
        }
    }

    /**
     * Works it out as of now. Segments that were deleted lately count: whoever pressed Send meant them. One that asks an own
     * field hidden from some who see the mailing chooses nobody, for who gets it would tell the answers.
     */
    public Aimed aim(GroupId group, Aim aim) {
        GroupStores own = stores.of(group);
        Set<ListId> lists = Set.copyOf(aim.listIds());
        Predicate<ContactSummary> onList = contact -> contact.lists().stream().anyMatch(lists::contains);
        return new Aimed(own.contacts().everyone(), onList, inSegment(group, own, aim));
    }

    /** Who of everyone gets it, and who does not and why. */
    public Audience choose(GroupId group, Aim aim) {
        Aimed aimed = aim(group, aim);
        return Audience.choose(aimed.everyone(), aimed.chosen());
    }

    /** The segments of a group that its mailings can go to: those that every user sees. */
    public static VisibleSegments possible(GroupStores group) {
        return VisibleSegments.of(group, Role.VIEWER);
    }

    private Predicate<ContactSummary> inSegment(GroupId group, GroupStores own, Aim aim) {
        if (!aim.hasSegments()) {
            return contact -> false;
        }
        SenderIdentity sender =
                senders.of(group).orElseThrow(() -> new IllegalStateException("A mailing of a group that is gone"));
        List<Rule.Group> rules = possible(own).findEvenDeleted(aim.segmentIds()).stream()
                .map(Segment::rule)
                .toList();
        Background background = Background.of(rules, clock.instant(), sender.timeZone(), own);
        return rules.stream().map(rule -> CompiledRule.of(rule, background)).reduce(contact -> false, Predicate::or);
    }
}
