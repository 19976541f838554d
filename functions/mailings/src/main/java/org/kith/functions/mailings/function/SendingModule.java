package org.kith.functions.mailings.function;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.contacts.GroupStores;
import org.kith.dynamodb.AwsClientSettings;
import org.kith.dynamodb.Directory;
import org.kith.functions.mailings.ChooseAudience;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.SendServiceMail;
import org.kith.functions.mailings.SenderIdentities;
import org.kith.functions.mailings.content.RenderMailing;
import org.kith.functions.mailings.dynamodb.DirectoryRateTokens;
import org.kith.functions.mailings.feedback.ReconcileFeedback;
import org.kith.functions.mailings.mjml.Mjml4jRenderer;
import org.kith.functions.mailings.sending.ClaimRecipient;
import org.kith.functions.mailings.sending.ComposeMail;
import org.kith.functions.mailings.sending.FinishMailing;
import org.kith.functions.mailings.sending.FreezeMailing;
import org.kith.functions.mailings.sending.Letters;
import org.kith.functions.mailings.sending.MailSender;
import org.kith.functions.mailings.sending.Mailbox;
import org.kith.functions.mailings.sending.MailingsUnderWay;
import org.kith.functions.mailings.sending.PauseMailing;
import org.kith.functions.mailings.sending.RateTokens;
import org.kith.functions.mailings.sending.SendMailing;
import org.kith.functions.mailings.sending.SendingTenants;
import org.kith.functions.mailings.sending.StartMailing;
import org.kith.functions.mailings.sending.SweepMailings;
import org.kith.functions.mailings.sending.Waiting;
import org.kith.functions.mailings.sending.WorkQueue;
import org.kith.functions.mailings.ses.SesClients;
import org.kith.functions.mailings.ses.SesMailSender;
import org.kith.functions.mailings.ses.SesSendingQuota;
import org.kith.functions.mailings.ses.SesSendingTenants;
import org.kith.functions.mailings.unsubscribe.LeaveLinks;
import org.kith.kernel.EmailAddress;
import org.kith.kernel.Environment;
import org.kith.kernel.IdSource;
import org.kith.kernel.SealedTokens;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** What sending is made of. */
@Module
final class SendingModule {
    /** SES answers in tens of milliseconds: enough for hundreds of mails a second. */
    private static final int LANES = 16;

    private static final int SETTLED_AT_ONCE = 10;

    /** Of the function's 30 seconds; an answer of SES may take ten more. */
    private static final Duration SENDING_TIME = Duration.ofSeconds(15);

    private static final Duration UNCERTAIN_AFTER = Duration.ofMinutes(5);
    private static final Pattern NAMED_ADDRESS = Pattern.compile("([^<>]*)<([^<>]+)>");

    private SendingModule() {}

    @Provides
    @Singleton
    static SesV2Client ses(AwsClientSettings settings) {
        // Room for the other queue, and, on a laptop, for several calls of the function in one process.
        return SesClients.sendingOnce(settings, 4 * LANES);
    }

    @Provides
    static MailSender mailSender(SesV2Client client, Environment environment) {
        return new SesMailSender(client, environment.optional("KITH_SES_CONFIGURATION_SET"));
    }

    @Provides
    @Singleton
    static SendingTenants tenants(SesV2Client client, Environment environment, InstantSource clock) {
        return new SesSendingTenants(
                client,
                List.of(
                        environment.required("KITH_SES_IDENTITY_ARN"),
                        environment.required("KITH_SES_CONFIGURATION_SET_ARN")),
                clock);
    }

    @Provides
    @Singleton
    static RateTokens tokens(Directory directory, SesV2Client client, InstantSource clock) {
        return new DirectoryRateTokens(directory, new SesSendingQuota(client, clock), clock);
    }

    /** Who Kith's own mail is from; mailings have the same address and the group's name. */
    @Provides
    static Mailbox platform(Environment environment) {
        String from = environment.required("KITH_SES_FROM");
        Matcher named = NAMED_ADDRESS.matcher(from);
        return named.matches()
                ? Mailbox.of(
                        named.group(1).strip(), new EmailAddress(named.group(2).strip()))
                : Mailbox.of("", new EmailAddress(from.strip()));
    }

    @Provides
    static LeaveLinks links(Environment environment) {
        return new LeaveLinks(
                environment.required("KITH_ORIGIN"), SealedTokens.withKey(environment.required("KITH_SEALING_KEY")));
    }

    @Provides
    static RenderMailing renderMailing() {
        return new RenderMailing(new Mjml4jRenderer());
    }

    @Provides
    @Singleton
    static Letters letters(Mailings.ByGroup mailings, RenderMailing renderMailing) {
        return new Letters(mailings, renderMailing);
    }

    @Provides
    static ComposeMail composeMail(Mailbox platform, LeaveLinks links) {
        return new ComposeMail(platform.address(), links);
    }

    @Provides
    static Waiting waiting(InstantSource clock) {
        return Waiting.asleep(clock);
    }

    @Provides
    static FinishMailing finishMailing(Mailings.ByGroup mailings, MailingsUnderWay underWay, InstantSource clock) {
        return new FinishMailing(mailings, underWay, clock);
    }

    @Provides
    static ChooseAudience chooseAudience(GroupStores.Source stores, SenderIdentities senders, InstantSource clock) {
        return new ChooseAudience(stores, senders, clock);
    }

    @Provides
    static StartMailing startMailing(
            Mailings.ByGroup mailings,
            ChooseAudience chooseAudience,
            SenderIdentities senders,
            FinishMailing finishMailing,
            WorkQueue queue,
            InstantSource clock) {
        return new StartMailing(
                mailings, senders, new FreezeMailing(mailings, chooseAudience), finishMailing, queue, clock);
    }

    @Provides
    static SendMailing sendMailing(
            Mailings.ByGroup mailings,
            GroupStores.Source stores,
            Letters letters,
            ComposeMail composeMail,
            SendingTenants tenants,
            MailSender mailSender,
            RateTokens tokens,
            WorkQueue queue,
            FinishMailing finishMailing,
            IdSource ids,
            InstantSource clock,
            Waiting waiting) {
        return new SendMailing(
                mailings,
                letters,
                new ClaimRecipient(stores, mailings, composeMail, ids, clock),
                tenants,
                mailSender,
                tokens,
                queue,
                finishMailing,
                new PauseMailing(mailings),
                clock,
                waiting,
                new SendMailing.Limits(LANES, SETTLED_AT_ONCE, SENDING_TIME));
    }

    @Provides
    static SendServiceMail sendServiceMail(
            SendingTenants tenants,
            MailSender mailSender,
            RateTokens tokens,
            Mailbox platform,
            InstantSource clock,
            Waiting waiting) {
        return new SendServiceMail(tenants, mailSender, tokens, platform, clock, waiting);
    }

    @Provides
    static ReconcileFeedback reconcileFeedback(
            Mailings.ByGroup mailings, GroupStores.Source stores, InstantSource clock) {
        return new ReconcileFeedback(mailings, stores, new PauseMailing(mailings), clock);
    }

    @Provides
    static SweepMailings sweepMailings(
            Mailings.ByGroup mailings,
            MailingsUnderWay underWay,
            StartMailing startMailing,
            FinishMailing finishMailing,
            InstantSource clock,
            Environment environment) {
        // Tests do not wait five minutes.
        Duration stale = environment
                .optional("KITH_UNCERTAIN_AFTER_SECONDS")
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(UNCERTAIN_AFTER);
        return new SweepMailings(mailings, underWay, startMailing, finishMailing, clock, stale);
    }
}
