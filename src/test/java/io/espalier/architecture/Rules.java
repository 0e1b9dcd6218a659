package io.espalier.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.espalier.engine.mapping.CatalogReader;
import io.espalier.engine.mapping.HibernateMapping;
import io.espalier.engine.plan.Planner;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules of the architecture. */
final class Rules {

    /** Which rooms of the engine may use which outside library, by the library's packages. */
    static final SequencedMap<List<String>, Set<String>> LIBRARIES = new LinkedHashMap<>();

    static {
        LIBRARIES.put(
                List.of("graphql.."),
                Set.of(
                        "engine.guard",
                        "engine.schema",
                        "engine.augmentation",
                        "engine.plan",
                        "engine.prepared",
                        "engine.execution",
                        "engine.mutation",
                        "engine.spring"));
        LIBRARIES.put(List.of("org.hibernate.."), Set.of("engine.mapping"));
        LIBRARIES.put(
                List.of("jakarta.persistence.."),
                Set.of("engine.mapping", "engine.mutation", "engine.spring"));
        // Spring hands connections and data sources over; see sqlExceptionAlone for execution.
        LIBRARIES.put(
                List.of("java.sql..", "javax.sql.."),
                Set.of(
                        "engine.mapping",
                        "engine.fetch",
                        "engine.idempotency",
                        "engine.dictionary",
                        "engine.spring"));
        LIBRARIES.put(
                List.of("org.dataloader.."),
                Set.of("engine.fetch", "engine.execution", "engine.api", "engine.spring"));
        LIBRARIES.put(List.of("org.springframework.."), Set.of("engine.spring"));
        LIBRARIES.put(List.of("jakarta.validation.."), Set.of("engine.mutation", "engine.spring"));
    }

    private Rules() {}

    /** Each room uses only what stands in its row, and every class stands in a room. */
    static ArchRule rooms() {
        LayeredArchitecture rooms =
                layeredArchitecture().consideringOnlyDependenciesInAnyPackage(Room.ROOT + "..");
        for (Room room : Room.ALL) {
            rooms = rooms.optionalLayer(room.toString()).definedBy(room.classes());
        }
        for (Room room : Room.ALL) {
            rooms =
                    room.uses().isEmpty()
                            ? rooms.whereLayer(room.toString()).mayNotAccessAnyLayer()
                            : rooms.whereLayer(room.toString())
                                    .mayOnlyAccessLayers(room.uses().toArray(String[]::new));
        }
        return rooms.ensureAllClassesAreContainedInArchitecture();
    }

    /** An outside library is used in its rooms of the engine alone. */
    static List<ArchRule> libraries() {
        return LIBRARIES.entrySet().stream()
                .map(library -> library(library.getKey(), library.getValue()))
                .toList();
    }

    private static ArchRule library(List<String> packages, Set<String> rooms) {
        DescribedPredicate<JavaClass> elsewhere =
                describe(
                        "of the engine outside " + rooms,
                        type ->
                                Room.find(type.getPackageName())
                                        .filter(Room::isEngine)
                                        .filter(room -> !rooms.contains(room.name()))
                                        .isPresent());
        return noClasses()
                .that(elsewhere)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(packages.toArray(String[]::new))
                                .and(not(describe("SQLException", Rules::isSqlException))));
    }

    private static boolean isSqlException(JavaClass type) {
        return type.isEquivalentTo(SQLException.class);
    }

    /**
     * A transaction that cannot be ended is told to {@code execution} by JDBC's exception; all else
     * of JDBC, and the exception elsewhere, is in its rooms.
     */
    static ArchRule sqlExceptionInItsRooms() {
        return noClasses()
                .that()
                .resideInAPackage(Room.ROOT + ".engine..")
                .and(
                        not(
                                inRooms(
                                        "engine.mapping",
                                        "engine.fetch",
                                        "engine.idempotency",
                                        "engine.execution",
                                        "engine.dictionary",
                                        "engine.spring")))
                .should()
                .dependOnClassesThat(describe("SQLException", Rules::isSqlException));
    }

    private static DescribedPredicate<JavaClass> inRooms(String... names) {
        return describe(
                "in " + List.of(names),
                type ->
                        Room.find(type.getPackageName())
                                .filter(room -> List.of(names).contains(room.name()))
                                .isPresent());
    }

    /** Whoever checks another server needs its schema, HTTP and JSON; JUnit is for tests alone. */
    static ArchRule contractStandsAlone() {
        return noClasses()
                .that()
                .resideInAPackage(Room.ROOT + ".contract..")
                .should()
                .dependOnClassesThat(
                        not(
                                resideInAnyPackage(
                                                "java..",
                                                "graphql..",
                                                "tools.jackson..",
                                                "org.jspecify..",
                                                Room.ROOT + ".contract..")
                                        .or(describe("primitive", JavaClass::isPrimitive))
                                        .or(describe("an array", JavaClass::isArray))
                                        .or(
                                                resideInAnyPackage(
                                                        "org.junit.jupiter.api..",
                                                        "org.opentest4j.."))));
    }

    /** So that the program runs without JUnit. */
    static ArchRule junitInItsPackage() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(Room.ROOT + ".contract.junit..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.opentest4j.."));
    }

    /** Only the planner itself looks at graphql-java; what it makes is free of it. */
    static ArchRule planRecordsArePure() {
        return noClasses()
                .that()
                .resideInAPackage(Room.ROOT + ".engine.plan..")
                .and(describe("records, interfaces and what other rooms see", Rules::isNoun))
                .and(not(describe("the planner", type -> type.isEquivalentTo(Planner.class))))
                .should()
                .dependOnClassesThat(resideInAPackage("graphql.."));
    }

    private static boolean isNoun(JavaClass type) {
        return type.isRecord()
                || type.isInterface()
                || type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** The mapping is read at the start; afterwards its nouns are enough. */
    static ArchRule mappingIsReadAtTheStartAlone() {
        return noClasses()
                .that()
                .resideInAPackage(Room.ROOT + ".engine..")
                .and(not(inRooms("engine.mapping", "engine.spring")))
                .should()
                .dependOnClassesThat(
                        describe(
                                "read the mapping",
                                type ->
                                        type.isEquivalentTo(HibernateMapping.class)
                                                || type.isEquivalentTo(CatalogReader.class)));
    }

    static ArchRule noCycles() {
        return slices().matching(Room.ROOT + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule packagesAreNullMarked() {
        return classes().that(alwaysTrue()).should(new BeInANullMarkedPackage());
    }

    private static final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {

        BeInANullMarkedPackage() {
            super("be in a package whose package-info is @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            JavaPackage home = type.getPackage();
            boolean marked =
                    home.tryGetPackageInfo()
                            .filter(info -> info.isAnnotatedWith(NullMarked.class))
                            .isPresent();
            events.add(
                    new SimpleConditionEvent(
                            type, marked, type.getName() + " is in a package without @NullMarked"));
        }
    }
}
