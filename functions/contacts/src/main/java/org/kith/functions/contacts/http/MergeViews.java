package org.kith.functions.contacts.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kith.contacts.Answer;
import org.kith.contacts.Change;
import org.kith.contacts.Channel;
import org.kith.contacts.Contact;
import org.kith.contacts.ContactKind;
import org.kith.contacts.ContactRecord;
import org.kith.contacts.FactField;
import org.kith.contacts.FactTexts;
import org.kith.contacts.Permission;
import org.kith.contacts.Purpose;
import org.kith.contacts.Task;
import org.kith.contacts.fields.VisibleFields;
import org.kith.contacts.merging.FieldPair;
import org.kith.contacts.merging.Merge;
import org.kith.contacts.merging.Unmerge;
import org.kith.functions.contacts.http.Views.ByView;
import org.kith.kernel.ListId;

/** What merging two contacts would do, and parting them again. */
final class MergeViews {
    private MergeViews() {}

    /** One of the two, with the version that what is shown is of. */
    record SideView(String id, long version, String name, ContactKind kind) {
        static SideView of(Contact contact) {
            return new SideView(
                    contact.id().value(),
                    contact.version(),
                    contact.facts().displayName(),
                    contact.facts().kind());
        }
    }

    /** A fact as people read it. */
    record FieldPairView(String field, Optional<String> kept, Optional<String> other, FieldPair.Becomes becomes) {
        static List<FieldPairView> all(Merge merge, VisibleFields visible) {
            return merge.fields().stream()
                    .filter(pair -> !pair.field().equals(FactField.KIND.word()))
                    .filter(pair -> visible.shows(pair.field()))
                    .map(pair -> new FieldPairView(
                            pair.field(),
                            pair.kept().map(FactTexts::shown),
                            pair.other().map(FactTexts::shown),
                            pair.becomes()))
                    .toList();
        }
    }

    /** What holds for a purpose and a channel, and whose word that is. */
    record AnswerView(Purpose purpose, Channel channel, Answer answer, boolean ofOther) {
        static List<AnswerView> all(Contact kept, Merge merge) {
            return merge.permissions().stream()
                    .map(each -> new AnswerView(
                            each.purpose(),
                            each.channel(),
                            each.answer(),
                            !kept.permissions().contains(each)))
                    .toList();
        }
    }

    /** How much of the other one's comes along. */
    record MovesView(int interactions, int openTasks, int doneTasks, int mail, int relationships, int permissions) {
        static MovesView of(ContactRecord other) {
            ContactRecord all = other.together();
            int done = (int) all.tasks().stream().filter(Task::done).count();
            return new MovesView(
                    all.interactions().size(),
                    all.tasks().size() - done,
                    done,
                    all.mail().size(),
                    all.relationships().size(),
                    all.permissions().size());
        }
    }

    record MergeView(
            SideView kept,
            SideView other,
            List<FieldPairView> fields,
            List<String> lists,
            List<String> leftLists,
            List<AnswerView> permissions,
            MovesView moves) {
        static MergeView of(
                ContactRecord kept, ContactRecord other, Merge merge, Contact merged, VisibleFields visible) {
            return new MergeView(
                    SideView.of(kept.contact()),
                    SideView.of(other.contact()),
                    FieldPairView.all(merge, visible),
                    merged.lists().stream().map(ListId::value).toList(),
                    merged.leftLists().stream().map(ListId::value).toList(),
                    AnswerView.all(kept.contact(), merge),
                    MovesView.of(other));
        }
    }

    /** Something refused since the merging, which both would refuse then. */
    record RefusedView(Purpose purpose, Channel channel) {
        static RefusedView of(Permission permission) {
            return new RefusedView(permission.purpose(), permission.channel());
        }
    }

    /**
     * What parting the two would do.
     *
     * @param changedSince names of the facts that stay with the kept one as they are now
     * @param refusedSince what both would refuse
     * @param staying entries of the kept one that were written down since: they stay with it
     * @param returning entries of the other one, those before the merging included: they go back with it
     */
    record UnmergeView(
            SideView kept,
            SideView other,
            Instant at,
            ByView by,
            Instant until,
            List<String> changedSince,
            List<RefusedView> refusedSince,
            long staying,
            long returning) {
        static UnmergeView of(Unmerge unmerge, ContactRecord record, VisibleFields visible) {
            Instant at = unmerge.merged().at();
            return new UnmergeView(
                    SideView.of(unmerge.now()),
                    SideView.of(unmerge.merged().contact()),
                    at,
                    ByView.of(unmerge.merged().by()),
                    unmerge.merged().until(),
                    unmerge.changedSince().stream().filter(visible::shows).toList(),
                    unmerge.refusedSince().stream().map(RefusedView::of).toList(),
                    since(record, at),
                    record.absorbed().stream()
                            .filter(each -> unmerge.merged()
                                    .contact()
                                    .collections()
                                    .contains(each.merged().id()))
                            .mapToLong(each -> entries(each.record()))
                            .sum());
        }

        private static long since(ContactRecord record, Instant at) {
            return record.changes().stream()
                            .map(Change::at)
                            .filter(each -> each.isAfter(at))
                            .count()
                    + record.permissions().stream()
                            .filter(each -> each.at().isAfter(at))
                            .count();
        }

        private static long entries(ContactRecord record) {
            return (long) record.interactions().size()
                    + record.tasks().size()
                    + record.mail().size()
                    + record.relationships().size();
        }
    }
}
