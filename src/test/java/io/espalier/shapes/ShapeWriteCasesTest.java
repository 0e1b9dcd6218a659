package io.espalier.shapes;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.cases.CaseFolders;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import io.espalier.writing.GoldenWrite;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden cases of mutations: what each shape of mapping becomes when it is written. */
class ShapeWriteCasesTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase otherDatabase;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication walked;

    @BeforeAll
    static void start() {
        database = ShapesApplication.database();
        otherDatabase = ShapesApplication.database();
        application = ShapesApplication.startForWriting(database);
        walked =
                ShapesApplication.startForWriting(
                        otherDatabase, "espalier.islands=false", "espalier.cache.plans=false");
    }

    @AfterAll
    static void stop() {
        application.close();
        walked.close();
        database.close();
        otherDatabase.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return cases(database, application);
    }

    @TestFactory
    Stream<DynamicTest> withoutIslandsAndKeptPlans() {
        return cases(otherDatabase, walked);
    }

    private static Stream<DynamicTest> cases(TestDatabase database, TestApplication application) {
        return CaseFolders.all("shapes/writing").stream()
                .map(golden ->
                        dynamicTest(
                                golden.name(),
                                () ->
                                        GoldenWrite.compare(
                                                golden,
                                                database,
                                                application,
                                                ShapesApplication.ROWS)));
    }
}
