package org.kith.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.FieldId;
import org.kith.testing.CountedIds;

/** Facts of which none is missing. */
final class Everything {
    private Everything() {}

    static Facts known(EmailAddress main) {
        return FactsBuilder.of(ContactKind.PERSON)
                .firstName(Optional.of("Aileen"))
                .lastName(Optional.of("de\tSouza"))
                .nickname(Optional.of("Ally"))
                .emails(List.of(
                        new LabelledEmail(main, Optional.of("work (mornings)")),
                        new LabelledEmail(new EmailAddress("b@example.org"), Optional.empty())))
                .phones(List.of(
                        new LabelledPhone("(0161) 496 0000 ext 5", Optional.of("after\tsix")),
                        new LabelledPhone("07700 900123", Optional.empty())))
                .addresses(List.of(
                        new LabelledAddress(
                                new PostalAddress(
                                        Optional.of("1 High Street\nFlat 2"),
                                        Optional.of("Oldham"),
                                        Optional.of("m155at")),
                                Optional.of("home")),
                        new LabelledAddress(
                                new PostalAddress(Optional.of("2 Low Road"), Optional.empty(), Optional.empty()),
                                Optional.of("until March"))))
                .born(PartialDate.parse("1958-07"))
                .roles(List.of(
                        new ContactRole("volunteer", Optional.of(LocalDate.of(2019, 5, 1)), Optional.empty()),
                        ContactRole.of("trustee")))
                .statuses(Set.of(ContactStatus.MOVED_AWAY))
                .keepInTouch(KeepInTouch.parse("P6W"))
                .tags(List.of("driver", "lunch club"))
                .beforeYouSpeak(Optional.of("Hard of hearing\nHas a\tdog"))
                .own(Map.of(new FieldId(CountedIds.numbered(70)), "Two lines\nof it"))
                .build();
    }
}
