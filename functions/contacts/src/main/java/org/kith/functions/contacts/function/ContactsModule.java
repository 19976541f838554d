package org.kith.functions.contacts.function;

import dagger.Lazy;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.kith.contacts.GroupStores;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.AwsClientSettings;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.files.s3.Bucket;
import org.kith.functions.contacts.GroupMembers;
import org.kith.functions.contacts.archives.ArchiveFiles;
import org.kith.functions.contacts.archives.ArchiveSeal;
import org.kith.functions.contacts.archives.Archives;
import org.kith.functions.contacts.bulk.BulkStores;
import org.kith.functions.contacts.bulk.WorkOnJob;
import org.kith.functions.contacts.documents.DocumentFiles;
import org.kith.functions.contacts.dynamodb.DirectoryGroupMembers;
import org.kith.functions.contacts.dynamodb.DynamoDbBulkChanges;
import org.kith.functions.contacts.dynamodb.DynamoDbGroupRows;
import org.kith.functions.contacts.dynamodb.DynamoDbJobs;
import org.kith.functions.contacts.dynamodb.DynamoDbSavedViews;
import org.kith.functions.contacts.exports.ExportFiles;
import org.kith.functions.contacts.http.ContactsRoutes;
import org.kith.functions.contacts.s3.S3ArchiveFiles;
import org.kith.functions.contacts.s3.S3DocumentFiles;
import org.kith.functions.contacts.s3.S3ExportFiles;
import org.kith.functions.contacts.saved.SavedViews;
import org.kith.http.FrontDoor;
import org.kith.http.RequestLog;
import org.kith.http.Router;
import org.kith.http.once.Once;
import org.kith.http.once.dynamodb.DynamoDbOnce;
import org.kith.http.session.Sessions;
import org.kith.http.session.dynamodb.DirectorySessions;
import org.kith.kernel.Environment;
import org.kith.kernel.IdSource;
import org.kith.kernel.SealedTokens;
import org.kith.work.ResumeWork;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkLog;
import org.kith.work.WorkQueue;
import org.kith.work.dynamodb.DirectoryWorkInFlight;
import org.kith.work.sqs.QueueMessages;
import org.kith.work.sqs.SqsWorkQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What each part of contacts is made of. */
@Module
final class ContactsModule {
    /** A lease apart, which makes about twenty minutes: longer than most of what passes by itself. */
    private static final int MOST_TRIES = 10;

    /** Two requests each: half of the 30 seconds that the function has, when each takes 15 ms. */
    private static final int MOST_ASKED_AT_ONCE = 500;

    private ContactsModule() {}

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
    @Singleton
    static Directory directory(Environment environment) {
        return Directory.from(environment);
    }

    @Provides
    @Singleton
    static GroupTable table(Environment environment) {
        return GroupTable.from(environment);
    }

    @Provides
    @Singleton
    static Bucket bucket(Environment environment) {
        return Bucket.from(environment);
    }

    /** Most requests need no file, so its client is made for the first that does. */
    @Provides
    static DocumentFiles.Source files(Lazy<Bucket> bucket) {
        return group -> new S3DocumentFiles(bucket::get, group);
    }

    @Provides
    static ExportFiles.Source exports(Lazy<Bucket> bucket) {
        return group -> new S3ExportFiles(bucket::get, group);
    }

    @Provides
    @Singleton
    static GroupStores.Source stores(GroupTable table, IdSource ids, DocumentFiles.Source files) {
        return new DynamoDbStores(table, ids, files);
    }

    @Provides
    static Once<GroupStores> once(GroupTable table, IdSource ids, DocumentFiles.Source files) {
        return new DynamoDbOnce<>(table, new DynamoDbStores(table, ids, files)::over);
    }

    @Provides
    static SavedViews.Source views(GroupTable table, IdSource ids, InstantSource clock) {
        return group -> user -> new DynamoDbSavedViews(table.of(group), user, ids, clock);
    }

    @Provides
    static Once<SavedViews.OfGroup> viewsOnce(GroupTable table, IdSource ids, InstantSource clock) {
        return new DynamoDbOnce<>(table, data -> user -> new DynamoDbSavedViews(data, user, ids, clock));
    }

    @Provides
    static GroupMembers.Source members(Directory directory) {
        return new DirectoryGroupMembers(directory);
    }

    @Provides
    static ArchiveFiles.Source archiveFiles(Lazy<Bucket> bucket) {
        return group -> new S3ArchiveFiles(bucket::get, group);
    }

    @Provides
    static SealedTokens tokens(Environment environment) {
        return SealedTokens.withKey(environment.required("KITH_SEALING_KEY"));
    }

    @Provides
    static BulkStores.Source bulkStores(
            GroupTable table,
            IdSource ids,
            ExportFiles.Source exports,
            ArchiveFiles.Source archives,
            SealedTokens tokens) {
        DynamoDbStores contacts = new DynamoDbStores(table, ids);
        return group -> {
            GroupData data = table.of(group);
            return new BulkStores(
                    group,
                    new DynamoDbJobs(data),
                    new DynamoDbBulkChanges(data),
                    contacts.over(data),
                    exports.of(group),
                    new Archives(new DynamoDbGroupRows(data), archives.of(group), new ArchiveSeal(tokens)));
        };
    }

    @Provides
    static WorkInFlight inFlight(Directory directory) {
        return new DirectoryWorkInFlight(directory, "jobs");
    }

    @Provides
    @Singleton
    static WorkQueue jobQueue(Environment environment) {
        SqsClient client = new AwsClientSettings(environment)
                .apply(SqsClient.builder(), "SQS")
                .build();
        return new SqsWorkQueue(client, environment.required("KITH_JOB_WORK_QUEUE_URL"));
    }

    @Provides
    static WorkOnJob workOnJob(BulkStores.Source stores, WorkInFlight inFlight, IdSource ids, InstantSource clock) {
        return new WorkOnJob(stores, inFlight, ids, clock, MOST_TRIES);
    }

    @Provides
    static WorkLog log() {
        return new WorkLog(System.out);
    }

    @Provides
    static QueueMessages queueMessages(WorkLog log) {
        return new QueueMessages(log);
    }

    @Provides
    static ResumeWork resumeWork(WorkInFlight inFlight, WorkQueue queue, InstantSource clock) {
        return new ResumeWork(inFlight, queue, clock, MOST_ASKED_AT_ONCE);
    }

    @Provides
    static ContactsRoutes.Bulk bulk(BulkStores.Source stores, WorkInFlight inFlight, WorkQueue queue) {
        return new ContactsRoutes.Bulk(stores, inFlight, queue);
    }

    @Provides
    static Sessions sessions(Directory directory) {
        return new DirectorySessions(directory);
    }

    @Provides
    static ContactsRoutes routes(
            GroupStores.Source stores,
            Once<GroupStores> once,
            SavedViews.Source views,
            Once<SavedViews.OfGroup> viewsOnce,
            DocumentFiles.Source files,
            GroupMembers.Source members,
            ContactsRoutes.Bulk bulk,
            SealedTokens tokens,
            IdSource ids,
            WorkLog log) {
        return new ContactsRoutes(stores, once, views, viewsOnce, files, members, bulk, tokens, ids, log);
    }

    @Provides
    static Router router(ContactsRoutes routes, Environment environment, Sessions sessions, InstantSource clock) {
        return new Router(routes.all(), FrontDoor.from(environment), sessions, clock, new RequestLog(System.out));
    }
}
