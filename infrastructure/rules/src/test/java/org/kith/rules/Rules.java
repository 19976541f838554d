package org.kith.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Each rule by name; the reason is part of the rule. */
final class Rules {
    /** Where time, chance and the environment may be taken from the system: where the process is put together. */
    private static final String WIRING = "org.kith.functions.*.function..";

    /** What reads the clock, chance or the environment without being given them. */
    private static final Map<String, Set<String>> HIDDEN_INPUTS = Map.of(
            "java.time.Instant",
            Set.of("now"),
            "java.time.LocalDate",
            Set.of("now"),
            "java.time.LocalDateTime",
            Set.of("now"),
            "java.time.ZonedDateTime",
            Set.of("now"),
            "java.time.ZoneId",
            Set.of("systemDefault"),
            "java.time.InstantSource",
            Set.of("system"),
            Clock.class.getName(),
            Set.of("systemUTC", "systemDefaultZone", "system"),
            "java.lang.System",
            Set.of("currentTimeMillis", "getenv"),
            "java.lang.Math",
            Set.of("random"));

    static final ArchRule CONTEXTS_DO_NOT_IMPORT_EACH_OTHER = slices().matching("org.kith.functions.(*)..")
            .should()
            .notDependOnEachOther()
            .because("contexts are deployed apart; what two of them need belongs in shared/");

    static final ArchRule SHARED_DOES_NOT_KNOW_FUNCTIONS = noClasses()
            .that(resideInAPackage("org.kith..").and(not(resideInAPackage("org.kith.functions.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kith.functions..");

    static final ArchRule KERNEL_KNOWS_THE_JDK_ONLY = classes()
            .that()
            .resideInAPackage("org.kith.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.kith.kernel..", "java..", "javax.crypto..", "org.jspecify..");

    static final ArchRule DYNAMODB_STAYS_IN_ITS_PACKAGES =
            onlyIn("software.amazon.awssdk.services.dynamodb..", "org.kith.dynamodb..", "..dynamodb..", WIRING);

    static final ArchRule SQS_STAYS_IN_ITS_PACKAGES =
            onlyIn("software.amazon.awssdk.services.sqs..", "..sqs..", WIRING);

    static final ArchRule SES_STAYS_IN_ITS_PACKAGES =
            onlyIn("software.amazon.awssdk.services.sesv2..", "..ses..", WIRING);

    static final ArchRule S3_STAYS_IN_ITS_PACKAGES = onlyIn("software.amazon.awssdk.services.s3..", "..s3..", WIRING);

    static final ArchRule LAMBDA_STAYS_AT_THE_EDGE =
            onlyIn("com.amazonaws..", "org.kith.http..", "org.kith.work.sqs..", "org.kith.functions.*.function..");

    static final ArchRule JSON_STAYS_AT_THE_EDGE =
            onlyIn("tools.jackson..", "org.kith.http..", "..http..", "..sqs..", "..ses..", "..dynamodb..", "..json..");

    static final ArchRule DAGGER_STAYS_IN_FUNCTION_PACKAGES = onlyIn("dagger..", WIRING);

    static final ArchRule TIME_CHANCE_AND_ENVIRONMENT_ARE_PASSED_IN = noClasses()
            .that(resideInAPackage("org.kith..").and(not(resideInAnyPackage(WIRING))))
            .should()
            .callMethodWhere(describe("it reads the clock, chance or the environment of the process", Rules::isHidden))
            .because("a test cannot hold what it cannot set");

    static final ArchRule NO_SCAN_AND_NO_PARTIQL = noClasses()
            .should()
            .callMethodWhere(describe("it reads across partition keys, and so across groups", Rules::crossesGroups))
            .because("only a read by partition key can be limited to one group");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideInAPackage("org.kith..")
            .should(beInANullMarkedPackage())
            .because("NullAway checks marked packages only");

    static final ArchRule NO_JUNK_DRAWERS = noClasses()
            .that(not(describe("written by Dagger", Rules::isWrittenByDagger)))
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("a name that fits anything attracts everything");

    private Rules() {}

    private static ArchRule onlyIn(String technology, String... homes) {
        return noClasses()
                .that(resideInAPackage("org.kith..").and(not(resideInAnyPackage(homes))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .because("technology stays in the packages that are named for it");
    }

    /** Its names are its own: {@code DaggerAccessComponent$AccessComponentImpl}. */
    private static boolean isWrittenByDagger(JavaClass type) {
        return type.getName().startsWith(type.getPackageName() + ".Dagger");
    }

    private static boolean isHidden(JavaAccess<?> call) {
        AccessTarget target = call.getTarget();
        return HIDDEN_INPUTS.getOrDefault(target.getOwner().getName(), Set.of()).contains(target.getName());
    }

    private static boolean crossesGroups(JavaAccess<?> call) {
        AccessTarget target = call.getTarget();
        return target.getOwner().getName().startsWith("software.amazon.awssdk.")
                && Set.of("scan", "scanPaginator", "executeStatement", "batchExecuteStatement", "executeTransaction")
                        .contains(target.getName());
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        DescribedPredicate<JavaClass> marked =
                describe("@NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
        Set<String> reported = new HashSet<>();
        return new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!marked.test(type) && reported.add(type.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no package-info.java with @NullMarked"));
                }
            }
        };
    }
}
