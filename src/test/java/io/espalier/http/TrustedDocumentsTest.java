package io.espalier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.espalier.http.Endpoint.Reply;
import io.espalier.testing.CapturedLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Documents that the server knows by name. Those of the tests: a file, a manifest of Relay and one
 * of Apollo.
 */
class TrustedDocumentsTest {

    private static final String LOCATION = "espalier.documents.location=classpath:http/documents/";
    private static final String LOGGERS = "io.espalier.engine.spring.http.document";
    private static final String OTHER = "{ users(first: 1) { nodes { name } } }";

    private static String hashOfFile() throws Exception {
        String text =
                Files.readString(Path.of("src/test/resources/http/documents/app/users.graphql"));
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void areAskedByTheirNames() throws Exception {
        String hash = hashOfFile();
        try (Endpoint endpoint = new Endpoint("espalier.documents.mode=enforce", LOCATION)) {
            for (String name :
                    List.of(
                            "sha256:" + hash,
                            hash,
                            "app-users",
                            "5c5ae6bf8dbf47ea8d07e4e6aa4ba0b4")) {
                assertThat(endpoint.post(Map.of("documentId", name)).answer())
                        .as(name)
                        .isEqualTo(Endpoint.ada());
            }
            assertThat(endpoint.get(Map.of("documentId", "sha256:" + hash)).answer())
                    .isEqualTo(Endpoint.ada());
            assertThat(
                            endpoint.post(
                                            Map.of(
                                                    "extensions",
                                                    Map.of(
                                                            "persistedQuery",
                                                            Map.of(
                                                                    "version",
                                                                    1,
                                                                    "sha256Hash",
                                                                    hash))))
                                    .answer())
                    .isEqualTo(Endpoint.ada());
            assertThat(
                            endpoint.post(
                                            Map.of(
                                                    "documentId",
                                                    "users-of-page",
                                                    "variables",
                                                    Map.of("n", 1)))
                                    .answer())
                    .isEqualTo(Endpoint.ada());
        }
    }

    @Test
    void othersAreRefused() throws Exception {
        try (Endpoint endpoint = new Endpoint("espalier.documents.mode=enforce", LOCATION);
                CapturedLog log = CapturedLog.of(LOGGERS)) {
            Reply refused = endpoint.post(Map.of("query", OTHER));

            assertThat(refused.refusal()).isEqualTo(List.of(403, "DOCUMENT_NOT_TRUSTED"));
            assertThat(refused.answer().propertyNames()).containsExactly("errors");
            assertThat(endpoint.get(Map.of("query", OTHER)).refusal())
                    .isEqualTo(List.of(403, "DOCUMENT_NOT_TRUSTED"));
            assertThat(endpoint.post(Map.of("query", "{ __schema { types { name } } }")).refusal())
                    .isEqualTo(List.of(403, "DOCUMENT_NOT_TRUSTED"));
            assertThat(endpoint.post(Map.of("documentId", "sha256:0123")).refusal())
                    .isEqualTo(List.of(400, "PERSISTED_QUERY_NOT_FOUND"));
            String known =
                    Files.readString(
                            Path.of("src/test/resources/http/documents/app/users.graphql"));
            assertThat(endpoint.post(Map.of("query", known)).answer()).isEqualTo(Endpoint.ada());
            assertThat(log.events()).hasSize(2);
        }
    }

    @Test
    void othersAreToldOnceAndAnswered() throws Exception {
        try (Endpoint endpoint = new Endpoint("espalier.documents.mode=log", LOCATION);
                CapturedLog log = CapturedLog.of(LOGGERS)) {
            assertThat(endpoint.post(Map.of("query", OTHER)).answer()).isEqualTo(Endpoint.ada());
            assertThat(endpoint.post(Map.of("query", OTHER)).answer()).isEqualTo(Endpoint.ada());
            assertThat(endpoint.post(Map.of("documentId", "app-users")).answer())
                    .isEqualTo(Endpoint.ada());

            assertThat(log.events())
                    .filteredOn(line -> line.contains("not trusted"))
                    .singleElement()
                    .asString()
                    .doesNotContain("users")
                    .contains("of " + OTHER.length() + " characters");
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void thoseThatTheSchemaDoesNotAnswerAnyMoreAreToldAtTheStart(CapturedOutput output) {
        try (Endpoint endpoint =
                new Endpoint(
                        "espalier.documents.mode=log",
                        "espalier.documents.location=classpath:http/stale-documents/")) {
            assertThat(endpoint.users()).isEqualTo(1);
        }
        assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains("does not fit the schema"))
                .singleElement()
                .asString()
                .contains("'formerName'");
    }

    @Test
    void withoutTheModeNoDocumentHasAName() throws Exception {
        try (Endpoint endpoint = new Endpoint(LOCATION)) {
            assertThat(endpoint.post(Map.of("documentId", "app-users")).refusal())
                    .isEqualTo(List.of(400, "PERSISTED_QUERY_NOT_FOUND"));
            assertThat(endpoint.post(Map.of("query", OTHER)).answer()).isEqualTo(Endpoint.ada());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"a\": 1}", "{", "{\"operations\": [{\"id\": \"a\"}]}"})
    void aManifestThatIsNoneEndsTheStart(String manifest, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("manifest.json"), manifest);

        assertThat(
                        catchThrowable(() ->
                                new Endpoint(
                                        "espalier.documents.mode=log",
                                        "espalier.documents.location=" + folder.toUri())))
                .hasStackTraceContaining("manifest.json is no manifest of documents");
    }
}
