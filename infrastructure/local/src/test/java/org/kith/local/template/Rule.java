package org.kith.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.kith.local.Repository;

/**
 * A rule that the template is held to, and an edit of one of its files that the rule must find.
 *
 * @param check answers with a sentence for everything that breaks the rule
 * @param innocent what stands in the file
 * @param guilty what breaks the rule in its place
 * @param sentences some of what the rule then says; that it says anything is enough where there are none
 */
record Rule(
        String name,
        Function<Declarations, List<String>> check,
        String file,
        String innocent,
        String guilty,
        List<String> sentences) {
    private static final List<String> FILES = List.of(
            "template.yaml",
            "infrastructure/data.yaml",
            "infrastructure/mail.yaml",
            "infrastructure/web.yaml",
            "infrastructure/observability.yaml");

    Rule(
            String name,
            Function<Declarations, List<String>> check,
            String file,
            String innocent,
            String guilty,
            String... sentences) {
        this(name, check, file, innocent, guilty, List.of(sentences));
    }

    /** Two tests for each: the template keeps the rule, and is found guilty once it does not. */
    static Stream<DynamicTest> hold(Path folder, Rule... rules) {
        return Stream.of(rules)
                .flatMap(rule -> Stream.of(
                        DynamicTest.dynamicTest(rule.name + ": kept", rule::isKept),
                        DynamicTest.dynamicTest(
                                rule.name + ": found when broken",
                                () -> rule.findsTheGuilty(folder.resolve(rule.name.replace(' ', '-'))))));
    }

    private void isKept() {
        Stack stack = Stack.read(Repository.root().resolve("template.yaml"));
        assertEquals(List.of(), check.apply(new Declarations(stack)));
    }

    private void findsTheGuilty(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("infrastructure"));
        for (String each : FILES) {
            String text = Files.readString(Repository.root().resolve(each));
            if (each.equals(file)) {
                assertTrue(text.contains(innocent), "The text to break is not there: " + innocent);
                text = text.replace(innocent, guilty);
            }
            Files.writeString(folder.resolve(each), text);
        }

        List<String> found = check.apply(new Declarations(Stack.read(folder.resolve("template.yaml"))));

        assertTrue(!found.isEmpty() && found.containsAll(sentences), found.toString());
    }
}
