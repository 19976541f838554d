package org.kith.contacts.dynamodb;

import static org.kith.contacts.dynamodb.ContactKeys.constant;
import static org.kith.contacts.dynamodb.ContactKeys.word;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kith.contacts.ContactKind;
import org.kith.contacts.fields.Field;
import org.kith.contacts.fields.FieldKind;
import org.kith.contacts.fields.Fields;
import org.kith.dynamodb.Commit;
import org.kith.dynamodb.Condition;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.Query;
import org.kith.dynamodb.Row;
import org.kith.dynamodb.RowSchema;
import org.kith.dynamodb.Transaction;
import org.kith.kernel.FieldId;
import org.kith.kernel.IdSource;
import org.kith.kernel.Role;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A group's own fields in the GroupData table: one collection, one Query. */
final class DynamoDbFields implements Fields {
    private static final String FIELD = "F#";
    private static final String VERSION = "version";

    private static final TableSchema<Field> SCHEMA = RowSchema.of(Field.class)
            .text("id", field -> field.id().value())
            .number(VERSION, Field::version)
            .text("name", Field::name)
            .text("kind", field -> word(field.kind()))
            .text("section", Field::section)
            .optionalText("help", Field::help)
            .texts("choices", Field::choices)
            .texts(
                    "of",
                    field -> field.of().stream().map(ContactKeys::word).sorted().toList())
            .text("seenBy", field -> word(field.seenBy()))
            .text("sensitive", field -> Boolean.toString(field.sensitive()))
            .text("retired", field -> Boolean.toString(field.retired()))
            .build(read -> new Field(
                    new FieldId(read.text("id")),
                    read.number(VERSION),
                    read.text("name"),
                    constant(FieldKind.class, read.text("kind")),
                    // An empty text is no attribute.
                    read.optionalText("section").orElse(""),
                    read.optionalText("help"),
                    read.texts("choices"),
                    read.texts("of").stream()
                            .map(kind -> constant(ContactKind.class, kind))
                            .collect(Collectors.toSet()),
                    constant(Role.class, read.text("seenBy")),
                    Boolean.parseBoolean(read.text("sensitive")),
                    Boolean.parseBoolean(read.text("retired"))));

    private final GroupData data;
    private final IdSource ids;

    DynamoDbFields(GroupData data, IdSource ids) {
        this.data = data;
        this.ids = ids;
    }

    @Override
    public List<Field> all() {
        // Twice as many as there can be: two people who add the last at the same moment are both let in.
        return data
                .query(Query.of(data.keys().fields(), 2 * MOST)
                        .startingWith(FIELD)
                        .consistently())
                .items()
                .stream()
                .map(item -> item.as(SCHEMA))
                .sorted(Comparator.comparing((Field field) -> field.section().toLowerCase(Locale.ROOT))
                        .thenComparing(Field::key))
                .toList();
    }

    @Override
    public Optional<Field> find(FieldId id) {
        return data.get(data.keys().fields(), FIELD + id.value(), SCHEMA);
    }

    @Override
    public Outcome add(FieldKind kind, Field.Design design) {
        List<Field> all = all();
        Field field = Field.added(new FieldId(ids.next()), kind, design);
        if (all.size() >= MOST) {
            return new Outcome.TooMany();
        }
        return isTaken(field, all) ? new Outcome.NameTaken() : save(Condition.absent(), field);
    }

    @Override
    public Outcome change(FieldId id, long version, Field.Design design) {
        List<Field> all = all();
        Optional<Field> before =
                all.stream().filter(each -> each.id().equals(id)).findFirst();
        if (before.isEmpty()) {
            return new Outcome.Missing();
        }
        if (before.get().version() != version) {
            return new Outcome.Outdated();
        }
        Field field = before.get().redesigned(design);
        return isTaken(field, all) ? new Outcome.NameTaken() : save(Condition.equal(VERSION, version), field);
    }

    private Outcome save(Condition condition, Field field) {
        Transaction transaction = data.transaction();
        transaction.putIf(
                condition, Row.of(data.keys().fields(), FIELD + field.id().value(), SCHEMA, field));
        return switch (transaction.commit()) {
            case Commit.Done() -> new Outcome.Saved(field);
            case Commit.Refused _ -> new Outcome.Outdated();
        };
    }

    private static boolean isTaken(Field field, List<Field> all) {
        return all.stream()
                .anyMatch(each -> !each.id().equals(field.id()) && each.key().equals(field.key()));
    }
}
