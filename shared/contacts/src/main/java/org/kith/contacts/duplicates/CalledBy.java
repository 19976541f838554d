package org.kith.contacts.duplicates;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;

/**
 * What a contact is called by: enough to tell whether two who share an e-mail address are one. Couples share addresses,
 * and so do parents and children.
 *
 * @param name of an organisation or a household
 */
public record CalledBy(
        ContactKind kind,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> nickname,
        Optional<String> name) {
    /** Somebody in the record. */
    public static CalledBy of(ContactSummary contact) {
        return new CalledBy(
                contact.kind(),
                contact.firstName(),
                contact.lastName(),
                contact.nickname(),
                contact.kind() == ContactKind.PERSON ? Optional.empty() : Optional.of(contact.name()));
    }

    /** Somebody who is to come into the record, or is there. */
    public static CalledBy of(Facts facts) {
        return new CalledBy(facts.kind(), facts.firstName(), facts.lastName(), facts.nickname(), facts.name());
    }

    /**
     * True when these are the names of two: Jane and John Smith, not Bob and Robert Smith, nor Jane Smith and Jane Jones,
     * who may have married. What has no name may be anybody, and so may a household with the address of one who lives in
     * it.
     */
    public boolean isSomebodyElse(CalledBy other) {
        return kind == other.kind && Names.areOfTwo(traits(), other.traits());
    }

    /**
     * True when these are two spellings of one whole name: Bob and Robert Smith, Smith Jane and Jane Smith; not J. Smith and
     * Jane Smith, nor Joan and John. Whether it is one who is called so is another question.
     */
    public boolean isCalledAlike(CalledBy other) {
        return kind == other.kind && Names.areAlike(traits(), other.traits(), true);
    }

    /** As {@link #isCalledAlike}, without short forms: Bob may be Robert's son. */
    public boolean isCalledTheSame(CalledBy other) {
        return kind == other.kind && Names.areAlike(traits(), other.traits(), false);
    }

    /** How much the names speak for one, to find the likeliest of several; 0 where nothing does. */
    public int likeness(CalledBy other) {
        return kind == other.kind
                ? Math.max(0, Names.compare(traits(), other.traits()).points())
                : 0;
    }

    private Traits traits() {
        return Traits.of(new Traits.Typed(
                kind, firstName, lastName, name, nickname, List.of(), List.of(), Optional.empty(), Optional.empty()));
    }
}
