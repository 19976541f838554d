package org.kith.functions.mailings.sending;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.functions.mailings.Mailing;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.content.RenderMailing;
import org.kith.functions.mailings.content.RenderMailing.Rendering;
import org.kith.functions.mailings.content.SenderIdentity;
import org.kith.kernel.GroupId;
import org.kith.kernel.MailingId;

/** Renders each mailing once and keeps the last few: a frozen mailing never changes. */
public final class Letters {
    private static final int KEPT = 8;

    private final Mailings.ByGroup mailings;
    private final RenderMailing renderMailing;
    private final Map<MailingId, Letter> kept = new LinkedHashMap<>();

    /** Takes where mailings are and how they are rendered. */
    public Letters(Mailings.ByGroup mailings, RenderMailing renderMailing) {
        this.mailings = mailings;
        this.renderMailing = renderMailing;
    }

    /** The letter of a frozen mailing; empty when there is no such mailing, or it is not frozen. */
    synchronized Optional<Letter> of(GroupId group, MailingId id) {
        // Ids are the group's own, but a key of a cache must not rest on that.
        Optional<Letter> known =
                Optional.ofNullable(kept.get(id)).filter(each -> each.group().equals(group));
        if (known.isPresent()) {
            return known;
        }
        Mailings own = mailings.of(group);
        Optional<SenderIdentity> sender = own.frozenSender(id);
        Optional<Letter> letter =
                sender.flatMap(identity -> own.find(id).map(mailing -> render(group, mailing, identity)));
        letter.ifPresent(each -> {
            kept.put(id, each);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        });
        return letter;
    }

    private Letter render(GroupId group, Mailing mailing, SenderIdentity sender) {
        return switch (renderMailing.render(mailing.subject(), mailing.content(), sender)) {
            case Rendering.Rendered(var template) ->
                new Letter(group, mailing.id(), Set.copyOf(mailing.aim().listIds()), sender, template);
            case Rendering.TooLong(int bytes) ->
                throw new IllegalStateException("A mailing of " + bytes + " bytes was queued although it is too long");
        };
    }
}
