package org.kith.functions.spreadsheets.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.contacts.LabelledEmail;
import org.kith.contacts.duplicates.CalledBy;
import org.kith.functions.spreadsheets.sheet.EmailCell.Named;

/** Gathers the e-mail addresses of one row, with the names that stand before them. */
final class RowEmails {
    private final List<Labelled> all = new ArrayList<>();

    private record Labelled(Named named, Optional<String> label) {}

    void add(EmailCell.Addresses cell, Optional<String> label) {
        cell.all().forEach(named -> all.add(new Labelled(named, label)));
    }

    /** All of them. */
    List<LabelledEmail> all() {
        return all.stream()
                .map(each -> new LabelledEmail(each.named().address(), each.label()))
                .toList();
    }

    /** Those that may be this person's: {@code Jane <j@x.org>; Bob <b@x.org>} in Jane's row is hers and that of another. */
    List<LabelledEmail> of(CalledBy person) {
        List<Named> others = ofOthers(person);
        return all().stream()
                .filter(each ->
                        others.stream().noneMatch(other -> other.address().equals(each.address())))
                .toList();
    }

    /** Those with the name of somebody else; none where no other address is left, which is then the only way to reach them. */
    List<Named> ofOthers(CalledBy person) {
        List<Named> others = all.stream()
                .map(Labelled::named)
                .filter(each ->
                        each.name().filter(name -> isOther(name, person)).isPresent())
                .toList();
        return others.size() == all.size() ? List.of() : others;
    }

    /** Of several together nobody is somebody else. */
    private static boolean isOther(String text, CalledBy person) {
        FullName name = FullName.read(text);
        return new CalledBy(
                        ContactKind.PERSON,
                        present(name.firstName()),
                        present(name.lastName()),
                        Optional.empty(),
                        Optional.empty())
                .isSomebodyElse(person);
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
