package org.kith.functions.contacts.http;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Contact;
import org.kith.contacts.relationships.Direction;
import org.kith.contacts.relationships.Household;
import org.kith.contacts.relationships.Relationship;
import org.kith.contacts.relationships.RelationshipKind;
import org.kith.contacts.relationships.StarterKinds;
import org.kith.functions.contacts.http.Views.Named;
import org.kith.functions.contacts.http.Views.SummaryView;

/** Views of relationships, their kinds, and households. */
final class RelationshipViews {
    private RelationshipViews() {}

    /** By the id of its kind: the words are the group's and would be a second Query. */
    record RelationshipView(
            String id,
            String kindId,
            Direction direction,
            Named other,
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            Optional<String> note) {
        /** By the other's name. */
        static List<RelationshipView> allOf(List<Relationship> relationships) {
            return relationships.stream()
                    .map(RelationshipView::of)
                    .sorted(Comparator.comparing(
                                    (RelationshipView view) -> view.other().name())
                            .thenComparing(RelationshipView::id))
                    .toList();
        }

        private static RelationshipView of(Relationship relationship) {
            return new RelationshipView(
                    relationship.id().value(),
                    relationship.kind().value(),
                    relationship.direction(),
                    new Named(
                            relationship.other().id().value(),
                            relationship.other().name()),
                    relationship.terms().start(),
                    relationship.terms().end(),
                    relationship.terms().note());
        }
    }

    record KindView(String id, String forward, String backward, boolean retired, boolean household) {
        static KindView of(RelationshipKind kind) {
            return new KindView(
                    kind.id().value(),
                    kind.forward(),
                    kind.backward(),
                    kind.retired(),
                    kind.id().equals(StarterKinds.MEMBER_OF_HOUSEHOLD));
        }
    }

    record KindsView(List<KindView> kinds) {}

    record HouseholdView(String id, String name, List<SummaryView> members) {
        static HouseholdView of(Household household, LocalDate today) {
            return new HouseholdView(
                    household.household().id().value(),
                    household.household().name(),
                    household.members().stream()
                            .map(Contact::summary)
                            .map(member -> SummaryView.of(member, today))
                            .toList());
        }
    }

    record HouseholdsView(List<HouseholdView> households) {}
}
