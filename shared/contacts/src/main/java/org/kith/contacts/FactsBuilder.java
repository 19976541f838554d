package org.kith.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.kernel.FieldId;

/**
 * Puts facts together, one by one; what is not given is not known.
 *
 * <pre>{@code
 * Facts facts = known.edit().phones(phones).build();
 * }</pre>
 */
public final class FactsBuilder {
    private ContactKind kind;
    private Optional<String> firstName = Optional.empty();
    private Optional<String> lastName = Optional.empty();
    private Optional<String> nickname = Optional.empty();
    private Optional<String> name = Optional.empty();
    private List<LabelledEmail> emails = List.of();
    private List<LabelledPhone> phones = List.of();
    private List<LabelledAddress> addresses = List.of();
    private Optional<PartialDate> born = Optional.empty();
    private List<ContactRole> roles = List.of();
    private Set<ContactStatus> statuses = Set.of();
    private Optional<KeepInTouch> keepInTouch = Optional.empty();
    private List<String> tags = List.of();
    private Optional<String> beforeYouSpeak = Optional.empty();
    private Map<FieldId, String> own = Map.of();

    private FactsBuilder(ContactKind kind) {
        this.kind = kind;
    }

    FactsBuilder(Facts facts) {
        this(facts.kind());
        this.firstName = facts.firstName();
        this.lastName = facts.lastName();
        this.nickname = facts.nickname();
        this.name = facts.name();
        this.emails = facts.emails();
        this.phones = facts.phones();
        this.addresses = facts.addresses();
        this.born = facts.born();
        this.roles = facts.roles();
        this.statuses = facts.statuses();
        this.keepInTouch = facts.keepInTouch();
        this.tags = facts.tags();
        this.beforeYouSpeak = facts.beforeYouSpeak();
        this.own = facts.own();
    }

    /** Of nobody yet. */
    public static FactsBuilder of(ContactKind kind) {
        return new FactsBuilder(kind);
    }

    /** A person, an organisation or a household. */
    public FactsBuilder kind(ContactKind value) {
        this.kind = value;
        return this;
    }

    /** Of a person. */
    public FactsBuilder firstName(Optional<String> value) {
        this.firstName = value;
        return this;
    }

    /** Of a person. */
    public FactsBuilder lastName(Optional<String> value) {
        this.lastName = value;
        return this;
    }

    /** Of a person. */
    public FactsBuilder nickname(Optional<String> value) {
        this.nickname = value;
        return this;
    }

    /** Of an organisation or a household. */
    public FactsBuilder name(Optional<String> value) {
        this.name = value;
        return this;
    }

    /** The main one first. */
    public FactsBuilder emails(List<LabelledEmail> value) {
        this.emails = value;
        return this;
    }

    /** The main one first. */
    public FactsBuilder phones(List<LabelledPhone> value) {
        this.phones = value;
        return this;
    }

    /** The main one first. */
    public FactsBuilder addresses(List<LabelledAddress> value) {
        this.addresses = value;
        return this;
    }

    /** Of a person. */
    public FactsBuilder born(Optional<PartialDate> value) {
        this.born = value;
        return this;
    }

    /** What they are or were to us. */
    public FactsBuilder roles(List<ContactRole> value) {
        this.roles = value;
        return this;
    }

    /** What holds for them as a whole. */
    public FactsBuilder statuses(Set<ContactStatus> value) {
        this.statuses = value;
        return this;
    }

    /** How often they want to be spoken to. */
    public FactsBuilder keepInTouch(Optional<KeepInTouch> value) {
        this.keepInTouch = value;
        return this;
    }

    /** Labels. */
    public FactsBuilder tags(List<String> value) {
        this.tags = value;
        return this;
    }

    /** What to know before speaking to them, a line each. */
    public FactsBuilder beforeYouSpeak(Optional<String> value) {
        this.beforeYouSpeak = value;
        return this;
    }

    /** Values of the group's own fields. */
    public FactsBuilder own(Map<FieldId, String> value) {
        this.own = value;
        return this;
    }

    /** The facts; throws {@link IllegalArgumentException} when there is nothing to call the contact by. */
    public Facts build() {
        return new Facts(
                kind,
                firstName,
                lastName,
                nickname,
                name,
                emails,
                phones,
                addresses,
                born,
                roles,
                statuses,
                keepInTouch,
                tags,
                beforeYouSpeak,
                own);
    }
}
