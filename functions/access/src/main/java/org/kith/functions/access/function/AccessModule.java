package org.kith.functions.access.function;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.kith.dynamodb.AwsClientSettings;
import org.kith.dynamodb.Directory;
import org.kith.functions.access.AcceptInvitation;
import org.kith.functions.access.AskToSignIn;
import org.kith.functions.access.AskToSignUp;
import org.kith.functions.access.Challenges;
import org.kith.functions.access.ChangeRole;
import org.kith.functions.access.ConfirmSignIn;
import org.kith.functions.access.Groups;
import org.kith.functions.access.Invitations;
import org.kith.functions.access.Invite;
import org.kith.functions.access.MailLimits;
import org.kith.functions.access.MailTexts;
import org.kith.functions.access.SecretSource;
import org.kith.functions.access.ServiceMail;
import org.kith.functions.access.UserSessions;
import org.kith.functions.access.Users;
import org.kith.functions.access.dynamodb.DirectoryChallenges;
import org.kith.functions.access.dynamodb.DirectoryGroups;
import org.kith.functions.access.dynamodb.DirectoryInvitations;
import org.kith.functions.access.dynamodb.DirectoryRateLimits;
import org.kith.functions.access.dynamodb.DirectoryUserSessions;
import org.kith.functions.access.dynamodb.DirectoryUsers;
import org.kith.functions.access.http.AccessRoutes;
import org.kith.functions.access.sqs.SqsServiceMail;
import org.kith.http.Cookies;
import org.kith.http.FrontDoor;
import org.kith.http.RequestLog;
import org.kith.http.Router;
import org.kith.http.session.Sessions;
import org.kith.http.session.dynamodb.DirectorySessions;
import org.kith.kernel.Environment;
import org.kith.kernel.IdSource;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What each part of access is made of. */
@Module
final class AccessModule {
    private static final String ORIGIN = "KITH_ORIGIN";

    private AccessModule() {}

    @Provides
    @Singleton
    static Directory directory(Environment environment) {
        return Directory.from(environment);
    }

    @Provides
    @Singleton
    static ServiceMail serviceMail(Environment environment) {
        SqsClient client = new AwsClientSettings(environment)
                .apply(SqsClient.builder(), "SQS")
                .build();
        return new SqsServiceMail(client, environment.required("KITH_SERVICE_MAIL_QUEUE_URL"));
    }

    @Provides
    @Singleton
    static SecretSource secrets() {
        return SecretSource.random();
    }

    @Provides
    @Singleton
    static IdSource ids() {
        return IdSource.random();
    }

    @Provides
    static InstantSource clock() {
        return InstantSource.system();
    }

    @Provides
    static Cookies cookies(Environment environment) {
        return new Cookies(environment.required(ORIGIN));
    }

    @Provides
    static MailTexts texts(Environment environment) {
        return new MailTexts(environment.required(ORIGIN));
    }

    @Provides
    static MailLimits limits(Directory directory, Environment environment) {
        // A whole building may share one address; tests share theirs with every group they make.
        int fromPlace = environment
                .optional("KITH_SIGN_IN_MAILS_FROM_PLACE")
                .map(Integer::parseInt)
                .orElse(MailLimits.FROM_PLACE);
        return new MailLimits(new DirectoryRateLimits(directory), fromPlace);
    }

    @Provides
    static Challenges challenges(Directory directory) {
        return new DirectoryChallenges(directory);
    }

    @Provides
    static Users users(Directory directory) {
        return new DirectoryUsers(directory);
    }

    @Provides
    static Groups groups(Directory directory) {
        return new DirectoryGroups(directory);
    }

    @Provides
    static Invitations invitations(Directory directory) {
        return new DirectoryInvitations(directory);
    }

    @Provides
    static UserSessions userSessions(Directory directory) {
        return new DirectoryUserSessions(directory);
    }

    @Provides
    static Sessions sessions(Directory directory) {
        return new DirectorySessions(directory);
    }

    @Provides
    static AccessRoutes routes(
            MailLimits limits,
            Challenges challenges,
            Users users,
            Groups groups,
            Invitations invitations,
            UserSessions userSessions,
            Sessions sessions,
            SecretSource secrets,
            IdSource ids,
            MailTexts texts,
            ServiceMail mail,
            Cookies cookies) {
        return new AccessRoutes(
                new AskToSignIn(limits, users, challenges, secrets, texts, mail),
                new AskToSignUp(limits, challenges, secrets, texts, mail),
                new ConfirmSignIn(challenges, users, groups, limits, secrets, ids),
                new Invite(limits, users, groups, secrets, texts, mail),
                new AcceptInvitation(invitations, users, secrets, ids),
                new ChangeRole(groups),
                users,
                groups,
                invitations,
                userSessions,
                sessions,
                cookies);
    }

    @Provides
    static Router router(AccessRoutes routes, Environment environment, Sessions sessions, InstantSource clock) {
        return new Router(routes.all(), FrontDoor.from(environment), sessions, clock, new RequestLog(System.out));
    }
}
