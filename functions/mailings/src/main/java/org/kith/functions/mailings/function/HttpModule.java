package org.kith.functions.mailings.function;

import dagger.Module;
import dagger.Provides;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.kith.contacts.GroupStores;
import org.kith.dynamodb.Directory;
import org.kith.functions.mailings.CheckMailing;
import org.kith.functions.mailings.ChooseAudience;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.PreviewMailing;
import org.kith.functions.mailings.SendTest;
import org.kith.functions.mailings.SenderIdentities;
import org.kith.functions.mailings.ServiceMailQueue;
import org.kith.functions.mailings.content.RenderMailing;
import org.kith.functions.mailings.http.DraftRoutes;
import org.kith.functions.mailings.http.SendingRoutes;
import org.kith.functions.mailings.http.UnsubscribeRoutes;
import org.kith.functions.mailings.sending.CancelMailing;
import org.kith.functions.mailings.sending.DecideUncertain;
import org.kith.functions.mailings.sending.Mailbox;
import org.kith.functions.mailings.sending.MailingsUnderWay;
import org.kith.functions.mailings.sending.QueueMailing;
import org.kith.functions.mailings.sending.StartMailing;
import org.kith.functions.mailings.sending.WorkQueue;
import org.kith.functions.mailings.unsubscribe.LeaveLinks;
import org.kith.functions.mailings.unsubscribe.Unsubscribe;
import org.kith.http.FrontDoor;
import org.kith.http.RequestLog;
import org.kith.http.Route;
import org.kith.http.Router;
import org.kith.http.session.dynamodb.DirectorySessions;
import org.kith.kernel.Environment;
import org.kith.kernel.IdSource;

/** What the routes are made of. */
@Module
final class HttpModule {
    private HttpModule() {}

    @Provides
    static CheckMailing checkMailing(
            GroupStores.Source stores,
            SenderIdentities senders,
            ChooseAudience chooseAudience,
            RenderMailing renderMailing) {
        return new CheckMailing(stores, senders, chooseAudience, renderMailing);
    }

    @Provides
    static DraftRoutes draftRoutes(
            Mailings.ByGroup mailings,
            GroupStores.Source stores,
            SenderIdentities senders,
            CheckMailing checkMailing,
            ChooseAudience chooseAudience,
            RenderMailing renderMailing,
            ServiceMailQueue serviceMail,
            LeaveLinks links,
            Mailbox platform,
            IdSource ids,
            InstantSource clock) {
        PreviewMailing previewMailing =
                new PreviewMailing(stores, senders, chooseAudience, renderMailing, links, platform.address());
        return new DraftRoutes(
                mailings,
                stores,
                checkMailing,
                previewMailing,
                new SendTest(mailings, previewMailing, serviceMail, links, clock),
                ids,
                clock);
    }

    @Provides
    static SendingRoutes sendingRoutes(
            Mailings.ByGroup mailings,
            MailingsUnderWay underWay,
            CheckMailing checkMailing,
            StartMailing startMailing,
            WorkQueue queue,
            InstantSource clock,
            Environment environment) {
        Duration pause = Duration.ofSeconds(Long.parseLong(environment.required("KITH_SEND_DELAY_SECONDS")));
        return new SendingRoutes(
                mailings,
                new QueueMailing(mailings, underWay, checkMailing, startMailing, queue, clock, pause),
                new CancelMailing(mailings),
                new DecideUncertain(mailings, underWay, queue, clock, DecideUncertain.MOST_AT_ONCE));
    }

    @Provides
    static UnsubscribeRoutes unsubscribeRoutes(
            Mailings.ByGroup mailings,
            GroupStores.Source stores,
            SenderIdentities senders,
            LeaveLinks links,
            IdSource ids,
            InstantSource clock) {
        return new UnsubscribeRoutes(new Unsubscribe(mailings, stores, senders, links, ids, clock));
    }

    @Provides
    static Router router(
            DraftRoutes drafts,
            SendingRoutes sending,
            UnsubscribeRoutes unsubscribe,
            Directory directory,
            Environment environment,
            InstantSource clock) {
        List<Route> routes = Stream.of(drafts.all(), sending.all(), unsubscribe.all())
                .flatMap(List::stream)
                .toList();
        return new Router(
                routes,
                FrontDoor.from(environment),
                new DirectorySessions(directory),
                clock,
                new RequestLog(System.out));
    }
}
