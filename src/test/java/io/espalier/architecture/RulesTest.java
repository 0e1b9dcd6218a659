package io.espalier.architecture;

import static io.espalier.architecture.Planted.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule refuses what is planted against it, and leaves alone what is allowed beside it: a rule
 * that names a package wrongly would pass in silence.
 */
class RulesTest {

    private static final List<String> LIBRARY_TYPES =
            List.of(
                    "graphql.GraphQL",
                    "org.hibernate.Session",
                    "jakarta.persistence.EntityManager",
                    "java.sql.Connection",
                    "java.sql.SQLException",
                    "javax.sql.DataSource",
                    "org.dataloader.DataLoader",
                    "org.springframework.context.ApplicationContext");

    @TempDir private Path folder = Path.of("");

    @Test
    void aRoomIsRefusedEveryRoomThatIsNotInItsRowAndNoOther() throws IOException {
        Planted planted = new Planted();
        Set<String> expected = new TreeSet<>();
        for (Room room : Room.ALL) {
            planted.add(room.packageName(), "Anchor");
            for (Room other : Room.ALL) {
                String name = "Planted_in_" + identifier(room) + "_using_" + identifier(other);
                planted.add(room.packageName(), name, other.packageName() + ".Anchor");
                if (!room.equals(other) && !room.uses().contains(other.name())) {
                    expected.add(name);
                }
            }
        }
        assertThat(refused(Rules.rooms(), planted.compile(folder))).isEqualTo(expected);
    }

    @Test
    void aClassOutsideAllRoomsIsRefused() throws IOException {
        JavaClasses classes =
                new Planted()
                        .add("io.espalier.stray", "PlantedStray")
                        .add("io.espalier.engine", "PlantedStrayInTheEngine")
                        .add("io.espalier.engine.plan.below", "PlantedBelowARoom")
                        .compile(folder);
        assertThat(refused(Rules.rooms(), classes))
                .containsExactly("PlantedStray", "PlantedStrayInTheEngine");
    }

    @Test
    void aLibraryIsRefusedInEveryOtherRoomOfTheEngine() throws IOException {
        Planted planted = new Planted();
        for (String type : LIBRARY_TYPES) {
            for (Room room : Room.ALL) {
                planted.add(room.packageName(), nameOf(type, room), type);
            }
        }
        JavaClasses classes = planted.compile(folder);
        Set<String> expected = new TreeSet<>();
        expected.addAll(
                refusedIn(
                        "graphql.GraphQL",
                        "error limit id mapping binding predicate sql explain fetch idempotency api dictionary"));
        expected.addAll(
                refusedIn(
                        "org.hibernate.Session",
                        "error limit guard id schema binding augmentation predicate plan prepared sql explain fetch idempotency execution mutation api spring dictionary"));
        expected.addAll(
                refusedIn(
                        "jakarta.persistence.EntityManager",
                        "error limit guard id schema binding augmentation predicate plan prepared sql explain fetch idempotency execution api dictionary"));
        for (String jdbc : List.of("java.sql.Connection", "javax.sql.DataSource")) {
            expected.addAll(
                    refusedIn(
                            jdbc,
                            "error limit guard id schema binding augmentation predicate plan prepared sql explain execution mutation api"));
        }
        expected.addAll(
                refusedIn(
                        "java.sql.SQLException",
                        "error limit guard id schema binding augmentation predicate plan prepared sql explain mutation api"));
        expected.addAll(
                refusedIn(
                        "org.dataloader.DataLoader",
                        "error limit guard id schema mapping binding augmentation predicate plan prepared sql explain idempotency mutation dictionary"));
        expected.addAll(
                refusedIn(
                        "org.springframework.context.ApplicationContext",
                        "error limit guard id schema mapping binding augmentation predicate plan prepared sql explain fetch idempotency execution mutation api dictionary"));
        Set<String> actual = new TreeSet<>(refused(Rules.sqlExceptionInItsRooms(), classes));
        for (ArchRule rule : Rules.libraries()) {
            actual.addAll(refused(rule, classes));
        }
        assertThat(actual).isEqualTo(expected);
    }

    private static Set<String> refusedIn(String type, String engineRooms) {
        Set<String> names = new TreeSet<>();
        Predicate<Room> isListed =
                room ->
                        List.of(engineRooms.split(" ")).stream()
                                .anyMatch(name -> room.name().equals("engine." + name));
        Room.ALL.stream().filter(isListed).forEach(room -> names.add(nameOf(type, room)));
        return names;
    }

    private static String nameOf(String type, Room room) {
        return "Planted_in_" + identifier(room) + "_with_" + type.replace('.', '_');
    }

    private static String identifier(Room room) {
        return room.toString().replace('.', '_');
    }

    @Test
    void onlyThePlannerAndWhatIsHiddenBehindItMayKnowGraphqlJava() throws IOException {
        String room = "io.espalier.engine.plan";
        JavaClasses classes =
                new Planted()
                        .add(room, "PlantedPublicClass", "graphql.GraphQL")
                        .addSource(
                                room,
                                "PlantedRecord",
                                "record PlantedRecord(graphql.GraphQL operation) {}")
                        .addSource(
                                room,
                                "PlantedInterface",
                                "interface PlantedInterface { graphql.GraphQL operation(); }")
                        .addSource(
                                room,
                                "PlantedHidden",
                                "class PlantedHidden { graphql.GraphQL operation; }")
                        .compile(folder);
        assertThat(refused(Rules.planRecordsArePure(), classes))
                .containsExactly("PlantedInterface", "PlantedPublicClass", "PlantedRecord");
    }

    @Test
    void nobodyReadsTheMappingAfterTheStart() throws IOException {
        String room = "io.espalier.engine.execution";
        JavaClasses classes =
                new Planted()
                        .add(room, "PlantedWithNoun", "io.espalier.engine.mapping.Column")
                        .add(
                                room,
                                "PlantedWithMapping",
                                "io.espalier.engine.mapping.HibernateMapping")
                        .add(room, "PlantedWithCatalog", "io.espalier.engine.mapping.CatalogReader")
                        .add(
                                "io.espalier.engine.spring",
                                "PlantedInSpring",
                                "io.espalier.engine.mapping.HibernateMapping")
                        .compile(folder);
        assertThat(refused(Rules.mappingIsReadAtTheStartAlone(), classes))
                .containsExactly("PlantedWithCatalog", "PlantedWithMapping");
    }

    @Test
    void theContractIsRefusedOtherLibrariesAndTheProgramIsRefusedJUnit() throws IOException {
        JavaClasses planted =
                new Planted()
                        .add(
                                "io.espalier.contract",
                                "PlantedWithSpring",
                                "org.springframework.core.Ordered")
                        .add(
                                "io.espalier.contract",
                                "PlantedWithSchema",
                                "graphql.schema.GraphQLSchema")
                        .add(
                                "io.espalier.contract",
                                "PlantedWithJUnit",
                                "org.junit.jupiter.api.DynamicNode")
                        .add(
                                "io.espalier.contract.junit",
                                "PlantedTests",
                                "org.junit.jupiter.api.DynamicNode")
                        .add(
                                "io.espalier.cli",
                                "PlantedCommand",
                                "org.junit.jupiter.api.DynamicNode")
                        .compile(folder);
        assertThat(refused(Rules.contractStandsAlone(), planted))
                .containsExactly("PlantedWithSpring");
        assertThat(refused(Rules.junitInItsPackage(), planted))
                .containsExactly("PlantedCommand", "PlantedWithJUnit");
    }

    @Test
    void twoPackagesThatUseEachOtherAreRefused() throws IOException {
        JavaClasses classes =
                new Planted()
                        .add(
                                "io.espalier.community.vote",
                                "PlantedThere",
                                "io.espalier.community.badge.PlantedBack")
                        .add(
                                "io.espalier.community.badge",
                                "PlantedBack",
                                "io.espalier.community.vote.PlantedThere")
                        .compile(folder);
        assertThat(Rules.noCycles().evaluate(classes).getFailureReport().getDetails())
                .singleElement()
                .asString()
                .startsWith("Cycle detected: Slice community.badge -> ");
    }

    @Test
    void aPackageThatSaysNothingOfNullIsRefused() throws IOException {
        JavaClasses classes =
                new Planted()
                        .add("io.espalier.community.unmarked", "PlantedInAnUnmarkedPackage")
                        .add("io.espalier.community.marked", "PlantedInAMarkedPackage")
                        .addPackageInfo(
                                "io.espalier.community.marked",
                                "@org.jspecify.annotations.NullMarked")
                        .addPackageInfo("io.espalier.community.unmarked", "@Deprecated")
                        .compile(folder);
        assertThat(refused(Rules.packagesAreNullMarked(), classes))
                .containsExactly("PlantedInAnUnmarkedPackage");
    }
}
