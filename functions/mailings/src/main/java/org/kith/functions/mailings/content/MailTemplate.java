package org.kith.functions.mailings.content;

import java.util.Optional;
import java.util.function.Function;

/** A mailing, rendered but for what is the reader's own. Merging a reader in costs microseconds. */
public final class MailTemplate {
    private final String groupName;
    private final SlottedText subject;
    private final SlottedText html;
    private final SlottedText text;

    MailTemplate(String groupName, SlottedText subject, SlottedText html, SlottedText text) {
        this.groupName = groupName;
        this.subject = subject;
        this.html = html;
        this.text = text;
    }

    /** The mail for one reader; empty when one of the reader's names must not stand in a header. */
    public Optional<MergedMail> merge(Reader reader) {
        return HeaderText.parse(subject.fill(slot -> value(slot, reader)))
                .map(header -> new MergedMail(
                        header,
                        html.fill(escaped(reader, Escaping::html)),
                        text.fill(escaped(reader, Escaping::oneLine))));
    }

    private Function<Slot, String> escaped(Reader reader, Function<String, String> escaping) {
        return slot -> escaping.apply(value(slot, reader));
    }

    private String value(Slot slot, Reader reader) {
        return switch (slot) {
            case Slot.LeaveLink() -> reader.leaveAddress();
            case Slot.Value(MergeField field, String fallback) -> {
                String value = switch (field) {
                    case FIRST_NAME -> reader.firstName();
                    case LAST_NAME -> reader.lastName();
                    case FULL_NAME -> reader.fullName();
                    case GROUP_NAME -> groupName;
                };
                yield value.isBlank() ? fallback : value;
            }
        };
    }
}
