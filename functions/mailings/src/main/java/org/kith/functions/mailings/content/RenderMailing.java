package org.kith.functions.mailings.content;

import java.util.List;

/** Renders a mailing once, for all its readers. */
public final class RenderMailing {
    /** Gmail cuts a mail off behind 102 kB of HTML, and the unsubscribe link with it. */
    public static final int MOST_HTML_BYTES = 102_000;

    /** A name may have 100 characters; a letter outside ASCII takes two bytes or more, an escaped sign up to six. */
    private static final int BYTES_OF_A_VALUE = 200;

    private final MjmlRenderer renderer;

    /** Takes what knows MJML. */
    public RenderMailing(MjmlRenderer renderer) {
        this.renderer = renderer;
    }

    /** What became of it. */
    public sealed interface Rendering {
        /** It can be merged. */
        record Rendered(MailTemplate template) implements Rendering {}

        /** Its HTML would be cut off on the way. */
        record TooLong(int bytes) implements Rendering {}
    }

    /** Renders subject and content with the group's identity at their foot. */
    public Rendering render(Subject subject, Content content, SenderIdentity sender) {
        List<Span> subjectSpans = subject.spans();
        Marks inHtml = new Marks();
        String mjml = new MjmlComposer(sender, inHtml).compose(subjectSpans, content);
        SlottedText html = SlottedText.cut(renderer.html(mjml), inHtml);
        int bytes = html.bytes(BYTES_OF_A_VALUE);
        if (bytes > MOST_HTML_BYTES) {
            return new Rendering.TooLong(bytes);
        }
        Marks inText = new Marks();
        TextComposer text = new TextComposer(sender, inText);
        return new Rendering.Rendered(new MailTemplate(
                sender.groupName(),
                SlottedText.cut(text.subject(subjectSpans), inText),
                html,
                SlottedText.cut(text.compose(content), inText)));
    }
}
