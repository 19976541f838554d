package org.kith.contacts.fields;

import java.util.List;
import java.util.Optional;
import org.kith.kernel.FieldId;

/** The own fields of one group. */
public interface Fields {
    /** So many a group can have, retired ones among them. */
    int MOST = 100;

    /** All of them, by section and name; retired ones, too. */
    List<Field> all();

    /** One of them. */
    Optional<Field> find(FieldId id);

    /** Adds one. */
    Outcome add(FieldKind kind, Field.Design design);

    /** Changes one that still is as it was read. */
    Outcome change(FieldId id, long version, Field.Design design);

    /** What became of it. */
    sealed interface Outcome {
        /** It is saved. */
        record Saved(Field field) implements Outcome {}

        /** Another field has this name, give or take case. */
        record NameTaken() implements Outcome {}

        /** The group has {@link Fields#MOST} fields. */
        record TooMany() implements Outcome {}

        /** Somebody changed it since it was read. */
        record Outdated() implements Outcome {}

        /** There is no such field. */
        record Missing() implements Outcome {}
    }
}
