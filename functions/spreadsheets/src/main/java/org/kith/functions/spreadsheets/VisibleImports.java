package org.kith.functions.spreadsheets;

import java.util.List;
import java.util.Optional;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.VisibleFields;
import org.kith.functions.spreadsheets.Imports.Details;
import org.kith.functions.spreadsheets.own.FieldsOfColumns;
import org.kith.kernel.FieldId;
import org.kith.kernel.ImportId;
import org.kith.kernel.Role;

/**
 * The imports that a role sees. One that answers an own field shows its answers, in samples and in rows that cannot be
 * read; so for a role that does not see the field it is as good as missing. So is what is remembered of a sheet that
 * answered it.
 */
public final class VisibleImports {
    private final Stores stores;
    private final Role role;

    /** Takes a group's stores. */
    public VisibleImports(Stores stores, Role role) {
        this.stores = stores;
        this.role = role;
    }

    /** One of them with everything about it but its chunks. */
    public Optional<Details> find(ImportId id) {
        return stores.imports().details(id).filter(this::isSeen).map(this::shown);
    }

    /** An import that is seen, with what is remembered of such sheets as far as it holds and is seen. */
    public Details shown(Details details) {
        Optional<RememberedMatching> remembered = details.remembered();
        if (remembered.isEmpty() || remembered.get().ownFields().isEmpty()) {
            return details;
        }
        List<Field> all = stores.contacts().fields().all();
        VisibleFields seen = VisibleFields.of(all, role);
        boolean hidden = all.stream()
                .filter(field -> seen.find(field.id()).isEmpty())
                .anyMatch(field -> remembered.get().ownFields().contains(field.id()));
        return hidden
                ? details.withoutRemembered()
                : details.with(remembered
                        .get()
                        .with(remembered.get().columns().stream()
                                .filter(answer -> isStillAsked(answer, seen))
                                .toList()));
    }

    /** What a field was that is retired since has to be said anew. */
    private static boolean isStillAsked(RememberedMatching.Answer answer, VisibleFields seen) {
        return answer.own()
                .map(id -> seen.find(id).filter(FieldsOfColumns::fits).isPresent())
                .orElse(true);
    }

    /** See {@link Imports#toAnswer}; none for a field that is hidden. */
    public List<Import> toAnswer(FieldId field) {
        return seen().find(field).isPresent() ? stores.imports().toAnswer(field) : List.of();
    }

    private boolean isSeen(Details details) {
        List<FieldId> own = details.plan().stream()
                .flatMap(plan -> plan.own().values().stream())
                .toList();
        if (own.isEmpty()) {
            return true;
        }
        VisibleFields seen = seen();
        return own.stream().allMatch(field -> seen.find(field).isPresent());
    }

    private VisibleFields seen() {
        return VisibleFields.of(stores.contacts().fields().all(), role);
    }
}
