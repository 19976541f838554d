package org.kith.functions.mailings.content;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a mailing as plain text, for who reads it so; slots are marked as in the HTML. */
final class TextComposer {
    private final SenderIdentity sender;
    private final Marks marks;

    TextComposer(SenderIdentity sender, Marks marks) {
        this.sender = sender;
        this.marks = marks;
    }

    String subject(List<Span> spans) {
        return spans.stream().map(this::words).collect(Collectors.joining());
    }

    String compose(Content content) {
        StringBuilder text = new StringBuilder();
        for (Block block : content.blocks()) {
            String written = block(block);
            if (!written.isBlank()) {
                text.append(written.strip()).append("\n\n");
            }
        }
        return text.append("-- \n")
                .append(Marks.unmarked(Footer.why(sender)))
                .append('\n')
                .append(Footer.LEAVE)
                .append(": ")
                .append(marks.mark(new Slot.LeaveLink()))
                .append("\n\n")
                .append(Marks.unmarked(sender.groupName()))
                .append('\n')
                .append(Marks.unmarked(sender.postalAddress()))
                .append('\n')
                .toString();
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Heading(int level, List<Span> spans) -> "#".repeat(level) + " " + line(spans);
            case Block.Paragraph(List<Span> spans) -> line(spans);
            case Block.Bullets(List<List<Span>> items) ->
                items.stream().map(item -> "- " + line(item)).collect(Collectors.joining("\n"));
            case Block.Picture(PictureAddress _, String alt) -> alt.isBlank() ? "" : "[" + Marks.unmarked(alt) + "]";
            case Block.Button(String label, Href href) -> Marks.unmarked(label) + ": " + Marks.unmarked(href.value());
        };
    }

    private String line(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span) {
                    case Span.Text text ->
                        words(span)
                                + text.href()
                                        .map(href -> " (" + Marks.unmarked(href.value()) + ")")
                                        .orElse("");
                    case Span.Merge _ -> words(span);
                })
                .collect(Collectors.joining());
    }

    private String words(Span span) {
        return switch (span) {
            case Span.Text text -> Marks.unmarked(text.text());
            case Span.Merge(MergeField field, String fallback) ->
                marks.mark(new Slot.Value(field, Marks.unmarked(fallback)));
        };
    }
}
