package org.kith.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.kernel.ContactId;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;

/**
 * What search, lists, segments and audiences need of everyone, small enough that a whole group is read at once.
 *
 * @param emails the first is the main one
 * @param phones canonical, as far as they can be read; the first is the main one
 * @param town of the main address
 * @param postcode of the main address
 * @param house which house or flat of its postcode the main address is; the same text for one home, however it is written
 * @param leftLists those it ever left by itself, also when it is on them again
 * @param permissions the latest for each purpose and channel
 * @param suppressed why the main address must not be mailed
 * @param since when it was added
 */
public record ContactSummary(
        ContactId id,
        ContactKind kind,
        String name,
        String sortName,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> nickname,
        List<EmailAddress> emails,
        List<String> phones,
        Optional<String> town,
        Optional<String> postcode,
        Optional<String> house,
        Optional<PartialDate> born,
        List<ContactRole> roles,
        Set<ContactStatus> statuses,
        Optional<KeepInTouch> keepInTouch,
        List<String> tags,
        List<ListId> lists,
        List<ListId> leftLists,
        List<PermissionSummary> permissions,
        Optional<SuppressionReason> suppressed,
        Map<FieldId, String> own,
        Instant since) {
    /** Keeps copies. */
    public ContactSummary {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        roles = List.copyOf(roles);
        statuses = Set.copyOf(statuses);
        tags = List.copyOf(tags);
        lists = List.copyOf(lists);
        leftLists = List.copyOf(leftLists);
        permissions = List.copyOf(permissions);
        own = Map.copyOf(own);
    }

    static ContactSummary of(Contact contact) {
        Facts facts = contact.facts();
        return new ContactSummary(
                contact.id(),
                facts.kind(),
                facts.displayName(),
                facts.sortName(),
                facts.firstName(),
                facts.lastName(),
                facts.nickname(),
                facts.emails().stream().map(LabelledEmail::address).toList(),
                facts.phones().stream().map(LabelledPhone::number).toList(),
                facts.address().flatMap(PostalAddress::town),
                facts.address().flatMap(PostalAddress::postcode),
                facts.address().flatMap(House::of),
                facts.born(),
                facts.roles(),
                facts.statuses(),
                facts.keepInTouch(),
                facts.tags(),
                contact.lists(),
                contact.leftLists(),
                contact.permissions().stream().map(PermissionSummary::of).toList(),
                facts.mainEmail().flatMap(contact::suppression).map(Suppression::reason),
                facts.own(),
                contact.since());
    }

    /** The address that mailings go to. */
    public Optional<EmailAddress> email() {
        return emails.stream().findFirst();
    }

    /** The number to ring, as it is read and dialled in the United Kingdom. */
    public Optional<String> phone() {
        return phones.stream().findFirst().map(PhoneNumber::shown);
    }

    /** The same text for whoever has the same home as main address; empty where that is not known well enough. */
    public Optional<String> home() {
        return house.flatMap(within -> postcode.map(code -> Folded.text(code) + " " + within));
    }

    /** True when it left this list by itself and nobody put it back. */
    public boolean hasLeft(ListId list) {
        return leftLists.contains(list) && !lists.contains(list);
    }

    /** What they are to the group on that day, each once. */
    public List<String> rolesOn(LocalDate day) {
        return roles.stream()
                .filter(role -> role.isHeldOn(day))
                .map(ContactRole::name)
                .distinct()
                .toList();
    }

    /** What the contact said last about a purpose and a channel. */
    public Optional<Answer> permission(Purpose purpose, Channel channel) {
        return permissions.stream()
                .filter(each -> each.purpose() == purpose && each.channel() == channel)
                .map(PermissionSummary::answer)
                .findFirst();
    }

    /** What the contact said last about newsletters by e-mail. */
    public Optional<Answer> newsletter() {
        return permission(Purpose.NEWSLETTER, Channel.EMAIL);
    }

    /** Why a newsletter would not go to the main address; empty when it would. */
    public Optional<NotMailed> notMailed() {
        return email().isEmpty()
                ? Optional.of(NotMailed.NO_EMAIL)
                : NotMailed.because(statuses, newsletter(), suppressed);
    }

    /** Orders contacts by name, as lists show them. */
    public String sortKey() {
        return Folded.text(sortName) + "#" + id.value();
    }
}
