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
import org.junit.jupiter.api.DynamicContainer;

/** Runs golden cases of this domain in every way that must answer the same. */
final class ShapeCases implements AutoCloseable {

    private static final String SERVES = "spring.main.web-application-type=servlet";

    private final TestApplication application;
    private final TestApplication inBatchesOfOne;
    private final TestApplication withoutIslands;
    private final SameAnswer same = new SameAnswer();

    ShapeCases(TestDatabase database) {
        application = ShapesApplication.start(database, SERVES);
        withoutIslands =
                ShapesApplication.start(
                        database, SERVES, "espalier.islands=false", "espalier.cache.plans=false");
        inBatchesOfOne = ShapesApplication.start(database, "espalier.batch.maximum=1");
    }

    /** Each serves the same rows in its own way. */
    List<TestApplication> everyWay() {
        return List.of(application, inBatchesOfOne, withoutIslands);
    }

    /** The tests of all cases below a folder of the test's resources. */
    Stream<DynamicContainer> in(String folder) {
        return CaseFolders.all(folder).stream()
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
                                                        same.check(
                                                                golden,
                                                                withoutIslands,
                                                                application)))));
    }

    private void compareBatches(Case golden) {
        assertThat(GoldenCase.run(golden, inBatchesOfOne).dataAndErrors())
                .isEqualTo(GoldenCase.run(golden, application).dataAndErrors());
    }

    @Override
    public void close() {
        same.close();
        inBatchesOfOne.close();
        withoutIslands.close();
        application.close();
    }
}
