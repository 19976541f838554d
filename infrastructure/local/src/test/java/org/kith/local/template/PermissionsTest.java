package org.kith.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kith.local.template.Grants.Wish;

/** Each function may do what it needs. */
class PermissionsTest {
    /** Actions that belong to no resource, so that none can be named. */
    private static final Set<String> WITHOUT_RESOURCE = Set.of("ses:GetAccount");

    @TestFactory
    Stream<DynamicTest> rules(@TempDir Path folder) {
        return Rule.hold(
                folder,
                new Rule(
                        "no wild actions",
                        PermissionsTest::policiesNameActionsAndResources,
                        "template.yaml",
                        "Action: sqs:SendMessage",
                        "Action: sqs:*"),
                new Rule(
                        "no wild resources",
                        PermissionsTest::policiesNameActionsAndResources,
                        "template.yaml",
                        "Resource: !GetAtt Data.Outputs.DirectoryArn",
                        "Resource: '*'"),
                new Rule(
                        "own roles",
                        PermissionsTest::eachFunctionHasAPolicyOfItsOwn,
                        "template.yaml",
                        "      Policies:\n",
                        "      Role: arn:aws:iam::000000000000:role/shared\n      Policies:\n"),
                new Rule(
                        "one sender",
                        PermissionsTest::onlySendMailAsksSes,
                        "template.yaml",
                        "[s3:GetObject, s3:PutObject]",
                        "[s3:GetObject, ses:SendEmail]",
                        "SpreadsheetsHttp may ses:SendEmail",
                        "WorkOnImports may ses:SendEmail"),
                new Rule(
                        "one maker of tenants",
                        PermissionsTest::onlySendMailAsksSes,
                        "template.yaml",
                        "[s3:GetObject, s3:PutObject]",
                        "[s3:GetObject, ses:CreateTenant]",
                        "SpreadsheetsHttp may ses:CreateTenant",
                        "WorkOnImports may ses:CreateTenant"),
                new Rule(
                        "own credentials",
                        PermissionsTest::noFunctionReachesGroupsWithItsOwnCredentials,
                        "template.yaml",
                        "Resource: !GetAtt Data.Outputs.DirectoryArn",
                        "Resource: !GetAtt Data.Outputs.GroupDataArn"),
                new Rule(
                        "narrowed credentials",
                        PermissionsTest::noFunctionReachesGroupsWithItsOwnCredentials,
                        "template.yaml",
                        "KITH_GROUP_DATA_ROLE:",
                        "KITH_OTHER_ROLE:",
                        "Functions are not told KITH_GROUP_DATA_ROLE"),
                new Rule(
                        "trust",
                        PermissionsTest::rolesTrustThisAccountAlone,
                        "infrastructure/data.yaml",
                        "Principal: {AWS: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'}",
                        "Principal: '*'",
                        "GroupDataRole trusts more than this account"),
                new Rule(
                        "sessions of one group",
                        PermissionsTest::theRoleOfTheDataReachesTheGroupOfItsSessionAlone,
                        "infrastructure/data.yaml",
                        "G#${aws:PrincipalTag/group}#*",
                        "G#*",
                        "GroupDataRole reaches groups that its session is not for"),
                new Rule(
                        "files of another context",
                        PermissionsTest::eachFunctionReachesItsOwnFilesAlone,
                        "template.yaml",
                        "${Data.Outputs.FilesArn}/uploading/*",
                        "${Data.Outputs.FilesArn}/imports/*",
                        "ContactsHttp reaches imports/",
                        "ContactsHttp does not reach uploading/"),
                new Rule(
                        "files of every context",
                        PermissionsTest::eachFunctionReachesItsOwnFilesAlone,
                        "template.yaml",
                        "${Data.Outputs.FilesArn}/imports/*",
                        "${Data.Outputs.FilesArn}/*",
                        "SpreadsheetsHttp reaches uploading/",
                        "SpreadsheetsHttp reaches documents/",
                        "WorkOnImports reaches uploading/",
                        "WorkOnImports reaches documents/"),
                new Rule(
                        "sealing key",
                        PermissionsTest::onlyThoseWhoSealHaveTheKey,
                        "template.yaml",
                        "KITH_ORIGIN:",
                        "KITH_SEALING_KEY: open\n        KITH_ORIGIN:",
                        "AccessHttp has the sealing key"));
    }

    private static List<String> policiesNameActionsAndResources(Declarations declared) {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource resource : declared.stack().resources()) {
            for (Node statement : Declarations.statements(resource)) {
                // A key's policy speaks of that key alone, whose id it cannot know; a refusal may be as wide as it
                // likes.
                if (resource.type().equals("AWS::KMS::Key")
                        || statement.get("Effect").text().equals("Deny")) {
                    continue;
                }
                List<String> actions =
                        statement.get("Action").items().stream().map(Node::text).toList();
                if (actions.stream().anyMatch(action -> action.contains("*"))) {
                    broken.add(resource.id() + " allows actions " + actions);
                }
                boolean all = statement.get("Resource").items().stream()
                        .anyMatch(node -> !node.isMap() && node.text().equals("*"));
                if (all && !WITHOUT_RESOURCE.containsAll(actions)) {
                    broken.add(resource.id() + " allows " + actions + " on every resource");
                }
            }
        }
        return broken;
    }

    private static List<String> eachFunctionHasAPolicyOfItsOwn(Declarations declared) {
        return declared.functions().stream()
                .filter(function -> function.properties().find("Policies").isEmpty()
                        || function.properties().find("Role").isPresent())
                .map(function -> function.id() + " has no role of its own")
                .toList();
    }

    private static List<String> onlySendMailAsksSes(Declarations declared) {
        List<String> broken = new ArrayList<>();
        for (Stack.Resource resource : declared.stack().resources()) {
            for (Node statement : Declarations.statements(resource)) {
                if (!resource.id().equals("SendMail")) {
                    statement.get("Action").items().stream()
                            .map(Node::text)
                            .filter(action -> action.startsWith("ses:"))
                            .forEach(action -> broken.add(resource.id() + " may " + action));
                }
            }
        }
        return broken;
    }

    /** A function's own credentials know nothing of groups, so they must not reach what groups know. */
    private static List<String> noFunctionReachesGroupsWithItsOwnCredentials(Declarations declared) {
        Grants grants = Grants.of(declared.stack());
        List<String> broken = new ArrayList<>();
        for (Stack.Resource function : declared.functions()) {
            for (String reached : List.of("GroupData.Arn", "GroupData.Arn/index/listing", "GroupData.Arn/index/due")) {
                if (!grants.of(function.id(), reached).isEmpty()) {
                    broken.add(function.id() + " reaches " + reached + " of all groups at once");
                }
            }
        }
        Node globals = declared.stack().root().get("Globals").get("Function").get("Environment");
        for (String setting : List.of("KITH_GROUP_DATA_ROLE", "KITH_GROUP_DATA_ARN")) {
            if (globals.find("Variables", setting).isEmpty()) {
                broken.add("Functions are not told " + setting);
            }
        }
        return broken;
    }

    private static List<String> rolesTrustThisAccountAlone(Declarations declared) {
        return declared.stack().resources("AWS::IAM::Role").stream()
                .filter(role -> !role.properties().get("AssumeRolePolicyDocument").get("Statement").items().stream()
                        .allMatch(statement -> statement
                                .find("Principal", "AWS", "Fn::Sub")
                                .filter(who -> who.text().equals("arn:${AWS::Partition}:iam::${AWS::AccountId}:root"))
                                .isPresent()))
                .map(role -> role.id() + " trusts more than this account")
                .toList();
    }

    private static List<String> theRoleOfTheDataReachesTheGroupOfItsSessionAlone(Declarations declared) {
        Grants grants = Grants.of(declared.stack());
        Wish ours = new Wish("dynamodb:GetItem", "GroupData.Arn", Set.of("G#ours#LISTS"));
        List<String> broken = new ArrayList<>();
        if (!grants.allow("GroupDataRole", ours, Map.of("group", "ours"))) {
            broken.add("GroupDataRole does not reach the group that its session is for");
        }
        if (grants.allow("GroupDataRole", ours) || grants.allow("GroupDataRole", ours, Map.of("group", "theirs"))) {
            broken.add("GroupDataRole reaches groups that its session is not for");
        }
        return broken;
    }

    /** What is uploaded for one context, and what it keeps, no other reads, writes or takes away. */
    private static List<String> eachFunctionReachesItsOwnFilesAlone(Declarations declared) {
        Map<String, Set<String>> owners = Map.of(
                "imports/", Set.of("SpreadsheetsHttp", "WorkOnImports"),
                "uploading/", Set.of("ContactsHttp"),
                "documents/", Set.of("ContactsHttp", "WorkOnJobs"),
                "restoring/", Set.of("ContactsHttp", "WorkOnJobs"),
                "exports/", Set.of("ContactsHttp", "WorkOnJobs"));
        Grants grants = Grants.of(declared.stack());
        List<String> broken = new ArrayList<>();
        for (String function : grants.holders()) {
            owners.forEach((prefix, own) -> {
                boolean reaches = Stream.of("GetObject", "PutObject", "DeleteObject")
                        .anyMatch(action -> grants.allow(
                                function, new Wish("s3:" + action, "Files.Arn/" + prefix + "any", Set.of())));
                if (reaches != own.contains(function)) {
                    broken.add(function + (reaches ? " reaches " : " does not reach ") + prefix);
                }
            });
        }
        return broken;
    }

    private static List<String> onlyThoseWhoSealHaveTheKey(Declarations declared) {
        Set<String> sealing = Set.of("ContactsHttp", "WorkOnJobs", "MailingsHttp", "SendMail");
        Node globals = declared.stack().root().get("Globals").get("Function");
        return declared.functions().stream()
                .filter(function -> Stream.of(globals, function.properties())
                        .anyMatch(each -> each.find("Environment", "Variables", "KITH_SEALING_KEY")
                                .isPresent()))
                .map(Stack.Resource::id)
                .filter(function -> !sealing.contains(function))
                .map(function -> function + " has the sealing key")
                .toList();
    }
}
