package org.kith.functions.mailings.content;

import java.util.List;
import java.util.stream.Stream;

/** The blocks of a mailing, version 1 of their kind. */
public record Content(List<Block> blocks) {
    /** Nothing yet. */
    public static final Content EMPTY = new Content(List.of());

    /** Keeps a copy. */
    public Content {
        blocks = List.copyOf(blocks);
    }

    /** True when there is nothing to read or to look at. */
    public boolean isBlank() {
        return blocks.stream().allMatch(block -> switch (block) {
            case Block.Picture _ -> false;
            case Block.Button _ -> false;
            case Block.Heading(int _, List<Span> spans) -> isBlank(spans);
            case Block.Paragraph(List<Span> spans) -> isBlank(spans);
            case Block.Bullets(List<List<Span>> items) -> items.stream().allMatch(Content::isBlank);
        });
    }

    /** Every link, in order. */
    public List<Href> links() {
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Block.Button(String _, Href href) -> Stream.of(href);
                    case Block.Picture _ -> Stream.of();
                    case Block.Heading heading -> links(spans(heading));
                    case Block.Paragraph paragraph -> links(spans(paragraph));
                    case Block.Bullets bullets -> links(spans(bullets));
                })
                .toList();
    }

    /** How many pictures have no alternative text. */
    public long picturesWithoutText() {
        return blocks.stream()
                .filter(block ->
                        block instanceof Block.Picture picture && picture.alt().isBlank())
                .count();
    }

    /** True when some text greets, or speaks of, the reader by this field. */
    public boolean merges(MergeField field) {
        return blocks.stream()
                .flatMap(Content::spans)
                .anyMatch(span -> span instanceof Span.Merge merge && merge.field() == field);
    }

    private static Stream<Span> spans(Block block) {
        return switch (block) {
            case Block.Heading(int _, List<Span> spans) -> spans.stream();
            case Block.Paragraph(List<Span> spans) -> spans.stream();
            case Block.Bullets(List<List<Span>> items) -> items.stream().flatMap(List::stream);
            case Block.Picture _ -> Stream.of();
            case Block.Button _ -> Stream.of();
        };
    }

    private static Stream<Href> links(Stream<Span> spans) {
        return spans.flatMap(span -> switch (span) {
            case Span.Text text -> text.href().stream();
            case Span.Merge _ -> Stream.of();
        });
    }

    private static boolean isBlank(List<Span> spans) {
        return spans.stream()
                .allMatch(span -> span instanceof Span.Text text && text.text().isBlank());
    }
}
