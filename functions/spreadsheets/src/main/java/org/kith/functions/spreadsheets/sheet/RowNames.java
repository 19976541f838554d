package org.kith.functions.spreadsheets.sheet;

import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.contacts.FactsBuilder;
import org.kith.contacts.duplicates.CalledBy;

/** What a row calls its contact, and what kind of contact that makes it. What is said first stays. */
final class RowNames {
    private Optional<ContactKind> saidKind = Optional.empty();
    private String firstName = "";
    private String lastName = "";
    private String nickname = "";
    private String fullName = "";
    private String organisation = "";
    private String inEmail = "";

    void kind(ContactKind said) {
        saidKind = saidKind.or(() -> Optional.of(said));
    }

    void first(String name) {
        firstName = firstOf(firstName, name);
    }

    void last(String name) {
        lastName = firstOf(lastName, name);
    }

    void nickname(String name) {
        nickname = firstOf(nickname, name);
    }

    void full(String name) {
        fullName = firstOf(fullName, name);
    }

    void organisation(String name) {
        organisation = firstOf(organisation, name);
    }

    /** The one that stands before an e-mail address. */
    void inEmail(String name) {
        inEmail = firstOf(inEmail, name);
    }

    /** As a column says; else, where the only name is the organisation's own, said once or twice, it is the organisation. */
    ContactKind kind() {
        return saidKind.filter(this::canBe).orElseGet(this::kindByNames);
    }

    /** True where the row names two people, and no column says that they are one contact. */
    boolean isHouseholdByName() {
        return saidKind.isEmpty() && kind() == ContactKind.HOUSEHOLD;
    }

    /** True where nothing says what a person is called. */
    boolean isNameless() {
        return kind() == ContactKind.PERSON && (givenName() + familyName()).isEmpty();
    }

    /** The organisation that somebody belongs to. */
    Optional<String> belongsTo() {
        boolean isItself = kind() != ContactKind.PERSON && organisation.equals(groupName());
        return Optional.of(organisation).filter(name -> !name.isEmpty() && !isItself);
    }

    /** What a person is called; of several, nothing. */
    CalledBy person() {
        return kind() == ContactKind.PERSON
                ? new CalledBy(
                        ContactKind.PERSON,
                        present(givenName()),
                        present(familyName()),
                        present(nickname),
                        Optional.empty())
                : new CalledBy(kind(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What several are called together, or an organisation; empty for a person. */
    Optional<String> group() {
        return Optional.of(groupName()).filter(_ -> kind() != ContactKind.PERSON);
    }

    /** A person's name as the row says it, where titles are left out of it. */
    Optional<String> withTitles() {
        boolean isWhole = kind() == ContactKind.PERSON && (firstName + lastName).isEmpty();
        return Optional.of(wholeName())
                .filter(name -> isWhole && !FullName.titles(name).isEmpty());
    }

    FactsBuilder facts() {
        FactsBuilder facts = FactsBuilder.of(kind());
        return kind() == ContactKind.PERSON
                ? facts.firstName(present(givenName()))
                        .lastName(present(familyName()))
                        .nickname(present(nickname))
                : facts.name(group());
    }

    private boolean canBe(ContactKind kind) {
        return kind == ContactKind.PERSON
                ? kindByNames() != ContactKind.ORGANISATION
                : !groupName().isEmpty();
    }

    private ContactKind kindByNames() {
        boolean named = !(firstName + lastName).isEmpty() || !(fullName.isEmpty() || fullName.equals(organisation));
        if (!organisation.isEmpty() && !named) {
            return ContactKind.ORGANISATION;
        }
        return household().isPresent() ? ContactKind.HOUSEHOLD : ContactKind.PERSON;
    }

    /** What several people are called together. */
    private String groupName() {
        String people = household().orElseGet(() -> firstOf(fullName, (firstName + " " + lastName).strip()));
        boolean isOrganisations = saidKind.isPresent() || kindByNames() == ContactKind.ORGANISATION;
        return isOrganisations ? firstOf(organisation, people) : people;
    }

    /** What it is called where the row names two people. */
    private Optional<String> household() {
        if ((firstName + lastName).isEmpty()) {
            return TwoPeople.household(wholeName());
        }
        return TwoPeople.isJoined(firstName) ? TwoPeople.household(firstName + " " + lastName) : Optional.empty();
    }

    private String givenName() {
        return firstOf(
                firstName, lastName.isEmpty() ? FullName.read(wholeName()).firstName() : "");
    }

    private String familyName() {
        return firstOf(
                lastName, firstName.isEmpty() ? FullName.read(wholeName()).lastName() : "");
    }

    /** The name that the row says, or else the one that stands before an e-mail address. */
    private String wholeName() {
        return firstOf(fullName, (firstName + lastName + organisation).isEmpty() ? inEmail : "");
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
