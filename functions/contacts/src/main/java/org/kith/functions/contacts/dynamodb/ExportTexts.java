package org.kith.functions.contacts.dynamodb;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.contacts.fields.FieldKind;
import org.kith.functions.contacts.exports.ExportColumn;
import org.kith.functions.contacts.exports.ExportFormat;
import org.kith.functions.contacts.exports.ExportPlan;
import org.kith.functions.contacts.exports.ExportSheet;
import org.kith.kernel.FieldId;

/** What a file of contacts is to hold, as texts by name; an own field is a line of id, kind with a mark, and name. */
final class ExportTexts {
    static final String EXPORT = "export";

    private static final String SENSITIVE = "!";

    private ExportTexts() {}

    static Map<String, String> of(ExportPlan plan) {
        return Map.of(
                ActionTexts.TYPE,
                EXPORT,
                "columns",
                plan.columns().stream().map(ExportColumn::name).sorted().collect(Collectors.joining(" ")),
                "own",
                plan.own().stream().map(ExportTexts::line).collect(Collectors.joining("\n")),
                "sheets",
                plan.sheets().stream().map(ExportSheet::name).sorted().collect(Collectors.joining(" ")),
                "format",
                plan.format().name(),
                "zone",
                plan.zone().getId());
    }

    static ExportPlan read(Map<String, String> texts) {
        return new ExportPlan(
                words(ActionTexts.text(texts, "columns"))
                        .map(ExportColumn::valueOf)
                        .collect(Collectors.toSet()),
                ActionTexts.text(texts, "own").lines().map(ExportTexts::own).toList(),
                // Jobs that were staged before there were any have neither sheets nor a format.
                words(texts.getOrDefault("sheets", ""))
                        .map(ExportSheet::valueOf)
                        .collect(Collectors.toSet()),
                ExportFormat.valueOf(texts.getOrDefault("format", ExportFormat.CSV.name())),
                ZoneId.of(ActionTexts.text(texts, "zone")));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(name -> !name.isEmpty());
    }

    private static String line(ExportPlan.Own own) {
        return own.field().value() + "\t" + own.kind() + (own.sensitive() ? SENSITIVE : "") + "\t" + own.name();
    }

    private static ExportPlan.Own own(String line) {
        String[] parts = line.split("\t", 3);
        boolean sensitive = parts[1].endsWith(SENSITIVE);
        String kind = parts[1].replace(SENSITIVE, "");
        return new ExportPlan.Own(
                new FieldId(parts[0]),
                parts[2],
                // Jobs that were staged before kinds were kept have none.
                kind.isEmpty() ? FieldKind.LONG_TEXT : FieldKind.valueOf(kind),
                sensitive);
    }
}
