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
    private static TestDatabase otherDatabase;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication walked;

    @BeforeAll
    static void start() {
        database = WorkshopApplication.database();
        otherDatabase = WorkshopApplication.database();
        application = WorkshopApplication.start(database);
        walked =
                WorkshopApplication.start(
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
