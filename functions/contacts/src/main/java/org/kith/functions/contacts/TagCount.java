package org.kith.functions.contacts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.contacts.ContactSummary;

/**
 * How many contacts have a tag.
 *
 * @param tag as the first of them has it; case makes no other tag of it
 */
public record TagCount(String tag, long count) {
    /** The tags in use among these contacts, most used first. */
    public static List<TagCount> among(List<ContactSummary> contacts, int most) {
        Map<String, TagCount> counts = new HashMap<>();
        for (ContactSummary contact : contacts) {
            for (String tag : contact.tags()) {
                counts.merge(
                        tag.toLowerCase(Locale.ROOT),
                        new TagCount(tag, 1),
                        (known, one) -> new TagCount(known.tag, known.count + one.count));
            }
        }
        return counts.values().stream()
                .sorted(Comparator.comparingLong(TagCount::count).reversed().thenComparing(TagCount::tag))
                .limit(most)
                .toList();
    }
}
