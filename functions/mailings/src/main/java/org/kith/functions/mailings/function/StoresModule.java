package org.kith.functions.mailings.function;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.kith.contacts.GroupStores;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.AwsClientSettings;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.GroupTable;
import org.kith.functions.mailings.Mailings;
import org.kith.functions.mailings.SenderIdentities;
import org.kith.functions.mailings.ServiceMailQueue;
import org.kith.functions.mailings.dynamodb.DirectoryMailingsUnderWay;
import org.kith.functions.mailings.dynamodb.DirectorySenderIdentities;
import org.kith.functions.mailings.dynamodb.DynamoDbMailings;
import org.kith.functions.mailings.sending.ExpectedWork;
import org.kith.functions.mailings.sending.MailingsUnderWay;
import org.kith.functions.mailings.sending.WorkQueue;
import org.kith.functions.mailings.sqs.SqsServiceMailQueue;
import org.kith.functions.mailings.sqs.SqsWorkQueue;
import org.kith.kernel.Environment;
import org.kith.kernel.IdSource;
import org.kith.work.WorkLog;
import org.kith.work.sqs.QueueMessages;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Where things are kept and queued. */
@Module
final class StoresModule {
    private StoresModule() {}

    @Provides
    @Singleton
    static AwsClientSettings settings(Environment environment) {
        return new AwsClientSettings(environment);
    }

    @Provides
    @Singleton
    static SqsClient sqs(AwsClientSettings settings) {
        return settings.apply(SqsClient.builder(), "SQS").build();
    }

    @Provides
    @Singleton
    static GroupTable groupTable(Environment environment) {
        return GroupTable.from(environment);
    }

    @Provides
    @Singleton
    static Directory directory(Environment environment) {
        return Directory.from(environment);
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
    static GroupStores.Source stores(GroupTable table, IdSource ids) {
        return new DynamoDbStores(table, ids);
    }

    @Provides
    static Mailings.ByGroup mailings(GroupTable table) {
        return group -> new DynamoDbMailings(table.of(group));
    }

    @Provides
    static SenderIdentities senders(Directory directory) {
        return new DirectorySenderIdentities(directory);
    }

    @Provides
    static MailingsUnderWay underWay(Directory directory) {
        return new DirectoryMailingsUnderWay(directory);
    }

    @Provides
    static WorkQueue workQueue(
            SqsClient client, MailingsUnderWay underWay, InstantSource clock, Environment environment) {
        return new ExpectedWork(
                new SqsWorkQueue(client, environment.required("KITH_MAILING_WORK_QUEUE_URL")), underWay, clock);
    }

    @Provides
    static ServiceMailQueue serviceMailQueue(SqsClient client, Environment environment) {
        return new SqsServiceMailQueue(client, environment.required("KITH_SERVICE_MAIL_QUEUE_URL"));
    }

    @Provides
    @Singleton
    static WorkLog log() {
        return new WorkLog(System.out);
    }

    @Provides
    static QueueMessages queueMessages(WorkLog log) {
        return new QueueMessages(log);
    }
}
