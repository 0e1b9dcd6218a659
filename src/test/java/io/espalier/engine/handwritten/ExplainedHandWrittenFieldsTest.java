package io.espalier.engine.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.explain.Explained;
import io.espalier.explain.Explained.Reply;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Of hand-written code is told that a statement ran, of what it leads to all. */
class ExplainedHandWrittenFieldsTest {

    @Test
    void theirStatementsAreToldBesideTheEnginesReads() {
        try (TestDatabase database = HandWrittenApplication.database();
                TestApplication application =
                        HandWrittenApplication.start(
                                database,
                                "spring.main.web-application-type=servlet",
                                "espalier.explain.mode=plans")) {
            Reply reply =
                    new Explained(application)
                            .ask(
                                    "{ posts { nodes { reviewer { name } replies { title author { name } } } } }",
                                    Explained.HEADER,
                                    "reads");

            assertThat(reply.json().path("errors").isMissingNode()).isTrue();
            assertThat(reply.told()).isEqualTo(reply.executed());
            reply.compare(Path.of("src/test/resources/explain/written/hand-written.json"));
        }
    }
}
