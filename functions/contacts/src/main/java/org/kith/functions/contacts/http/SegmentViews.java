package org.kith.functions.contacts.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactSummary;
import org.kith.contacts.segments.Explanation;
import org.kith.contacts.segments.Rule;
import org.kith.contacts.segments.RuleNames;
import org.kith.contacts.segments.RuleWords;
import org.kith.contacts.segments.Segment;
import org.kith.contacts.segments.json.RuleJson;
import org.kith.functions.contacts.http.Views.ByView;
import org.kith.functions.contacts.http.Views.SummaryView;

/** What is shown of segments, as the contract has it. */
final class SegmentViews {
    private SegmentViews() {}

    /** How many are in, by kind. */
    record MembersView(long people, long organisations, long households) {
        static MembersView of(List<ContactSummary> members) {
            return new MembersView(
                    count(members, ContactKind.PERSON),
                    count(members, ContactKind.ORGANISATION),
                    count(members, ContactKind.HOUSEHOLD));
        }

        private static long count(List<ContactSummary> members, ContactKind kind) {
            return members.stream().filter(each -> each.kind() == kind).count();
        }
    }

    record SegmentView(
            String id,
            long version,
            String name,
            String description,
            Map<String, Object> rule,
            String words,
            MembersView members,
            boolean seenByAll,
            Instant changedAt,
            ByView changedBy) {
        static SegmentView of(Segment segment, boolean seenByAll, RuleNames names, List<ContactSummary> members) {
            return new SegmentView(
                    segment.id().value(),
                    segment.version(),
                    segment.name(),
                    segment.definition().description(),
                    RuleJson.view(segment.rule()),
                    new RuleWords(names).sentence(segment.rule()),
                    MembersView.of(members),
                    seenByAll,
                    segment.changedAt(),
                    ByView.of(segment.changedBy()));
        }
    }

    record SegmentsView(List<SegmentView> segments) {}

    record PreviewView(
            String words, MembersView members, List<SummaryView> sample, Optional<ExplanationView> explanation) {
        static PreviewView of(
                Rule.Group rule,
                RuleNames names,
                List<ContactSummary> members,
                int sample,
                LocalDate today,
                Optional<Explanation> explanation) {
            return new PreviewView(
                    new RuleWords(names).sentence(rule),
                    MembersView.of(members),
                    members.stream()
                            .limit(sample)
                            .map(each -> SummaryView.of(each, today))
                            .toList(),
                    explanation.map(ExplanationView::of));
        }
    }

    record ExplanationView(String words, boolean holds, Optional<String> found, List<ExplanationView> parts) {
        static ExplanationView of(Explanation explanation) {
            return new ExplanationView(
                    explanation.words(),
                    explanation.holds(),
                    explanation.found(),
                    explanation.parts().stream().map(ExplanationView::of).toList());
        }
    }
}
