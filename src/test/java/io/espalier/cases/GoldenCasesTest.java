package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs every golden case of the community. */
@ExtendWith(CommunityExtension.class)
class GoldenCasesTest {

    @AutoClose private static final SameAnswer SAME = new SameAnswer();

    @TestFactory
    Stream<DynamicContainer> cases(Communities communities) {
        return CaseFolders.all().stream()
                .map(golden -> dynamicContainer(golden.name(), testsOf(golden, communities)));
    }

    private static List<DynamicTest> testsOf(Case golden, Communities communities) {
        return List.of(
                dynamicTest(
                        "answers as expected",
                        () -> GoldenCase.compare(golden, communities.fixture())),
                dynamicTest(
                        "answers the same in batches of one key",
                        () -> compareBatches(golden, communities)),
                dynamicTest(
                        "answers the same without islands and kept plans",
                        () ->
                                SAME.check(
                                        golden,
                                        communities.withoutIslands(),
                                        communities.fixture())),
                dynamicTest(
                        "takes as many statements for 10 times the data",
                        () ->
                                GoldenCase.checkStatements(
                                        golden, run(golden, communities.times(10)))),
                dynamicTest(
                        "takes as many statements for 100 times the data",
                        () ->
                                GoldenCase.checkStatements(
                                        golden, run(golden, communities.times(100)))));
    }

    private static void compareBatches(Case golden, Communities communities) {
        assertThat(run(golden, communities.inBatchesOfOne()).dataAndErrors())
                .isEqualTo(run(golden, communities.fixture()).dataAndErrors());
    }

    static Answer run(Case golden, TestApplication application) {
        return GoldenCase.run(golden, application);
    }
}
