package io.espalier.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What GraphiQL and the start page are served with, and when. */
class GraphiqlTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)");

    @AutoClose private static DemoProgram program;

    @BeforeAll
    static void start() {
        program = DemoProgram.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/graphiql/page.js"})
    void pagesLoadNothingFromElsewhereAndAreInNoFrame(String path) throws Exception {
        HttpResponse<String> response = program.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; ")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/graphiql/page.js", "/graphiql/examples.json"})
    void whatMayChangeIsAskedForAgain(String path) throws Exception {
        assertThat(program.get(path).headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void librariesAreCompressedAndKept() throws Exception {
        String script =
                links(program.get("/graphiql").body()).stream()
                        .filter(link -> link.endsWith("/graphiql.min.js"))
                        .findFirst()
                        .orElseThrow();

        HttpResponse<String> response = program.get(script, "Accept-Encoding", "gzip");

        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(program.get(script + ".map").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlashTooManyDoesNoHarm() throws Exception {
        assertThat(program.get("/graphiql/").headers().firstValue("Location"))
                .hasValue("/graphiql");
    }

    @Test
    void theSchemaIsTheWholeOfItAndTellsNothingOfTheEntities() throws Exception {
        assertThat(program.get("/graphql/schema").body())
                .contains("\"Someone who writes here.\"\ntype User implements Node {")
                .contains("type PostConnection {")
                .doesNotContain("@bind(to : ");
    }

    @Test
    void everyLinkLeadsSomewhereWhateverThePathsAre() throws Exception {
        try (DemoProgram moved =
                DemoProgram.start(
                        "server.servlet.context-path=/garden",
                        "spring.graphql.graphiql.path=/tools/explorer",
                        "spring.graphql.http.path=/api")) {
            String page = moved.get("/garden/tools/explorer").body();

            assertThat(page)
                    .contains("data-endpoint=\"/garden/api\"")
                    .contains("data-base=\"/garden/tools/explorer\"")
                    .contains("data-explain=\"off\"");
            assertThat(links(page)).hasSize(8);
            assertThat(links(moved.get("/garden/").body()))
                    .contains("/garden/tools/explorer", "/garden/api/schema");
            for (String link : links(page + moved.get("/garden/").body())) {
                assertThat(moved.get(link).statusCode()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsOffIsNeitherServedNorOffered() throws Exception {
        try (DemoProgram without =
                DemoProgram.start(
                        "spring.graphql.graphiql.enabled=false",
                        "spring.graphql.schema.printer.enabled=false")) {
            assertThat(without.get("/graphiql").statusCode()).isEqualTo(404);
            assertThat(without.get("/graphiql/page.js").statusCode()).isEqualTo(404);
            assertThat(without.get("/graphql/schema").statusCode()).isEqualTo(404);
            assertThat(without.get("/").body())
                    .contains("data-graphiql=\"false\" data-schema=\"false\"");
        }
    }

    @Test
    void aDomainWithoutExamplesGetsOneMadeFromItsSchema() throws Exception {
        try (DemoProgram bare =
                DemoProgram.start("espalier.graphiql.examples=classpath*:none/*.graphql")) {
            assertThat(bare.get("/graphiql/examples.json").body())
                    .contains("query Categories {")
                    .doesNotContain("query Discussions");
        }
    }

    private static List<String> links(String html) {
        return LINK.matcher(html).results().map(link -> link.group(1)).toList();
    }
}
