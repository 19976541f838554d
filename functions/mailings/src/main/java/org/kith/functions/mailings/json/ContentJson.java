package org.kith.functions.mailings.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.functions.mailings.content.Block;
import org.kith.functions.mailings.content.Content;
import org.kith.functions.mailings.content.Href;
import org.kith.functions.mailings.content.MergeField;
import org.kith.functions.mailings.content.PictureAddress;
import org.kith.functions.mailings.content.Span;
import org.kith.http.Json;
import org.kith.http.JsonForm;

/** Reads and writes version 1 of a mailing's content; reading notes every fault in the form. */
public final class ContentJson {
    private static final long VERSION = 1;
    private static final int MOST_BLOCKS = 200;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_SPANS = 500;
    private static final int LONGEST_ADDRESS = 2_000;

    private ContentJson() {}

    /** The content in a form; what is faulty is left out, and the form's check will say so. */
    public static Content read(JsonForm form) {
        form.number("version", VERSION, VERSION);
        if (!form.has("blocks")) {
            form.fault("blocks", "This is needed");
        }
        List<Block> blocks = new ArrayList<>();
        for (JsonForm block : form.objects("blocks", MOST_BLOCKS)) {
            block(block).ifPresent(blocks::add);
        }
        return new Content(blocks);
    }

    /** The content that {@link #write} wrote. */
    public static Content parse(String json) {
        JsonForm form = JsonForm.parse(json);
        Content content = read(form);
        form.check();
        return content;
    }

    /** As text. */
    public static String write(Content content) {
        return Json.write(view(content));
    }

    /** As a view. */
    public static Map<String, Object> view(Content content) {
        return fields(
                "version",
                VERSION,
                "blocks",
                content.blocks().stream().map(ContentJson::view).toList());
    }

    private static Optional<Block> block(JsonForm form) {
        String type = form.text("type", 20);
        return switch (type) {
            case "heading" -> {
                int level = (int) form.number("level", 1, 3).orElse(1);
                yield Optional.of(new Block.Heading(level, spans(form, "spans")));
            }
            case "paragraph" -> Optional.of(new Block.Paragraph(spans(form, "spans")));
            case "bullets" -> {
                needed(form, "items");
                yield Optional.of(new Block.Bullets(form.rowsOfObjects("items", MOST_ITEMS, MOST_SPANS).stream()
                        .map(ContentJson::spans)
                        .toList()));
            }
            case "picture" -> {
                String alt = form.verbatim("alt", 300).strip();
                yield picture(form).map(address -> new Block.Picture(address, alt));
            }
            case "button" -> {
                String text = form.line("text", 100);
                needed(form, "href");
                yield href(form).map(href -> new Block.Button(text, href));
            }
            // Open set: whatever somebody sent.
            default -> {
                if (!type.isEmpty()) {
                    form.fault("type", "Expected one of heading, paragraph, bullets, picture, button");
                }
                yield Optional.empty();
            }
        };
    }

    private static List<Span> spans(JsonForm form, String name) {
        needed(form, name);
        return spans(form.objects(name, MOST_SPANS));
    }

    private static List<Span> spans(List<JsonForm> forms) {
        return forms.stream().flatMap(form -> span(form).stream()).toList();
    }

    private static Optional<Span> span(JsonForm form) {
        String type = form.text("type", 20);
        return switch (type) {
            case "text" ->
                Optional.of(new Span.Text(
                        form.verbatim("text", 10_000),
                        form.optionalFlag("bold"),
                        form.optionalFlag("italic"),
                        href(form)));
            case "merge" -> {
                String fallback = form.line("fallback", 100);
                String word = form.text("field", 20);
                Optional<MergeField> field = MergeField.of(word);
                if (field.isEmpty() && !word.isEmpty()) {
                    form.fault("field", "Expected one of " + MergeField.words());
                }
                yield field.map(each -> new Span.Merge(each, fallback));
            }
            // Open set: whatever somebody sent.
            default -> {
                if (!type.isEmpty()) {
                    form.fault("type", "Expected text or merge");
                }
                yield Optional.empty();
            }
        };
    }

    private static Optional<Href> href(JsonForm form) {
        Optional<String> text = form.optionalLine("href", LONGEST_ADDRESS);
        Optional<Href> href = text.flatMap(Href::parse);
        if (text.isPresent() && href.isEmpty()) {
            form.fault("href", "Enter an address that starts with https://, http://, mailto: or tel:");
        }
        return href;
    }

    private static Optional<PictureAddress> picture(JsonForm form) {
        String text = form.line("address", LONGEST_ADDRESS);
        Optional<PictureAddress> address = PictureAddress.parse(text);
        if (!text.isEmpty() && address.isEmpty()) {
            form.fault("address", "Enter a picture's address that starts with https://");
        }
        return address;
    }

    private static void needed(JsonForm form, String name) {
        if (!form.has(name)) {
            form.fault(name, "This is needed");
        }
    }

    private static Map<String, Object> view(Block block) {
        return switch (block) {
            case Block.Heading(int level, List<Span> spans) ->
                fields("type", "heading", "level", level, "spans", views(spans));
            case Block.Paragraph(List<Span> spans) -> fields("type", "paragraph", "spans", views(spans));
            case Block.Bullets(List<List<Span>> items) ->
                fields(
                        "type",
                        "bullets",
                        "items",
                        items.stream().map(ContentJson::views).toList());
            case Block.Picture(PictureAddress address, String alt) ->
                fields("type", "picture", "address", address.value(), "alt", alt);
            case Block.Button(String text, Href href) -> fields("type", "button", "text", text, "href", href.value());
        };
    }

    private static List<Map<String, Object>> views(List<Span> spans) {
        return spans.stream().map(ContentJson::view).toList();
    }

    private static Map<String, Object> view(Span span) {
        return switch (span) {
            case Span.Merge(MergeField field, String fallback) ->
                fields("type", "merge", "field", field.word(), "fallback", fallback);
            case Span.Text(String text, boolean bold, boolean italic, Optional<Href> href) -> {
                Map<String, Object> view = fields("type", "text", "text", text);
                if (bold) {
                    view.put("bold", true);
                }
                if (italic) {
                    view.put("italic", true);
                }
                href.ifPresent(each -> view.put("href", each.value()));
                yield view;
            }
        };
    }

    /** Names and values in turn, in this order. */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
