package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.espalier.cases.CommunityApplication;
import io.espalier.community.stackexchange.Dump;
import io.espalier.community.stackexchange.ImportProgress;
import io.espalier.community.stackexchange.StackExchangeImport;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Runs what the README shows. */
class ReadmeTest {

    private static final Path BEER = Path.of("..", "shared", "data", "stackexchange", "beer");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Markdown readme = Markdown.read("README.md");

    @Test
    void theExampleAnswersWhatTheReadmeShows() {
        assumeTrue(
                Files.isDirectory(BEER),
                "The Stack Exchange dump "
                        + BEER
                        + " is not there; it is no part of the repository");
        String query = readme.fences("graphql").getFirst();
        String shown = readme.fences("json").getFirst();
        try (TestDatabase database = TestDatabase.migrated();
                TestApplication application =
                        TestApplication.start(CommunityApplication.class, database)) {
            new StackExchangeImport(database.dataSource(), ImportProgress.SILENT)
                    .run(Dump.in(BEER));

            Answer answer = application.execute(query);

            assertThat(JSON.readTree(answer.json())).isEqualTo(JSON.readTree(shown));
        }
    }

    @Test
    void everyCurlCommandAsksWhatTheSchemaAnswers() {
        List<String> requests = readme.requests();
        try (TestDatabase database = TestDatabase.migrated();
                TestApplication application =
                        TestApplication.start(CommunityApplication.class, database)) {
            assertThat(requests)
                    .isNotEmpty()
                    .allSatisfy(request -> {
                        String query = JSON.readTree(request).get("query").asString();
                        assertThat(application.execute(query).errors()).isEmpty();
                    });
        }
    }
}
