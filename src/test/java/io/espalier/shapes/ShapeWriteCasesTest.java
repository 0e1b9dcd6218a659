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
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = ShapesApplication.database();
        application = ShapesApplication.startForWriting(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
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
