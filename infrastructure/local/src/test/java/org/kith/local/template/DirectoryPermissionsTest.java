package org.kith.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each function reaches the rows of the Directory table that it needs, and no others. */
class DirectoryPermissionsTest {
    @TestFactory
    Stream<DynamicTest> rules(@TempDir Path folder) {
        return Rule.hold(
                folder,
                new Rule(
                        "keys of the Directory",
                        DirectoryPermissionsTest::functionsReachNoMoreOfTheDirectoryThanTheyUse,
                        "template.yaml",
                        "['WORK#mailings']",
                        "['WORK#*']",
                        "SendMail may DeleteItem WORK#* in the Directory table, and does not need it",
                        "SendMail needs DeleteItem WORK#mailings in the Directory table, and may not"),
                new Rule(
                        "actions in the Directory",
                        DirectoryPermissionsTest::functionsReachNoMoreOfTheDirectoryThanTheyUse,
                        "template.yaml",
                        "[dynamodb:GetItem, dynamodb:BatchGetItem]",
                        "[dynamodb:GetItem, dynamodb:BatchGetItem, dynamodb:PutItem]",
                        "ContactsHttp may PutItem SESSION#* in the Directory table, and does not need it"),
                new Rule(
                        "exact keys",
                        DirectoryPermissionsTest::functionsReachNoMoreOfTheDirectoryThanTheyUse,
                        "template.yaml",
                        "ForAllValues:StringLike: {'dynamodb:LeadingKeys': ['GROUP#*']}",
                        "ForAllValues:StringEquals: {'dynamodb:LeadingKeys': ['GROUP#*']}",
                        "SendMail takes the * in GROUP#* for a star"));
    }

    private static List<String> functionsReachNoMoreOfTheDirectoryThanTheyUse(Declarations declared) {
        Grants grants = Grants.of(declared.stack());
        List<String> broken = new ArrayList<>(grants.starsInExactKeys());
        for (String function : grants.holders()) {
            Set<String> needed = needs(function);
            Set<String> granted = grants.of(function, "Directory.Arn");
            granted.stream()
                    .filter(each -> !needed.contains(each))
                    .forEach(each ->
                            broken.add(function + " may " + each + " in the Directory table, and does not need it"));
            needed.stream()
                    .filter(each -> !granted.contains(each))
                    .forEach(each -> broken.add(function + " needs " + each + " in the Directory table, and may not"));
        }
        return broken;
    }

    /** What a function does in the Directory table; {@link GrantsGuard} finds what is missing here. */
    private static Set<String> needs(String function) {
        String whoAsks = "GetItem,BatchGetItem SESSION#*,USER#*,GROUP#*";
        return switch (function) {
            case "AccessHttp" ->
                all("GetItem,BatchGetItem,Query,ConditionCheckItem,PutItem,UpdateItem,DeleteItem"
                        + " USER#*,LOGIN#*,GROUP#*,INVITATION#*,CHALLENGE#*,SESSION#*,RATE#*");
            case "ContactsHttp" -> all(whoAsks, "Query GROUP#*", "PutItem WORK#jobs");
            case "WorkOnJobs" -> all("GetItem,UpdateItem,DeleteItem WORK#jobs");
            case "ResumeJobs" -> all("Query,UpdateItem WORK#jobs");
            case "SpreadsheetsHttp" -> all(whoAsks, "PutItem,GetItem,DeleteItem WORK#imports");
            case "WorkOnImports" -> all("GetItem,UpdateItem,DeleteItem WORK#imports");
            case "ResumeImports" -> all("Query,UpdateItem WORK#imports");
            case "MailingsHttp" -> all(whoAsks, "PutItem,UpdateItem,DeleteItem WORK#mailings");
            case "SendMail" ->
                all("GetItem GROUP#*", "GetItem,UpdateItem RATE#ses", "GetItem,UpdateItem,DeleteItem WORK#mailings");
            case "SweepMailings" -> all("GetItem GROUP#*", "Query,GetItem,UpdateItem,DeleteItem WORK#mailings");
            // A function that is not named here needs nothing; if it does, its tests fail.
            default -> Set.of();
        };
    }

    /** Each action with each key. */
    private static Set<String> all(String... actionsAndKeys) {
        Set<String> all = new TreeSet<>();
        for (String each : actionsAndKeys) {
            List<String> parts = List.of(each.split(" "));
            for (String action : List.of(parts.getFirst().split(","))) {
                for (String key : List.of(parts.getLast().split(","))) {
                    all.add(action + " " + key);
                }
            }
        }
        return all;
    }
}
