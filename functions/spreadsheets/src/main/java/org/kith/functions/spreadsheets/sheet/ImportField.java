package org.kith.functions.spreadsheets.sheet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a column can be. */
public enum ImportField {
    /** Left out. */
    IGNORE("ignore"),
    /** Of a contact, as an export of Kith has it. Matches that very contact. */
    ID("id"),
    /** Whether it is a person, an organisation or a household, where names alone do not say so. */
    KIND("kind"),
    /** Of a person. */
    FIRST_NAME("firstName"),
    /** Of a person. */
    LAST_NAME("lastName"),
    /** Of a person: what those who know them call them. */
    NICKNAME("nickname"),
    /** Of a person, to be split; of an organisation where that column names one, too. */
    FULL_NAME("fullName"),
    /** The name of an organisation; for a person, where they belong. */
    ORGANISATION("organisation"),
    /** One or several. Matches contacts that are already known. */
    EMAIL("email"),
    /** One or several. */
    PHONE("phone"),
    /** Street lines; with town and postcode where they stand in the same cell. */
    ADDRESS("address"),
    /** Town. */
    TOWN("town"),
    /** Postcode. */
    POSTCODE("postcode"),
    /** Several, separated. */
    TAGS("tags"),
    /** What they are or were to the group: one or several, each perhaps with its days. */
    ROLES("roles"),
    /** The names of lists that they are on, separated. */
    LISTS("lists"),
    /** What to know before speaking to them. */
    NOTE("note"),
    /** What happened: what was said in a call, or done on a visit. With a day it becomes an interaction. */
    INTERACTION("interaction"),
    /** The day on which that happened. */
    INTERACTION_DAY("interactionDay"),
    /** To whom they are related: a name, an e-mail address, an id of ours or a number of the group's; one or several. */
    RELATED("related"),
    /** What they are to those, in the group's words: carer of. */
    RELATION("relation"),
    /** The day since when they are. */
    RELATION_SINCE("relationSince"),
    /** The day until when they were. */
    RELATION_UNTIL("relationUntil"),
    /** A line about it. */
    RELATION_NOTE("relationNote"),
    /** Whether it was a call, a visit, or what else. */
    INTERACTION_KIND("interactionKind"),
    /** Of a person: a day, a month or only a year. */
    BORN("born"),
    /** An answer to one of the group's own fields; which one is said beside it. */
    OWN("own"),
    /** The day of the permission, or the month. */
    OPT_IN_DATE("optInDate"),
    /** Whether they want the newsletter: a yes or a no, in any words. */
    NEWSLETTER("newsletter"),
    /** That they want no mailings by e-mail: a tick, a word, or the day they said so. */
    NO_EMAIL("noEmail"),
    /** That mail to them comes back. */
    BOUNCED("bounced"),
    /** That they want nothing by post. */
    NO_POST("noPost"),
    /** That they want no calls. */
    NO_PHONE("noPhone"),
    /** That they want no text messages. */
    NO_TEXTS("noTexts"),
    /** That they want to hear nothing at all. */
    NO_CONTACT("noContact"),
    /** That they have died. */
    DECEASED("deceased");

    private static final Set<ImportField> WISHES =
            EnumSet.of(NEWSLETTER, NO_EMAIL, BOUNCED, NO_POST, NO_PHONE, NO_TEXTS, NO_CONTACT, DECEASED);

    private final String word;

    ImportField(String word) {
        this.word = word;
    }

    /** As the contract writes it. */
    public String word() {
        return word;
    }

    /** True for what says whether somebody may be written to. */
    public boolean isWish() {
        return WISHES.contains(this);
    }

    /** True for what somebody is called by. */
    public boolean isName() {
        return this == FIRST_NAME || this == LAST_NAME || this == FULL_NAME || this == ORGANISATION;
    }

    /** True for what makes sense only beside a column that names somebody else. */
    public boolean isBesideRelated() {
        return this == RELATION || this == RELATION_SINCE || this == RELATION_UNTIL || this == RELATION_NOTE;
    }

    /** The field that the contract writes so. */
    public static Optional<ImportField> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
