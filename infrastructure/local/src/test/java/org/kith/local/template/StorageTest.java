package org.kith.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is encrypted, closed to the public, and can be brought back. */
class StorageTest {
    private static final String TABLE = "AWS::DynamoDB::Table";
    private static final String QUEUE = "AWS::SQS::Queue";

    @TestFactory
    Stream<DynamicTest> rules(@TempDir Path folder) {
        return Rule.hold(
                folder,
                new Rule(
                        "encrypted tables",
                        StorageTest::everythingThatIsKeptIsEncrypted,
                        "infrastructure/data.yaml",
                        "SSEEnabled: true",
                        "SSEEnabled: false",
                        "GroupData is not encrypted",
                        "Directory is not encrypted"),
                new Rule(
                        "encrypted queues",
                        StorageTest::everythingThatIsKeptIsEncrypted,
                        "template.yaml",
                        "SqsManagedSseEnabled: true",
                        "SqsManagedSseEnabled: false"),
                new Rule(
                        "encrypted topics",
                        StorageTest::everythingThatIsKeptIsEncrypted,
                        "infrastructure/mail.yaml",
                        "KmsMasterKeyId: !Ref FeedbackKey",
                        "DisplayName: feedback",
                        "FeedbackTopic is not encrypted"),
                new Rule(
                        "recovery",
                        StorageTest::tablesCanBeBroughtBack,
                        "infrastructure/data.yaml",
                        "PointInTimeRecoveryEnabled: true",
                        "PointInTimeRecoveryEnabled: false",
                        "GroupData has no point-in-time recovery",
                        "Directory has no point-in-time recovery"),
                new Rule(
                        "deletion",
                        StorageTest::tablesCanBeBroughtBack,
                        "infrastructure/data.yaml",
                        "DeletionProtectionEnabled: true",
                        "DeletionProtectionEnabled: false",
                        "GroupData can be deleted",
                        "Directory can be deleted"),
                new Rule(
                        "documents stay",
                        StorageTest::nothingButWhatPassesThroughExpires,
                        "infrastructure/data.yaml",
                        "            Prefix: imports/\n",
                        "",
                        "Files forgets everything"),
                new Rule(
                        "uploads go",
                        StorageTest::nothingButWhatPassesThroughExpires,
                        "infrastructure/data.yaml",
                        "Prefix: uploading/",
                        "Prefix: documents/",
                        "Files forgets documents/",
                        "Files keeps uploading/"),
                new Rule(
                        "no plain HTTP",
                        StorageTest::bucketsRefusePlainHttp,
                        "infrastructure/data.yaml",
                        "Effect: Deny",
                        "Effect: Allow",
                        "Files answers plain HTTP"),
                new Rule(
                        "closed buckets",
                        StorageTest::bucketsAreClosedToThePublic,
                        "infrastructure/web.yaml",
                        "BlockPublicPolicy: true",
                        "BlockPublicPolicy: false",
                        "App lacks BlockPublicPolicy"));
    }

    private static List<String> everythingThatIsKeptIsEncrypted(Declarations declared) {
        List<String> broken = new ArrayList<>();
        Map<String, List<String>> switches = Map.of(
                TABLE,
                List.of("SSESpecification", "SSEEnabled"),
                QUEUE,
                List.of("SqsManagedSseEnabled"),
                "AWS::SNS::Topic",
                List.of("KmsMasterKeyId"),
                "AWS::S3::Bucket",
                List.of("BucketEncryption"));
        for (Stack.Resource resource : declared.stack().resources()) {
            List<String> way = switches.getOrDefault(resource.type(), List.of());
            if (!way.isEmpty() && !Declarations.isOn(resource, way)) {
                broken.add(resource.id() + " is not encrypted");
            }
        }
        return broken;
    }

    private static List<String> tablesCanBeBroughtBack(Declarations declared) {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource table : declared.stack().resources(TABLE)) {
            if (!Declarations.isOn(table, List.of("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))) {
                broken.add(table.id() + " has no point-in-time recovery");
            }
            if (!Declarations.isOn(table, List.of("DeletionProtectionEnabled"))
                    || table.node().find("DeletionPolicy").map(Node::text).stream()
                            .noneMatch("Retain"::equals)) {
                broken.add(table.id() + " can be deleted");
            }
        }
        return broken;
    }

    private static List<String> nothingButWhatPassesThroughExpires(Declarations declared) {
        List<String> broken = new ArrayList<>();
        List<String> passing = new ArrayList<>(List.of("imports/", "uploading/", "exports/", "restoring/"));
        for (Stack.Resource bucket : declared.stack().resources("AWS::S3::Bucket")) {
            bucket.properties().find("LifecycleConfiguration", "Rules").stream()
                    .flatMap(rules -> rules.items().stream())
                    .filter(rule -> rule.find("ExpirationInDays").isPresent())
                    .map(rule -> rule.find("Prefix").map(Node::text).orElse("everything"))
                    .filter(prefix -> !passing.remove(prefix))
                    .forEach(prefix -> broken.add(bucket.id() + " forgets " + prefix));
        }
        passing.forEach(prefix -> broken.add("Files keeps " + prefix));
        return broken;
    }

    private static List<String> bucketsRefusePlainHttp(Declarations declared) {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource bucket : declared.stack().resources("AWS::S3::Bucket")) {
            boolean refused = declared.stack().resources("AWS::S3::BucketPolicy").stream()
                    .filter(policy ->
                            policy.properties().get("Bucket").get("Ref").text().equals(bucket.id()))
                    .flatMap(policy -> Declarations.statements(policy).stream())
                    .anyMatch(statement -> statement.get("Effect").text().equals("Deny")
                            && statement
                                    .find("Condition", "Bool", "aws:SecureTransport")
                                    .filter(each -> each.text().equals("false"))
                                    .isPresent());
            if (!refused) {
                broken.add(bucket.id() + " answers plain HTTP");
            }
        }
        return broken;
    }

    private static List<String> bucketsAreClosedToThePublic(Declarations declared) {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource bucket : declared.stack().resources("AWS::S3::Bucket")) {
            for (String side :
                    List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")) {
                if (!Declarations.isOn(bucket, List.of("PublicAccessBlockConfiguration", side))) {
                    broken.add(bucket.id() + " lacks " + side);
                }
            }
        }
        return broken;
    }
}
