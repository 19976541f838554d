package org.kith.functions.spreadsheets.dynamodb;

import java.util.Optional;
import org.kith.dynamodb.RowSchema;
import org.kith.functions.spreadsheets.HandBack;
import org.kith.functions.spreadsheets.Import.Decision;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What is in the row of the sheet that an import hands back. */
final class HandBackSchemas {
    static final TableSchema<HandBack> HAND_BACK = RowSchema.of(HandBack.class)
            .number(ImportSchemas.VERSION, HandBack::version)
            .text("stage", handBack -> handBack.stage().name())
            .row("asked", Decision.class, ImportSchemas.DECISION, handBack -> Optional.of(handBack.asked()))
            .optionalText("problem", HandBack::problem)
            .rows("fetched", Decision.class, ImportSchemas.DECISION, HandBack::fetched)
            .optionalInstant("busyUntil", HandBack::busyUntil)
            .number("tries", handBack -> (long) handBack.tries())
            .build(read -> new HandBack(
                    read.number(ImportSchemas.VERSION),
                    HandBack.Stage.valueOf(read.text("stage")),
                    read.row("asked", Decision.class).orElseThrow(),
                    read.optionalText("problem"),
                    read.rows("fetched", Decision.class),
                    read.optionalInstant("busyUntil"),
                    ImportSchemas.number(read, "tries")));

    private HandBackSchemas() {}
}
