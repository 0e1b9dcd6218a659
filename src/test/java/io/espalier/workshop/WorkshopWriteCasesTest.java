package io.espalier.workshop;

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

/** Golden cases of mutations: keys, versions, cascades and relations from either side. */
class WorkshopWriteCasesTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = WorkshopApplication.database();
        application = WorkshopApplication.start(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseFolders.all("workshop/cases").stream()
                .map(golden ->
                        dynamicTest(
                                golden.name(),
                                () ->
                                        GoldenWrite.compare(
                                                golden,
                                                database,
                                                application,
                                                WorkshopApplication.ROWS)));
    }
}
