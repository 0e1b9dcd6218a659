package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.ChildProcess;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Builds, tests and runs the project of the guide, with nothing but what the guide shows. */
class OwnDomainGuideIT {

    private static final Markdown GUIDE = Markdown.read("docs/own-domain.md");
    private static final String JAR = "target/books-0.0.1-SNAPSHOT.jar";
    private static final String SCHEMA = "src/main/resources/graphql/books.graphqls";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static GuideProject project;
    private static ChildProcess maven;
    private static String port;

    /** As the guide does it, but with one Maven for both: it tests, packages and serves. */
    @BeforeAll
    static void buildAndRun() throws IOException {
        project = GuideProject.of(GUIDE, Path.of("target", "own-domain"));
        maven = project.maven("package", "spring-boot:test-run");
        port = maven.await(Pattern.compile("Tomcat started on port (\\d+)"));
    }

    @AfterAll
    static void stop() {
        maven.close();
    }

    @Test
    void itsOwnTestsPass() {
        assertThat(maven.output()).contains("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0\n");
    }

    @Test
    void itAnswersWhatTheGuideShows() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(GUIDE.requests().getFirst()))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

            assertThat(JSON.readTree(response.body()))
                    .isEqualTo(JSON.readTree(GUIDE.fences("json").getFirst()));
        }
    }

    @Test
    void nothingOfTheProgramCameAlong() throws IOException {
        try (JarFile jar = new JarFile(project.path(JAR).toFile())) {
            List<String> libraries =
                    jar.stream()
                            .map(JarEntry::getName)
                            .filter(name -> name.startsWith("BOOT-INF/lib/"))
                            .map(name -> name.substring("BOOT-INF/lib/".length()))
                            .toList();

            assertThat(libraries).anyMatch(name -> name.matches("espalier-.*-engine\\.jar"));
            assertThat(Pom.ofThisProject().optionalDependencies())
                    .isNotEmpty()
                    .allSatisfy(program ->
                            assertThat(libraries).noneMatch(name -> name.startsWith(program)));
        }
    }

    /** With a database of the application's own, which the guide says is enough to run its jar. */
    @Test
    void aMistakeIsReportedAsTheGuideShows(@TempDir Path schemas) throws IOException {
        String mistaken = Files.readString(project.path(SCHEMA)).replace(" title:", " titel:");
        Files.writeString(schemas.resolve("books.graphqls"), mistaken);
        try (TestDatabase database = TestDatabase.empty();
                ChildProcess program =
                        project.jar(
                                JAR,
                                Map.of(
                                        "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                                        "SPRING_DATASOURCE_USERNAME", database.user(),
                                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                                "--spring.graphql.schema.locations=" + schemas.toUri())) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertThat(program.output()).contains(GUIDE.fences("text").getFirst());
        }
    }
}
