package org.kith.functions.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.Facts;
import org.kith.contacts.Provenance;
import org.kith.kernel.ContactId;
import org.kith.kernel.ListId;
import org.kith.testing.CountedIds;

class TagCountTest {
    private static final ListId NEWS = new ListId(CountedIds.numbered(1));
    private static final ListId EVENTS = new ListId(CountedIds.numbered(2));
    private static final List<ContactSummary> CONTACTS = List.of(
            summary(Facts.person("Aileen", "Baird").withTags(List.of("cook", "driver")), List.of(NEWS)),
            summary(Facts.person("Bob", "Cole").withTags(List.of("Driver")), List.of()),
            summary(Facts.organisation("Mill Brow").withTags(List.of("shop")), List.of(NEWS)));

    @Test
    void countsTagsWhateverTheirCaseMostUsedFirst() {
        assertEquals(
                List.of(new TagCount("driver", 2), new TagCount("cook", 1), new TagCount("shop", 1)),
                TagCount.among(CONTACTS, 30));
    }

    @Test
    void answersAtMostWhatIsAskedFor() {
        assertEquals(List.of(new TagCount("driver", 2)), TagCount.among(CONTACTS, 1));
    }

    @Test
    void filtersCombine() {
        assertEquals(3, admitted(filter(Optional.empty(), Optional.empty(), Optional.empty())));
        assertEquals(1, admitted(filter(Optional.of(ContactKind.PERSON), Optional.of(NEWS), Optional.empty())));
        assertEquals(2, admitted(filter(Optional.empty(), Optional.empty(), Optional.of("DRIVER"))));
        assertEquals(0, admitted(filter(Optional.empty(), Optional.of(EVENTS), Optional.empty())));
    }

    private static long admitted(ContactFilter filter) {
        return CONTACTS.stream().filter(filter::admits).count();
    }

    private static ContactSummary summary(Facts facts, List<ListId> lists) {
        return new Contact(
                        new ContactId(CountedIds.numbered(7)),
                        1,
                        facts,
                        lists,
                        List.of(),
                        List.of(),
                        List.of(),
                        Instant.EPOCH,
                        new Provenance(Optional.empty(), Map.of()))
                .summary();
    }

    private static ContactFilter filter(Optional<ContactKind> kind, Optional<ListId> list, Optional<String> tag) {
        return new ContactFilter(
                kind, list, tag, Optional.empty(), Optional.empty(), Optional.empty(), LocalDate.of(2026, 11, 26));
    }
}
