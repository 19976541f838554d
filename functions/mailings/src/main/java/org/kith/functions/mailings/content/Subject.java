package org.kith.functions.mailings.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The subject of a mailing: one line that may hold merge fields, as {@code {{firstName|friend}}}. */
public record Subject(String source) {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}|]*)(?:\\|([^{}]*))?}}");
    private static final int LONGEST_FALLBACK = 100;

    /** Throws {@link IllegalArgumentException} where {@link #faults} names any. */
    public Subject {
        if (!faults(source).isEmpty()) {
            throw new IllegalArgumentException("Not a subject: " + faults(source));
        }
    }

    /** What is wrong with a text that would be a subject: sentences for the person who typed it. */
    public static List<String> faults(String source) {
        List<String> faults = new ArrayList<>();
        Matcher fields = FIELD.matcher(source);
        while (fields.find()) {
            String name = fields.group(1).strip();
            String fallback = fallback(fields);
            if (MergeField.of(name).isEmpty()) {
                faults.add("There is no merge field “" + name + "”; there are " + MergeField.words());
            } else if (fallback.isEmpty()) {
                faults.add("Say what stands where it is missing: {{" + name + "|friend}}");
            } else if (fallback.length() > LONGEST_FALLBACK) {
                faults.add("What stands where it is missing can have at most " + LONGEST_FALLBACK + " characters");
            }
        }
        String rest = fields.replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            faults.add("A merge field is written {{firstName|friend}}");
        }
        if (source.chars().anyMatch(Character::isISOControl)) {
            faults.add("This must be one line");
        }
        return faults;
    }

    /** The text between the merge fields, and the merge fields. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        Matcher fields = FIELD.matcher(source);
        int from = 0;
        while (fields.find()) {
            addText(spans, source.substring(from, fields.start()));
            MergeField field = MergeField.of(fields.group(1).strip()).orElseThrow();
            spans.add(new Span.Merge(field, fallback(fields)));
            from = fields.end();
        }
        addText(spans, source.substring(from));
        return spans;
    }

    /** True when nothing was typed yet. */
    public boolean isBlank() {
        return source.isBlank();
    }

    /** True when it speaks of the reader by this field. */
    public boolean merges(MergeField field) {
        return spans().stream().anyMatch(span -> span instanceof Span.Merge merge && merge.field() == field);
    }

    private static String fallback(Matcher field) {
        return Optional.ofNullable(field.group(2)).orElse("").strip();
    }

    private static void addText(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span.Text(text, false, false, Optional.empty()));
        }
    }
}
