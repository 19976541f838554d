package org.kith.functions.spreadsheets.function;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.kith.contacts.dynamodb.DynamoDbStores;
import org.kith.dynamodb.AwsClientSettings;
import org.kith.dynamodb.Directory;
import org.kith.dynamodb.GroupData;
import org.kith.dynamodb.GroupTable;
import org.kith.files.s3.Bucket;
import org.kith.functions.spreadsheets.CorrectImport;
import org.kith.functions.spreadsheets.DecideOnImport;
import org.kith.functions.spreadsheets.HandSheetBack;
import org.kith.functions.spreadsheets.PlanImport;
import org.kith.functions.spreadsheets.ReadProblems;
import org.kith.functions.spreadsheets.ReadRejectedRows;
import org.kith.functions.spreadsheets.ReadSheet;
import org.kith.functions.spreadsheets.StartImport;
import org.kith.functions.spreadsheets.Stores;
import org.kith.functions.spreadsheets.WorkOnImport;
import org.kith.functions.spreadsheets.dynamodb.GroupChangeSets;
import org.kith.functions.spreadsheets.dynamodb.GroupImports;
import org.kith.functions.spreadsheets.http.CorrectionRoutes;
import org.kith.functions.spreadsheets.http.HandBackRoutes;
import org.kith.functions.spreadsheets.http.ImportRoutes;
import org.kith.functions.spreadsheets.kind.ReaderByKind;
import org.kith.functions.spreadsheets.kind.WriterByKind;
import org.kith.functions.spreadsheets.s3.S3Files;
import org.kith.functions.spreadsheets.sheet.SheetReader;
import org.kith.functions.spreadsheets.sheet.SheetWriter;
import org.kith.http.FrontDoor;
import org.kith.http.RequestLog;
import org.kith.http.Route;
import org.kith.http.Router;
import org.kith.http.session.Sessions;
import org.kith.http.session.dynamodb.DirectorySessions;
import org.kith.kernel.Environment;
import org.kith.kernel.IdSource;
import org.kith.work.ResumeWork;
import org.kith.work.WorkInFlight;
import org.kith.work.WorkLog;
import org.kith.work.WorkQueue;
import org.kith.work.dynamodb.DirectoryWorkInFlight;
import org.kith.work.sqs.QueueMessages;
import org.kith.work.sqs.SqsWorkQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What each part of spreadsheets is made of. */
@Module
final class SpreadsheetsModule {
    /** A lease apart, which makes about half an hour: longer than most of what passes by itself. */
    private static final int MOST_TRIES = 10;

    /** Two requests each: half of the 30 seconds that the function has, when each takes 15 ms. */
    private static final int MOST_ASKED_AT_ONCE = 500;

    private SpreadsheetsModule() {}

    @Provides
    @Singleton
    static Directory directory(Environment environment) {
        return Directory.from(environment);
    }

    @Provides
    @Singleton
    static GroupTable groupTable(Environment environment) {
        return GroupTable.from(environment);
    }

    @Provides
    @Singleton
    static Bucket bucket(Environment environment) {
        return Bucket.from(environment);
    }

    @Provides
    @Singleton
    static WorkQueue importQueue(Environment environment) {
        SqsClient client = new AwsClientSettings(environment)
                .apply(SqsClient.builder(), "SQS")
                .build();
        return new SqsWorkQueue(client, environment.required("KITH_IMPORT_WORK_QUEUE_URL"));
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
    static SheetReader reader() {
        return new ReaderByKind();
    }

    @Provides
    static SheetWriter writer() {
        return new WriterByKind();
    }

    @Provides
    static WorkInFlight inFlight(Directory directory) {
        return new DirectoryWorkInFlight(directory, "imports");
    }

    @Provides
    static Sessions sessions(Directory directory) {
        return new DirectorySessions(directory);
    }

    @Provides
    @Singleton
    static Stores.Source stores(GroupTable table, Bucket bucket, IdSource ids) {
        DynamoDbStores contacts = new DynamoDbStores(table, ids);
        return group -> {
            GroupData data = table.of(group);
            return new Stores(
                    group,
                    new GroupImports(data),
                    new GroupChangeSets(data),
                    new S3Files(bucket, group),
                    contacts.of(group));
        };
    }

    @Provides
    static WorkOnImport workOnImport(
            Stores.Source stores,
            WorkInFlight inFlight,
            SheetReader reader,
            SheetWriter writer,
            IdSource ids,
            InstantSource clock) {
        return new WorkOnImport(stores, inFlight, reader, writer, ids, clock, MOST_TRIES);
    }

    @Provides
    static QueueMessages queueMessages() {
        return new QueueMessages(new WorkLog(System.out));
    }

    @Provides
    static ResumeWork resumeWork(WorkInFlight inFlight, WorkQueue queue, InstantSource clock) {
        return new ResumeWork(inFlight, queue, clock, MOST_ASKED_AT_ONCE);
    }

    @Provides
    static ImportRoutes routes(
            Stores.Source stores, WorkInFlight inFlight, WorkQueue queue, SheetReader reader, IdSource ids) {
        return new ImportRoutes(
                stores,
                new StartImport(ids),
                new ReadSheet(reader),
                new PlanImport(inFlight, queue),
                new DecideOnImport(inFlight, queue),
                new ReadRejectedRows(reader));
    }

    @Provides
    static CorrectionRoutes correctionRoutes(
            Stores.Source stores, WorkInFlight inFlight, WorkQueue queue, SheetReader reader) {
        return new CorrectionRoutes(stores, new ReadProblems(reader), new CorrectImport(inFlight, queue));
    }

    @Provides
    static HandBackRoutes handBackRoutes(Stores.Source stores, WorkInFlight inFlight, WorkQueue queue) {
        return new HandBackRoutes(stores, new HandSheetBack(inFlight, queue));
    }

    @Provides
    static Router router(
            ImportRoutes imports,
            CorrectionRoutes corrections,
            HandBackRoutes handBacks,
            Environment environment,
            Sessions sessions,
            InstantSource clock) {
        List<Route> all = Stream.of(imports.all(), corrections.all(), handBacks.all())
                .flatMap(List::stream)
                .toList();
        return new Router(all, FrontDoor.from(environment), sessions, clock, new RequestLog(System.out));
    }
}
