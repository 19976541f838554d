package org.kith.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps every rule, and a fixture breaks each one, so that no rule is green because it looks at nothing. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kith");
    private static final JavaClasses GUILTY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.kith.functions.guilty", "org.kith.functions.accomplice", "org.kith.kernel.guilty");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("contexts do not import each other", Rules.CONTEXTS_DO_NOT_IMPORT_EACH_OTHER),
                rule("shared does not know functions", Rules.SHARED_DOES_NOT_KNOW_FUNCTIONS),
                rule("kernel knows the JDK only", Rules.KERNEL_KNOWS_THE_JDK_ONLY),
                rule("DynamoDB stays in its packages", Rules.DYNAMODB_STAYS_IN_ITS_PACKAGES),
                rule("SQS stays in its packages", Rules.SQS_STAYS_IN_ITS_PACKAGES),
                rule("SES stays in its packages", Rules.SES_STAYS_IN_ITS_PACKAGES),
                rule("S3 stays in its packages", Rules.S3_STAYS_IN_ITS_PACKAGES),
                rule("Lambda stays at the edge", Rules.LAMBDA_STAYS_AT_THE_EDGE),
                rule("JSON stays at the edge", Rules.JSON_STAYS_AT_THE_EDGE),
                rule("Dagger stays in function packages", Rules.DAGGER_STAYS_IN_FUNCTION_PACKAGES),
                rule("time, chance and environment are passed in", Rules.TIME_CHANCE_AND_ENVIRONMENT_ARE_PASSED_IN),
                rule("no Scan and no PartiQL", Rules.NO_SCAN_AND_NO_PARTIQL),
                rule("every package is @NullMarked", Rules.EVERY_PACKAGE_IS_NULL_MARKED),
                rule("no junk drawers", Rules.NO_JUNK_DRAWERS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(ArchRule rule) {
        rule.check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theGuiltyFixtureBreaksTheRule(ArchRule rule) {
        assertTrue(rule.evaluate(GUILTY).hasViolation(), () -> "nothing breaks: " + rule.getDescription());
    }

    @Test
    void theRulesLookAtEveryContext() {
        for (String context : new String[] {"access", "contacts", "spreadsheets", "mailings"}) {
            Stream<JavaClass> found =
                    CODE.stream().filter(type -> type.getPackageName().startsWith("org.kith.functions." + context));
            assertFalse(found.findAny().isEmpty(), context);
        }
    }

    private static Arguments rule(String name, ArchRule rule) {
        return Arguments.of(Named.of(name, rule));
    }
}
