package org.kith.functions.mailings.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.functions.mailings.content.RenderMailing.Rendering;
import org.kith.functions.mailings.mjml.Mjml4jRenderer;
import org.kith.kernel.EmailAddress;

class RenderMailingTest {
    private static final SenderIdentity SENDER = new SenderIdentity(
            "Northgate Befrienders",
            "12 High Street\nNorthgate NG1 2AB",
            "Northgate Befrienders",
            new EmailAddress("hello@northgate.example"),
            ZoneId.of("Europe/London"));
    private static final Reader AILEEN =
            new Reader("Aileen", "Baird", "Aileen Baird", "https://kith.example.org/leave/token");
    private static final Reader NAMELESS = new Reader("", "", "Corner Café", "https://kith.example.org/leave/token");
    private static final Content EVERYTHING = new Content(List.of(
            new Block.Heading(1, List.of(text("Spring news"))),
            new Block.Paragraph(List.of(
                    text("Dear "),
                    new Span.Merge(MergeField.FIRST_NAME, "friend"),
                    text(",\nthank you for "),
                    new Span.Text("everything", true, true, Optional.empty()),
                    text(". Read more "),
                    new Span.Text("here", false, false, Href.parse("https://northgate.example/?a=1&b=2")))),
            new Block.Heading(2, List.of(text("What is on"))),
            new Block.Bullets(
                    List.of(List.of(text("Tea & cake")), List.of(text("A walk with "), text("Tom <the dog>")))),
            new Block.Picture(
                    new PictureAddress("https://northgate.example/p.jpg?a=\u00e9&b".replace("\u00e9", "e")),
                    "Tea at the \"Corner\""),
            new Block.Button("Come along", new Href("mailto:hello@northgate.example"))));

    private final RenderMailing renderMailing = new RenderMailing(new Mjml4jRenderer());

    @Test
    void aMailingWithEverythingLooksAsItDidBefore() throws IOException {
        MergedMail mail = merge("Spring news for {{firstName|friend}}", EVERYTHING, AILEEN);
        assertEquals("Spring news for Aileen", mail.subject().value());
        assertGolden("everything.html", mail.html());
        assertGolden("everything.txt", mail.text());
    }

    @Test
    void theFallbackStandsWhereTheNameIsBlank() {
        MergedMail mail = merge("News for {{ firstName | friend }}", EVERYTHING, NAMELESS);
        assertEquals("News for friend", mail.subject().value());
        assertTrue(mail.html().contains("Dear friend,"), mail.html());
        assertTrue(mail.text().contains("Dear friend,"), mail.text());
    }

    @Test
    void everyFieldCanBeMerged() {
        MergedMail mail =
                merge("{{fullName|x}} · {{lastName|x}} · {{groupName|x}} · {{firstName|x}}", Content.EMPTY, AILEEN);
        assertEquals(
                "Aileen Baird · Baird · Northgate Befrienders · Aileen",
                mail.subject().value());
    }

    @Test
    void scriptInANameOrATextStaysText() {
        String nasty = "<script>alert('1')</script>\"&amp;";
        Content content = new Content(List.of(
                new Block.Heading(1, List.of(text(nasty), new Span.Merge(MergeField.FIRST_NAME, nasty))),
                new Block.Button(nasty, new Href("https://x.example/?q=%22%3E%3Cscript%3E")),
                new Block.Picture(new PictureAddress("https://x.example/"), nasty)));
        for (String name : List.of(nasty, "")) {
            MergedMail mail = merge(nasty, content, new Reader(name, "", "", "https://kith.example.org/leave/t"));
            assertFalse(mail.html().contains("<script"), mail.html());
            String once = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;amp;";
            assertTrue(mail.html().contains(once + once), "escaped once, in the text and in the name");
            assertEquals(nasty, mail.subject().value());
            assertTrue(mail.text().contains(nasty + nasty), mail.text());
        }
    }

    @Test
    void whatLooksLikeAFieldInANameIsNeverEvaluatedAgain() {
        Reader reader = new Reader("{{lastName|x}}\uE0000\uE001", "Baird", "", "https://kith.example.org/leave/t");
        MergedMail mail = merge("Dear {{firstName|friend}}", EVERYTHING, reader);
        assertEquals("Dear {{lastName|x}}\uE0000\uE001", mail.subject().value());
        assertTrue(mail.html().contains("Dear {{lastName|x}}"), mail.html());
    }

    @Test
    void aMarkTypedByAUserMeansNothing() {
        Content content = new Content(List.of(new Block.Paragraph(List.of(text("a\uE0007\uE001b")))));
        assertTrue(merge("s", content, AILEEN).html().contains("a7b"));
    }

    @Test
    void aLineBreakInANameIsRefusedForTheSubject() {
        RenderMailing.Rendering.Rendered rendered = assertInstanceOf(
                Rendering.Rendered.class,
                renderMailing.render(new Subject("Dear {{firstName|friend}}"), EVERYTHING, SENDER));
        for (String name : List.of("Jo\r\nBcc: all@example.org", "Jo\nx", "Jo\u0000", "Jo\u2028x")) {
            assertEquals(Optional.empty(), rendered.template().merge(new Reader(name, "", "", "https://k.example/")));
        }
    }

    @Test
    void aLineBreakInANameCannotBeginALineOfTheText() {
        MergedMail mail = merge("News", EVERYTHING, new Reader("Jo\r\n-- \nStop", "", "", "https://k.example/"));
        assertTrue(mail.text().contains("Dear Jo --  Stop,"), mail.text());
    }

    @Test
    void theFooterIsAlwaysThere() {
        MergedMail mail = merge("News", Content.EMPTY, AILEEN);
        for (String part : List.of(mail.html(), mail.text())) {
            assertTrue(
                    part.contains("You get this because you agreed to newsletters from Northgate Befrienders."), part);
            assertTrue(part.contains("https://kith.example.org/leave/token"), part);
            assertTrue(part.contains("12 High Street"), part);
        }
    }

    @Test
    void openingAMailAsksNoThirdPartyForAnything() {
        String html = merge("News", EVERYTHING, AILEEN).html();
        assertFalse(html.contains("<link"), html);
        assertFalse(html.contains("@import"), html);
    }

    @Test
    void whatGmailWouldCutOffIsTooLong() {
        List<Block> blocks = IntStream.range(0, 200)
                .<Block>mapToObj(i -> new Block.Paragraph(List.of(text("a long tale ".repeat(40)))))
                .toList();
        assertInstanceOf(Rendering.TooLong.class, renderMailing.render(new Subject("s"), new Content(blocks), SENDER));
    }

    private MergedMail merge(String subject, Content content, Reader reader) {
        return assertInstanceOf(Rendering.Rendered.class, renderMailing.render(new Subject(subject), content, SENDER))
                .template()
                .merge(reader)
                .orElseThrow();
    }

    private static Span text(String text) {
        return new Span.Text(text, false, false, Optional.empty());
    }

    /** Run with {@code -Dkith.golden=write} to accept what has changed, and look at the difference before committing. */
    private static void assertGolden(String name, String actual) throws IOException {
        Path file = Path.of("src", "test", "resources", "golden", name);
        if ("write".equals(System.getProperty("kith.golden"))) {
            Files.writeString(file, actual, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), actual);
    }
}
