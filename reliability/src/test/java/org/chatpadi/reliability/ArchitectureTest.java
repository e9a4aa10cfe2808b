package org.chatpadi.reliability;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of the house. It does not see {@code permits}: check those by reading. */
class ArchitectureTest {
    private static final String ALL = "org.chatpadi..";
    private static final String PAYMENTS = "org.chatpadi.payments..";
    private static final String NOTIFY = "org.chatpadi.notify..";
    private static final String CORE = "org.chatpadi.core..";
    private static final String ORDER = "org.chatpadi.core.order..";
    private static final String WORK = "org.chatpadi.core.work..";
    private static final String JDBC = "org.chatpadi.jdbc..";
    private static final String TESTKIT = "org.chatpadi.testkit..";

    /** A rule that saw nothing holds always; so each module must show at least as many classes. Raise them as the house grows. */
    private static final Map<String, Integer> SEEN_AT_LEAST =
            Map.of(PAYMENTS, 60, NOTIFY, 30, CORE, 450, TESTKIT, 55, JDBC, 35);

    /** What stands on the ground may use this and itself, nothing else. */
    private static final String[] GROUND = {"java..", "org.joda.money..", "org.jspecify.."};

    /** Where the world's clock and dice are reached without coming in through the door. */
    private static final Map<String, Set<String>> BACK_DOORS = Map.ofEntries(
            Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalTime", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.Year", Set.of("now")),
            Map.entry("java.time.YearMonth", Set.of("now")));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.chatpadi");

    @Test
    void every_module_was_seen() {
        SEEN_AT_LEAST.forEach((module, least) -> assertThat(
                        HOUSE.stream().filter(resideInAPackage(module)).count())
                .as("classes of %s", module)
                .isGreaterThanOrEqualTo(least));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAYMENTS, NOTIFY, ORDER})
    void the_ground_stands_on_java_money_and_itself(String ground) {
        holds(classes()
                .that(resideInAPackage(ground))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(GROUND).or(resideInAPackage(ground))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"placement", "payment", "fulfilment", "shortage", "cancellation", "refund", "dispute", "notes"})
    void a_capability_knows_the_order_and_no_other_capability(String name) {
        var capability = "org.chatpadi.core." + name + "..";
        holds(noClasses()
                .that(resideInAPackage(capability))
                .should()
                .dependOnClassesThat(resideInAPackage(ALL).and(resideOutsideOfPackages(ORDER, capability))));
    }

    @Test
    void only_the_worker_calls_the_outside_world() {
        var call = DescribedPredicate.describe("calls an SPI", (JavaAccess<?> access) -> {
            var owner = access.getTargetOwner();
            return owner.isInterface() && resideInAnyPackage(PAYMENTS, NOTIFY).test(owner);
        });
        holds(noClasses()
                .that(resideInAPackage(CORE).and(resideOutsideOfPackages(WORK)))
                .should()
                .accessTargetWhere(call));
    }

    @Test
    void the_store_on_databases_knows_core_and_no_spi() {
        holds(classes()
                .that(resideInAPackage(JDBC))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "javax.sql..", "org.jspecify..", "org.slf4j..", CORE, JDBC)));
        holds(noClasses()
                .that(resideInAPackage(ALL)
                        .and(resideOutsideOfPackages(
                                JDBC,
                                TESTKIT,
                                "org.chatpadi.reliability..",
                                "org.chatpadi.benchmarks..",
                                "org.chatpadi.examples..")))
                .should()
                .dependOnClassesThat(resideInAPackage(JDBC)));
    }

    @Test
    void packages_of_core_form_no_circle() {
        holds(slices().assignedFrom(new PackageOfCore()).should().beFreeOfCycles());
    }

    @Test
    void time_and_ids_come_in_through_the_door() {
        var backDoor = DescribedPredicate.describe(
                "reads the world's clock or dice",
                (JavaAccess<?> access) -> BACK_DOORS
                                .getOrDefault(access.getTargetOwner().getName(), Set.of())
                                .contains(access.getTarget().getName())
                        && !takesAClock(access)
                        && !timesACall(access));
        holds(noClasses().that(resideInAPackage(CORE)).should().accessTargetWhere(backDoor));
    }

    @Test
    void nothing_that_runs_in_a_shop_needs_the_testkit() {
        holds(noClasses()
                .that(resideInAPackage(ALL)
                        .and(resideOutsideOfPackages(
                                TESTKIT, "org.chatpadi.reliability..", "org.chatpadi.benchmarks..")))
                .should()
                .dependOnClassesThat(resideInAPackage(TESTKIT)));
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(HOUSE.stream()
                        .filter(type -> !type.getSimpleName().equals("module-info"))
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .as("packages without @NullMarked in package-info.java")
                .isEmpty();
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getDescription().contains("now(java.time.Clock)");
    }

    /** How long an adapter may hang is told by no clock that a test could set: a hanging thread hangs in the world's time. */
    private static boolean timesACall(JavaAccess<?> access) {
        return access.getTarget().getName().equals("nanoTime")
                && access.getOriginOwner().getName().equals("org.chatpadi.core.work.Calls$Flight");
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static final class PackageOfCore implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return resideInAPackage(CORE).test(type)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of core";
        }
    }
}
