package io.espalier.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the community, executed against the demo community. */
class ExamplesTest {

    private static final Path FOLDER = Path.of("src/main/resources/graphiql-examples");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @AutoClose private static DemoProgram program;

    @BeforeAll
    static void start() {
        program = DemoProgram.start();
    }

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
    }

    /** Nothing that an example shows is empty: neither a list nor what it looks up. */
    @ParameterizedTest
    @MethodSource("examples")
    void answersWithData(String name) throws IOException {
        Answer answer = program.execute(read(name), variables(name));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.executed()).isEqualTo(answer.bound());
        assertThat(answer.dataTree().propertyNames())
                .isNotEmpty()
                .noneMatch(field -> answer.dataTree().get(field).isNull());
        assertThat(emptyArrays(answer.dataTree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatItShowsAndHasAName(String name) throws IOException {
        List<String> lines = read(name).lines().toList();

        assertThat(lines.getFirst()).startsWith("# ");
        assertThat(lines).filteredOn(line -> line.matches("query \\w+[ (].*")).hasSize(1);
        // A longer line is cut at the width of GraphiQL's editor.
        assertThat(lines).allMatch(line -> line.length() <= 56);
    }

    private static List<JsonNode> emptyArrays(JsonNode tree) {
        return Stream.concat(Stream.of(tree), descendants(tree))
                .filter(node -> node.isArray() && node.isEmpty())
                .toList();
    }

    private static Stream<JsonNode> descendants(JsonNode tree) {
        return tree.valueStream()
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }

    private static Map<String, Object> variables(String name) throws IOException {
        Path file = FOLDER.resolve(name.replace(".graphql", ".json"));
        return Files.exists(file)
                ? JSON.readerForMapOf(Object.class).readValue(Files.readString(file))
                : Map.of();
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }
}
