package io.espalier.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.cases.Communities;
import io.espalier.cases.CommunityExtension;
import io.espalier.explain.Explained.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is told of the queries in {@code src/test/resources/explain}: all of it, but for times and
 * blocks. The first line of each says what is asked for, and whether values are shown. {@code
 * -Dcases.update=true} writes the answers anew.
 */
@ExtendWith(CommunityExtension.class)
class ExplainedReadsTest {

    private static final Path FOLDER = Path.of("src/test/resources/explain");

    @TestFactory
    Stream<DynamicTest> queries(Communities communities) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> queries =
                    files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
            assertThat(queries).hasSizeGreaterThanOrEqualTo(7);
            return queries.stream()
                    .map(query ->
                            dynamicTest(
                                    query.getFileName().toString(),
                                    () -> compare(query, communities)));
        }
    }

    private static void compare(Path query, Communities communities) throws IOException {
        String document = Files.readString(query);
        String asked = document.lines().findFirst().orElseThrow();
        Explained served =
                new Explained(
                        asked.contains("values")
                                ? communities.explained("espalier.explain.values=true")
                                : asked.contains("batches")
                                        ? communities.explained("espalier.batch.maximum=1")
                                        : communities.explained());
        Reply reply =
                served.ask(document, Explained.HEADER, asked.contains("plans") ? "plans" : "reads");
        assertThat(reply.json().path("errors").isMissingNode()).as("%s", reply.json()).isTrue();
        reply.compare(Path.of(query.toString().replace(".graphql", ".json")));
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
}
