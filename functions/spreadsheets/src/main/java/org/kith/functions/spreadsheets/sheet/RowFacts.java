package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRole;
import org.kith.contacts.ContactStatus;
import org.kith.contacts.Facts;
import org.kith.contacts.LabelledAddress;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.LabelledPhone;
import org.kith.contacts.PartialDate;
import org.kith.contacts.PostalAddress;
import org.kith.functions.spreadsheets.sheet.RowReading.Remark;
import org.kith.kernel.FieldId;

/** Gathers the cells of one row into the facts of one contact. The first fault found stays. Limits are the contract's. */
final class RowFacts {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ORGANISATION = 200;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_LINES = 300;
    private static final int LONGEST_TOWN = 100;
    private static final int LONGEST_POSTCODE = 12;
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_ROLE = 40;
    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_TAGS = 50;
    private static final int MOST_ADDRESSES = 10;

    private final int row;
    private final boolean townElsewhere;
    private final List<Remark> remarks = new ArrayList<>();
    private final RowEmails emails = new RowEmails();
    private final List<LabelledPhone> phones = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<ContactRole> roles = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final RowNames names = new RowNames();
    private String town = "";
    private String postcode = "";
    private Map<FieldId, String> own = Map.of();
    private Set<ContactStatus> statuses = Set.of();
    private Optional<PartialDate> born = Optional.empty();
    /** The column whose cell is being taken. */
    private Optional<Integer> adding = Optional.empty();

    private Optional<Fault> fault = Optional.empty();

    /** What came of it. */
    sealed interface Result {}

    /** A contact. */
    record Contact(Facts facts) implements Result {}

    /** A row that cannot be brought in; column and cell are empty when the row as a whole is at fault. */
    record Fault(Optional<Integer> column, String reason, String cell) implements Result {}

    RowFacts(int row, boolean townElsewhere) {
        this.row = row;
        this.townElsewhere = townElsewhere;
    }

    void add(int column, ImportField field, String header, String text) {
        adding = Optional.of(column);
        add(field, header, text);
        adding = Optional.empty();
    }

    private void add(ImportField field, String header, String text) {
        switch (field) {
            case KIND -> addKind(text);
            case IGNORE,
                    INTERACTION,
                    INTERACTION_DAY,
                    INTERACTION_KIND,
                    RELATED,
                    RELATION,
                    RELATION_SINCE,
                    RELATION_UNTIL,
                    RELATION_NOTE,
                    ID,
                    BORN,
                    OWN,
                    OPT_IN_DATE,
                    LISTS,
                    NEWSLETTER,
                    NO_EMAIL,
                    BOUNCED,
                    NO_POST,
                    NO_PHONE,
                    NO_TEXTS,
                    NO_CONTACT,
                    DECEASED -> {}
            case FIRST_NAME -> names.first(within(LONGEST_NAME, "The first name", oneLine(text)));
            case LAST_NAME -> names.last(within(LONGEST_NAME, "The last name", oneLine(text)));
            case NICKNAME -> names.nickname(within(LONGEST_NAME, "The nickname", oneLine(text)));
            case FULL_NAME -> names.full(within(LONGEST_NAME, "The name", oneLine(text)));
            case ORGANISATION ->
                names.organisation(within(LONGEST_ORGANISATION, "The organisation's name", oneLine(text)));
            case EMAIL -> addEmails(header, text);
            case PHONE -> addPhones(header, text);
            case ADDRESS -> addAddress(text);
            case TOWN -> town = firstOf(town, within(LONGEST_TOWN, "The town", oneLine(text)));
            case POSTCODE -> postcode = firstOf(postcode, within(LONGEST_POSTCODE, "The postcode", oneLine(text)));
            case TAGS -> TagsCell.read(text).forEach(tag -> tags.add(within(LONGEST_TAG, "A tag", tag)));
            case ROLES -> addRoles(text);
            case NOTE -> notes.add(text);
        }
    }

    void born(PartialDate date) {
        born = Optional.of(date);
    }

    void own(Map<FieldId, String> answers) {
        own = answers;
    }

    void statuses(Set<ContactStatus> all) {
        statuses = all;
    }

    Result result() {
        String note = note();
        String street = String.join("\n", lines);
        within(LONGEST_NOTE, "The note", note);
        within(LONGEST_LINES, "The address", street);
        names.group().ifPresent(name -> within(LONGEST_ORGANISATION, "The name", name));
        if (tags.stream().distinct().count() > MOST_TAGS) {
            fault("There are more than 50 tags", "");
        }
        if (roles.size() > Facts.MOST_ROLES) {
            fault("There are more than 50 roles", "");
        }
        if (emails.all().size() > MOST_ADDRESSES || phones.size() > MOST_ADDRESSES) {
            fault("There are more than 10 e-mail addresses or phone numbers", "");
        }
        if (names.isNameless() && emails.all().isEmpty()) {
            fault("There is neither a name nor an e-mail address", "");
        }
        if (fault.isPresent()) {
            return fault.get();
        }
        names.withTitles().ifPresent(name -> remarks.add(new Remark(row, ReadRow.NO_TITLES, name)));
        PostalAddress address = new PostalAddress(present(street), present(town), present(postcode));
        return new Contact(names.facts()
                .emails(emails())
                .phones(phones)
                .addresses(List.of(new LabelledAddress(address, Optional.empty())))
                .born(born)
                .own(own)
                .statuses(statuses)
                .roles(roles)
                .tags(tags)
                .beforeYouSpeak(present(note))
                .build());
    }

    /** What somebody should know of how it was read, once it was. */
    List<Remark> remarks() {
        return remarks;
    }

    private List<LabelledEmail> emails() {
        emails.ofOthers(names.person())
                .forEach(other -> remarks.add(new Remark(
                        row,
                        "Another name stands before this e-mail address: we left it out",
                        other.name().orElse("") + " <" + other.address().value() + ">")));
        return emails.of(names.person());
    }

    /** What the row calls its contact. */
    RowNames names() {
        return names;
    }

    /** A person's record has no box for where they belong, so it stands among what to know of them. */
    private String note() {
        List<String> all = new ArrayList<>(notes);
        names.belongsTo().ifPresent(organisation -> all.add("Organisation: " + organisation));
        return all.stream().distinct().collect(Collectors.joining("\n"));
    }

    private void addKind(String text) {
        Optional<ContactKind> said = KindCell.read(text);
        said.ifPresentOrElse(
                names::kind, () -> fault("This is neither a person, nor an organisation, nor a household", text));
    }

    private void addRoles(String text) {
        for (ContactRole role : RolesCell.read(text)) {
            within(LONGEST_ROLE, "A role", role.name());
            if (roles.stream().noneMatch(each -> each.key().equals(role.key()))) {
                roles.add(role);
            }
        }
    }

    private void addEmails(String header, String text) {
        switch (EmailCell.read(text)) {
            case EmailCell.Addresses addresses -> {
                emails.add(addresses, label(header));
                addresses.all().stream().flatMap(each -> each.name().stream()).forEach(names::inEmail);
            }
            case EmailCell.Unreadable(String unreadable) -> fault("We cannot read the e-mail address", unreadable);
        }
    }

    private void addPhones(String header, String text) {
        if (NothingWord.is(text)) {
            return;
        }
        for (String part : EmailCell.Separators.ANY.split(text, -1)) {
            String number = oneLine(part);
            if (number.isEmpty()) {
                continue;
            }
            if (number.chars().noneMatch(Character::isDigit)) {
                fault("We cannot read the phone number", text);
                return;
            }
            String whole = LostZero.restored(number);
            phones.add(new LabelledPhone(within(LONGEST_PHONE, "The phone number", whole), label(header)));
        }
    }

    private void addAddress(String text) {
        AddressCell address = AddressCell.read(text, townElsewhere);
        lines.add(address.lines());
        town = firstOf(town, within(LONGEST_TOWN, "The town", address.town()));
        postcode = firstOf(postcode, address.postcode());
    }

    private static Optional<String> label(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.contains("mob") || lower.contains("cell")) {
            return Optional.of("mobile");
        }
        if (lower.contains("work") || lower.contains("business") || lower.contains("office")) {
            return Optional.of("work");
        }
        return lower.contains("home") || lower.contains("landline") ? Optional.of("home") : Optional.empty();
    }

    private String within(int longest, String what, String text) {
        if (text.length() > longest) {
            fault(what + " is longer than " + longest + " characters", text);
        }
        return text;
    }

    private void fault(String reason, String cell) {
        if (fault.isEmpty()) {
            fault = Optional.of(new Fault(adding, reason, cell));
        }
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').strip();
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
