package org.kith.functions.mailings.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.contacts.ContactSummary;
import org.kith.functions.mailings.Audience;
import org.kith.functions.mailings.Audience.Excluded;
import org.kith.functions.mailings.CheckMailing;
import org.kith.functions.mailings.CheckMailing.Check;
import org.kith.functions.mailings.ExclusionReason;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.MailingState;
import org.kith.functions.mailings.Person;
import org.kith.functions.mailings.PreviewMailing;
import org.kith.functions.mailings.json.ContentJson;
import org.kith.functions.mailings.sending.MailingCounts;
import org.kith.functions.mailings.sending.ReadResults;
import org.kith.kernel.EmailAddress;

/** What is shown of mailings, as the contract has it. */
final class Views {
    private Views() {}

    record Named(String id, String name) {
        static Named of(Person person) {
            return new Named(person.id().value(), person.name());
        }

        static Named of(ContactSummary contact) {
            return new Named(contact.id().value(), contact.name());
        }
    }

    record MailingView(
            String id,
            long version,
            String state,
            String subject,
            Map<String, Object> content,
            List<Named> lists,
            List<Named> segments,
            Instant changedAt,
            Named changedBy,
            Optional<Instant> testSentAt,
            Optional<Instant> goesAt,
            Optional<Named> sentBy,
            Optional<Instant> sentAt,
            Optional<MailingCounts> counts,
            Optional<String> problem) {
        static MailingView of(Mailing mailing, Optional<MailingCounts> counts) {
            MailingState state = mailing.state();
            return new MailingView(
                    mailing.id().value(),
                    mailing.version(),
                    word(state),
                    mailing.subject().source(),
                    ContentJson.view(mailing.content()),
                    mailing.aim().lists().stream()
                            .map(list -> new Named(list.id().value(), list.name()))
                            .toList(),
                    mailing.aim().segments().stream()
                            .map(segment -> new Named(segment.id().value(), segment.name()))
                            .toList(),
                    mailing.changedAt(),
                    Named.of(mailing.changedBy()),
                    mailing.testSentAt(),
                    state instanceof MailingState.Queued queued ? Optional.of(queued.goesAt()) : Optional.empty(),
                    sentBy(state).map(Named::of),
                    state instanceof MailingState.Sent sent ? Optional.of(sent.at()) : Optional.empty(),
                    isFrozen(state) ? counts.or(() -> Optional.of(MailingCounts.NONE)) : Optional.empty(),
                    state instanceof MailingState.Paused paused ? Optional.of(paused.problem()) : Optional.empty());
        }

        private static String word(MailingState state) {
            return switch (state) {
                case MailingState.Draft() -> "draft";
                case MailingState.Queued _ -> "queued";
                case MailingState.Sending _ -> "sending";
                case MailingState.Paused _ -> "paused";
                case MailingState.Sent _ -> "sent";
            };
        }

        private static boolean isFrozen(MailingState state) {
            return switch (state) {
                case MailingState.Draft(), MailingState.Queued _ -> false;
                case MailingState.Sending _, MailingState.Paused _, MailingState.Sent _ -> true;
            };
        }

        private static Optional<Person> sentBy(MailingState state) {
            return switch (state) {
                case MailingState.Draft() -> Optional.empty();
                case MailingState.Queued queued -> Optional.of(queued.by());
                case MailingState.Sending sending -> Optional.of(sending.by());
                case MailingState.Paused paused -> Optional.of(paused.by());
                case MailingState.Sent sent -> Optional.of(sent.by());
            };
        }
    }

    record MailingsView(List<MailingView> mailings) {}

    record Addressee(String contactId, String name, Optional<String> address, Optional<String> detail) {
        static Addressee of(ContactSummary contact) {
            return new Addressee(
                    contact.id().value(), contact.name(), contact.email().map(EmailAddress::value), Optional.empty());
        }

        static Addressee of(Excluded excluded) {
            return new Addressee(
                    excluded.contact().value(),
                    excluded.name(),
                    excluded.address().map(EmailAddress::value),
                    Optional.empty());
        }

        static Addressee of(ReadResults.Named named) {
            return new Addressee(
                    named.contact().value(), named.name(), named.address().map(EmailAddress::value), named.detail());
        }
    }

    record NamedGroup(int count, List<Addressee> names) {}

    record ExcludedGroup(ExclusionReason reason, int count, List<Addressee> names) {}

    record AudienceView(
            int chosen, NamedGroup readers, List<ExcludedGroup> excluded, List<Named> samples, List<Check> checks) {
        static AudienceView of(CheckMailing.Looked looked) {
            Audience audience = looked.audience();
            return new AudienceView(
                    audience.chosen(),
                    new NamedGroup(
                            audience.readers().size(),
                            audience.readers().stream()
                                    .limit(ReadResults.MOST_NAMES)
                                    .map(Addressee::of)
                                    .toList()),
                    excluded(audience.excluded()),
                    audience.samples().stream().map(Named::of).toList(),
                    looked.checks());
        }

        private static List<ExcludedGroup> excluded(List<Excluded> excluded) {
            return excluded.stream()
                    .map(Excluded::reason)
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .map(reason -> {
                        List<Excluded> group = excluded.stream()
                                .filter(each -> each.reason() == reason)
                                .toList();
                        return new ExcludedGroup(
                                reason,
                                group.size(),
                                group.stream()
                                        .limit(ReadResults.MOST_NAMES)
                                        .map(Addressee::of)
                                        .toList());
                    })
                    .toList();
        }
    }

    record PreviewView(Named contact, String from, String to, String subject, String html, String text) {
        static PreviewView of(PreviewMailing.Preview.Shown shown) {
            String address = shown.contact()
                    .email()
                    .map(each -> " <" + each.value() + ">")
                    .orElse("");
            return new PreviewView(
                    Named.of(shown.contact()),
                    shown.from().name() + " <" + shown.from().address() + ">",
                    shown.contact().name() + address,
                    shown.mail().subject().value(),
                    shown.mail().html(),
                    shown.mail().text());
        }
    }

    record ResultGroup(
            ReadResults.Outcome outcome, Optional<ExclusionReason> reason, long count, List<Addressee> names) {
        static ResultGroup of(ReadResults.Group group) {
            return new ResultGroup(
                    group.outcome(),
                    group.reason(),
                    group.count(),
                    group.names().stream().map(Addressee::of).toList());
        }
    }

    record ResultsView(MailingCounts counts, List<ResultGroup> groups) {}
}
