package org.kith.functions.mailings.content;

import java.util.List;

/** Writes a mailing as MJML: every text escaped, every slot marked, the footer last. */
final class MjmlComposer {
    /** Fonts that readers have. One that MJML knows (Roboto, Open Sans …) would be fetched from a third party by each reader. */
    private static final String FONT = "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

    private final SenderIdentity sender;
    private final Marks marks;
    private final StringBuilder mjml = new StringBuilder();

    MjmlComposer(SenderIdentity sender, Marks marks) {
        this.sender = sender;
        this.marks = marks;
    }

    String compose(List<Span> subject, Content content) {
        mjml.append("<mjml lang=\"en-GB\"><mj-head><mj-title>");
        subject.forEach(span -> mjml.append(plain(span)));
        mjml.append("</mj-title><mj-attributes><mj-all font-family=\"")
                .append(FONT)
                .append(
                        "\" /><mj-text color=\"#20262b\" font-size=\"16px\" line-height=\"1.5\" padding=\"8px 24px\" />")
                .append("<mj-button background-color=\"#0d6457\" color=\"#ffffff\" font-size=\"16px\"")
                .append(" border-radius=\"6px\" inner-padding=\"12px 20px\" align=\"left\" padding=\"8px 24px\" />")
                .append("<mj-image padding=\"8px 24px\" align=\"left\" /></mj-attributes>")
                .append("<mj-style>a { color: #0d6457; } ul { margin: 0; padding-left: 20px; }</mj-style>")
                .append("</mj-head><mj-body background-color=\"#faf8f4\" width=\"600px\">");
        header();
        mjml.append("<mj-section background-color=\"#ffffff\" padding=\"16px 0\"><mj-column>");
        content.blocks().forEach(this::block);
        mjml.append("</mj-column></mj-section>");
        footer();
        return mjml.append("</mj-body></mjml>").toString();
    }

    private void header() {
        mjml.append("<mj-section padding=\"16px 0 8px\"><mj-column>")
                .append("<mj-text font-size=\"15px\" font-weight=\"600\" color=\"#565f66\">")
                .append(text(sender.groupName()))
                .append("</mj-text></mj-column></mj-section>");
    }

    private void footer() {
        mjml.append("<mj-section padding=\"8px 0 24px\"><mj-column>")
                .append("<mj-text font-size=\"13px\" color=\"#565f66\">")
                .append(text(Footer.why(sender)))
                .append("<br /><a href=\"")
                .append(marks.mark(new Slot.LeaveLink()))
                .append("\">")
                .append(Footer.LEAVE)
                .append("</a></mj-text><mj-text font-size=\"13px\" color=\"#565f66\">")
                .append(text(sender.groupName()))
                .append("<br />")
                .append(text(sender.postalAddress()))
                .append("</mj-text></mj-column></mj-section>");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, List<Span> spans) -> {
                int size = 28 - 4 * (level - 1);
                mjml.append("<mj-text font-size=\"")
                        .append(size)
                        .append("px\" line-height=\"1.25\"><h")
                        .append(level)
                        .append(" style=\"margin: 0; font-size: ")
                        .append(size)
                        .append("px\">");
                spans(spans);
                mjml.append("</h").append(level).append("></mj-text>");
            }
            case Block.Paragraph(List<Span> spans) -> {
                mjml.append("<mj-text>");
                spans(spans);
                mjml.append("</mj-text>");
            }
            case Block.Bullets(List<List<Span>> items) -> {
                mjml.append("<mj-text><ul>");
                for (List<Span> item : items) {
                    mjml.append("<li>");
                    spans(item);
                    mjml.append("</li>");
                }
                mjml.append("</ul></mj-text>");
            }
            case Block.Picture(PictureAddress address, String alt) ->
                mjml.append("<mj-image src=\"")
                        .append(text(address.value()))
                        .append("\" alt=\"")
                        .append(text(alt).replace("<br />", " "))
                        .append("\" />");
            case Block.Button(String text, Href href) ->
                mjml.append("<mj-button href=\"")
                        .append(text(href.value()))
                        .append("\">")
                        .append(text(text))
                        .append("</mj-button>");
        }
    }

    private void spans(List<Span> spans) {
        for (Span span : spans) {
            switch (span) {
                case Span.Merge _ -> mjml.append(plain(span));
                case Span.Text text -> {
                    text.href()
                            .ifPresent(href -> mjml.append("<a href=\"")
                                    .append(text(href.value()))
                                    .append("\">"));
                    mjml.append(text.bold() ? "<strong>" : "")
                            .append(text.italic() ? "<em>" : "")
                            .append(plain(span))
                            .append(text.italic() ? "</em>" : "")
                            .append(text.bold() ? "</strong>" : "")
                            .append(text.href().isPresent() ? "</a>" : "");
                }
            }
        }
    }

    private String plain(Span span) {
        return switch (span) {
            case Span.Text text -> text(text.text());
            case Span.Merge(MergeField field, String fallback) -> marks.mark(new Slot.Value(field, fallback));
        };
    }

    private static String text(String text) {
        return Escaping.htmlLines(Marks.unmarked(text));
    }
}
