package org.kith.functions.spreadsheets.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.contacts.Answer;
import org.kith.contacts.Basis;
import org.kith.contacts.FactField;
import org.kith.contacts.PermissionRules;
import org.kith.contacts.relationships.Direction;
import org.kith.functions.spreadsheets.Plan;
import org.kith.functions.spreadsheets.differences.Treatment;
import org.kith.functions.spreadsheets.differences.Treatments;
import org.kith.functions.spreadsheets.sheet.ImportField;
import org.kith.functions.spreadsheets.sheet.Relation;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.http.JsonForm;
import org.kith.kernel.FieldId;
import org.kith.kernel.ListId;
import org.kith.kernel.RelationshipKindId;

/** Reads {@code ImportPlan} of the contract, and lists everything that is wrong with it. */
final class PlanForm {
    private static final int LONGEST_WORD = 40;
    /** Of a sheet in Excel, which is the longest that there are. */
    private static final long LAST_ROW = 1_048_576;

    private static final int LONGEST_LIST_NAME = 100;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_WORDING = 500;

    private PlanForm() {}

    static Plan read(JsonForm form, LocalDate today) {
        List<ImportField> fields = fields(form);
        Set<Integer> monthFirst =
                new HashSet<>(form.numbers("monthFirst", SheetReader.MOST_COLUMNS, 0, Math.max(0, fields.size() - 1)));
        OwnFields own = ownFields(form, fields);
        Optional<ListId> list = form.optionalId("listId", ListId::new);
        Optional<String> newList = form.optionalLine("newList", LONGEST_LIST_NAME);
        if (list.isPresent() && newList.isPresent()) {
            form.fault("newList", "Choose a list or name a new one, not both");
        }
        Map<Integer, Relation> relations = relations(form, fields);
        boolean onlyKnown = form.optionalFlag("onlyKnown");
        Optional<Plan.Agreement> permission = form.optionalObject("permission")
                .flatMap(agreement -> agreement(agreement, fields.contains(ImportField.OPT_IN_DATE), today));
        Treatments treatments = treatments(form, own.byColumn().values());
        Set<String> leftAsInKith = leftAsInKith(form, own.byColumn().values());
        form.check();
        return new Plan(
                fields,
                monthFirst,
                own.byColumn(),
                own.references(),
                relations,
                list,
                newList,
                onlyKnown,
                permission,
                treatments,
                leftAsInKith,
                today);
    }

    /** One for each fact; of own fields, for those only that a column answers. */
    private static Treatments treatments(JsonForm form, Collection<FieldId> own) {
        Map<String, Treatment> treatments = new HashMap<>();
        for (JsonForm each : form.objects("treatments", SheetReader.MOST_COLUMNS)) {
            String fact = each.line("fact", LONGEST_WORD);
            Optional<Treatment> treatment = each.choice("treatment", Treatment.class);
            if (fact.isEmpty()) {
                continue;
            }
            Set<Treatment> possible = possible(fact, own);
            if (possible.isEmpty()) {
                each.fault("fact", "Nothing can be decided for this; leave it out");
            } else if (treatments.containsKey(fact)) {
                each.fault("fact", "Decide once for each fact");
            } else if (treatment.isPresent() && !possible.contains(treatment.get())) {
                each.fault("treatment", "There is only one of these, so none can be added; keep or overwrite it");
            } else {
                treatment.ifPresent(known -> treatments.put(fact, known));
            }
        }
        return new Treatments(treatments, cells(form, own));
    }

    /** What is decided otherwise for single cells. */
    private static Map<Integer, Map<String, Treatment>> cells(JsonForm form, Collection<FieldId> own) {
        Map<Integer, Map<String, Treatment>> byRow = new HashMap<>();
        for (JsonForm each : form.objects("cells", Treatments.MOST_CELLS)) {
            OptionalLong row = each.number("row", 1, LAST_ROW);
            String fact = each.line("fact", LONGEST_WORD);
            Optional<Treatment> treatment = each.choice("treatment", Treatment.class);
            if (row.isEmpty() || fact.isEmpty() || treatment.isEmpty()) {
                continue;
            }
            if (!possible(fact, own).contains(treatment.get())) {
                each.fault("fact", "This cannot be decided for it; leave it out");
                continue;
            }
            Map<String, Treatment> facts = byRow.computeIfAbsent((int) row.getAsLong(), _ -> new HashMap<>());
            if (facts.put(fact, treatment.get()) != null) {
                each.fault("fact", "Decide once for each cell");
            }
        }
        return byRow;
    }

    private static Set<String> leftAsInKith(JsonForm form, Collection<FieldId> own) {
        List<String> facts = form.texts("leftAsInKith", SheetReader.MOST_COLUMNS, LONGEST_WORD);
        for (int i = 0; i < facts.size(); i++) {
            if (possible(facts.get(i), own).isEmpty()) {
                form.fault("leftAsInKith/" + i, "Nothing can be decided for this; leave it out");
            }
        }
        return Set.copyOf(facts);
    }

    private static Set<Treatment> possible(String fact, Collection<FieldId> own) {
        boolean isOthers = own.stream().noneMatch(field -> FactField.own(field).equals(fact))
                && FactField.named(fact).isEmpty();
        return isOthers ? Set.of() : Treatments.possible(fact);
    }

    private static List<ImportField> fields(JsonForm form) {
        List<String> words = form.texts("fields", SheetReader.MOST_COLUMNS, LONGEST_WORD);
        List<ImportField> fields = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<ImportField> field = ImportField.of(words.get(i));
            if (field.isEmpty()) {
                form.fault(
                        "fields/" + i,
                        "Expected one of "
                                + Arrays.stream(ImportField.values())
                                        .map(ImportField::word)
                                        .collect(Collectors.joining(", ")));
            }
            fields.add(field.orElse(ImportField.IGNORE));
        }
        boolean namesSomebody = fields.stream().anyMatch(PlanForm::namesSomebody);
        if (!namesSomebody) {
            form.fault("fields", "Say which column has the name or the e-mail address");
        }
        boolean tells = fields.contains(ImportField.INTERACTION);
        boolean hasDay = fields.contains(ImportField.INTERACTION_DAY);
        if (tells && !hasDay) {
            form.fault("fields", "Say which column has the day on which this happened");
        } else if (!tells && (hasDay || fields.contains(ImportField.INTERACTION_KIND))) {
            form.fault("fields", "Say which column tells what happened");
        }
        return fields;
    }

    /** What contacts are to those whom columns name: said of a column, or by a column for each row. */
    private static Map<Integer, Relation> relations(JsonForm form, List<ImportField> fields) {
        Map<Integer, Relation> relations = new HashMap<>();
        for (JsonForm each : form.objects("relations", SheetReader.MOST_COLUMNS)) {
            OptionalLong column = each.number("column", 0, Math.max(0, fields.size() - 1));
            Optional<RelationshipKindId> kind = each.id("kindId", RelationshipKindId::new);
            Optional<Direction> direction = each.choice("direction", Direction.class);
            if (column.isEmpty() || kind.isEmpty() || direction.isEmpty()) {
                continue;
            }
            int at = (int) column.getAsLong();
            if (at >= fields.size() || fields.get(at) != ImportField.RELATED || relations.containsKey(at)) {
                each.fault("column", "Name each column once that names somebody else");
            } else {
                relations.put(at, new Relation(kind.get(), direction.get()));
            }
        }
        boolean eachRowSays = fields.contains(ImportField.RELATION);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) == ImportField.RELATED && !relations.containsKey(i) && !eachRowSays) {
                form.fault("fields/" + i, "Say what they are to those whom this column names");
            }
        }
        boolean saysOfNobody =
                !fields.contains(ImportField.RELATED) && fields.stream().anyMatch(ImportField::isBesideRelated);
        if (saysOfNobody) {
            form.fault("fields", "Say which column names those to whom they are related");
        }
        return relations;
    }

    private record OwnFields(Map<Integer, FieldId> byColumn, Set<FieldId> references) {}

    /** One field for each column that answers one, and one column for each field; and those that tell who is who. */
    private static OwnFields ownFields(JsonForm form, List<ImportField> fields) {
        Map<Integer, FieldId> own = new HashMap<>();
        Set<FieldId> references = new HashSet<>();
        for (JsonForm each : form.objects("ownFields", SheetReader.MOST_COLUMNS)) {
            OptionalLong column = each.number("column", 0, Math.max(0, fields.size() - 1));
            Optional<FieldId> field = each.id("fieldId", FieldId::new);
            boolean isReference = each.optionalFlag("reference");
            if (column.isEmpty() || field.isEmpty()) {
                continue;
            }
            int at = (int) column.getAsLong();
            if (at >= fields.size() || fields.get(at) != ImportField.OWN || own.containsKey(at)) {
                each.fault("column", "Name each column once that is an own field");
            } else if (own.containsValue(field.get())) {
                each.fault("fieldId", "Another column has the answers to this field; choose one of them");
            } else {
                own.put(at, field.get());
                field.filter(_ -> isReference).ifPresent(references::add);
            }
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) == ImportField.OWN && !own.containsKey(i)) {
                form.fault("fields/" + i, "Say which of your own fields it is");
            }
        }
        return new OwnFields(own, references);
    }

    private static boolean namesSomebody(ImportField field) {
        return field.isName() || field == ImportField.EMAIL;
    }

    private static Optional<Plan.Agreement> agreement(JsonForm form, boolean hasDates, LocalDate today) {
        Optional<Basis> basis = form.choice("basis", Basis.class);
        String source = form.line("source", LONGEST_SOURCE);
        Optional<String> wording = form.optionalLine("wording", LONGEST_WORDING);
        Optional<LocalDate> given = form.optionalDay("given");
        // A consent is to something (UK GDPR, articles 4(11) and 7(1)): to what, nobody can tell later but from this.
        if (basis.equals(Optional.of(Basis.CONSENT)) && wording.isEmpty()) {
            form.fault("wording", "Say what they were told, or read, when they said yes");
        }
        basis.ifPresent(each -> {
            // Where a column has the days, each row is judged by its own.
            Optional<LocalDate> judged = given.or(() -> hasDates ? Optional.of(today) : Optional.empty());
            PermissionRules.faults(Answer.YES, each, judged, today)
                    .forEach(fault -> form.fault(fault.pointer().substring(1), fault.detail()));
        });
        return basis.map(each -> new Plan.Agreement(each, source, wording, given));
    }
}
