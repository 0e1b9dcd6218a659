package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.espalier.cases.CommunityApplication;
import io.espalier.engine.schema.SchemaText;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SchemaCommandTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void writesWhatAServerLetsClientsIntrospect(CapturedOutput output) throws IOException {
        Path file = folder.resolve("schema.graphql");

        assertThat(execute("schema", "--output", file.toString())).isZero();

        assertThat(output.getOut()).isEmpty();
        try (TestDatabase database = TestDatabase.migrated();
                TestApplication served =
                        TestApplication.start(CommunityApplication.class, database)) {
            // Made from introspection, a schema has no @oneOf.
            assertThat(Files.readString(file).replace(" @oneOf {", " {"))
                    .isEqualTo(introspected(served));
        }
    }

    @Test
    void printsNothingElse(CapturedOutput output) {
        assertThat(execute("schema")).isZero();

        assertThat(output.getErr()).isEmpty();
        assertThat(Path.of("docs", "schema.graphql"))
                .as(
                        "Write it anew with: java -jar target/espalier.jar schema -o docs/schema.graphql")
                .content()
                .isEqualTo(output.getOut());
    }

    @Test
    void aTypeThatFitsNoEntityIsReportedAndNothingIsPrinted(CapturedOutput output)
            throws IOException {
        Files.writeString(folder.resolve("garden.graphqls"), "type Garden { id: ID! }");

        assertThat(execute("schema", "--spring.graphql.schema.locations=" + folder.toUri()))
                .isEqualTo(1);

        assertThat(output.getOut()).isEmpty();
        assertThat(output.getErr()).contains("Garden: there is no entity Garden");
    }

    @Test
    void saysWhereItCannotWrite(CapturedOutput output) {
        Path nowhere = folder.resolve("missing").resolve("schema.graphql");

        assertThat(execute("schema", "-o", nowhere.toString())).isEqualTo(1);

        assertThat(output.getErr())
                .isEqualTo(
                        "The schema cannot be written to %s: NoSuchFileException.%n"
                                .formatted(nowhere));
    }

    private static int execute(String... arguments) {
        return EspalierCommand.commandLine(CommunityApplication.class).execute(arguments);
    }

    private static String introspected(TestApplication served) {
        Object data = served.execute(IntrospectionQuery.INTROSPECTION_QUERY).response().get("data");
        @SuppressWarnings("unchecked")
        Document sdl =
                new IntrospectionResultToSchema()
                        .createSchemaDefinition((Map<String, Object>) data);
        return SchemaText.of(
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser().buildRegistry(sdl)));
    }
}
