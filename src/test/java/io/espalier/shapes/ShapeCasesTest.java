package io.espalier.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.cases.Case;
import io.espalier.cases.CaseFolders;
import io.espalier.cases.GoldenCase;
import io.espalier.cases.SameAnswer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Runs the golden cases of this domain: what each shape becomes in SQL. */
class ShapeCasesTest {

    private static final String SERVES = "spring.main.web-application-type=servlet";

    private static TestDatabase database;
    private static TestApplication application;
    private static TestApplication inBatchesOfOne;
    private static TestApplication withoutIslands;
    @AutoClose private static final SameAnswer SAME = new SameAnswer();

    @BeforeAll
    static void start() {
        database = ShapesApplication.database();
        application = ShapesApplication.start(database, SERVES);
        withoutIslands =
                ShapesApplication.start(
                        database, SERVES, "espalier.islands=false", "espalier.cache.plans=false");
        inBatchesOfOne = ShapesApplication.start(database, "espalier.batch.maximum=1");
    }

    @AfterAll
    static void stop() {
        inBatchesOfOne.close();
        withoutIslands.close();
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicContainer> cases() {
        return CaseFolders.all("shapes/cases").stream()
                .map(golden ->
                        dynamicContainer(
                                golden.name(),
                                List.of(
                                        dynamicTest(
                                                "answers as expected",
                                                () -> GoldenCase.compare(golden, application)),
                                        dynamicTest(
                                                "answers the same in batches of one key",
                                                () -> compareBatches(golden)),
                                        dynamicTest(
                                                "answers the same without islands and kept plans",
                                                () ->
                                                        SAME.check(
                                                                golden,
                                                                withoutIslands,
                                                                application)))));
    }

    private static void compareBatches(Case golden) {
        assertThat(GoldenCase.run(golden, inBatchesOfOne).dataAndErrors())
                .isEqualTo(GoldenCase.run(golden, application).dataAndErrors());
    }
}
