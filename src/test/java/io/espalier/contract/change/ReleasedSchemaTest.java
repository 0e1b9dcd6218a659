package io.espalier.contract.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate: clients of the last release are not broken but on purpose. */
class ReleasedSchemaTest {

    private static final Path DOCS = Path.of("docs");

    private static SchemaChanges sinceTheRelease() throws IOException {
        return SchemaChanges.between(
                Files.readString(DOCS.resolve("schema.released.graphql")),
                Files.readString(DOCS.resolve("schema.graphql")));
    }

    private static List<String> accepted() throws IOException {
        return Files.readAllLines(DOCS.resolve("schema.accepted"));
    }

    @Test
    void breaksNoClientButOnPurpose() throws IOException {
        assertThat(sinceTheRelease().unaccepted(accepted()))
                .as("Take these changes back, or put their lines into docs/schema.accepted")
                .isEmpty();
    }

    @Test
    void nothingIsAcceptedThatIsNotDone() throws IOException {
        assertThat(sinceTheRelease().idle(accepted()))
                .as("Take these lines out of docs/schema.accepted")
                .isEmpty();
    }
}
