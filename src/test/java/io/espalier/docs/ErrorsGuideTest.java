package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorsGuideTest {

    @Test
    void theGuideListsEveryCodeWithItsStatusAndClass() {
        List<List<String>> codes =
                Arrays.stream(ErrorCode.values())
                        .map(code ->
                                List.of(
                                        code.name(),
                                        String.valueOf(code.httpStatus()),
                                        code.category().name().toLowerCase(Locale.ROOT)))
                        .toList();

        assertThat(Markdown.read("docs/errors.md").codeRows()).isEqualTo(codes);
    }

    /**
     * Requests that never become an operation or have a key, fields of controllers, mutations that
     * fail together or meet others, faults of the server and its overload are provoked by tests of
     * their own.
     */
    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "BAD_REQUEST",
                "PERSISTED_QUERY_NOT_FOUND",
                "DOCUMENT_NOT_TRUSTED",
                "UNSUPPORTED_FIELD",
                "IDEMPOTENCY_KEY_IN_USE",
                "IDEMPOTENCY_KEY_REUSED",
                "TIMEOUT",
                "RETRY",
                "ROLLED_BACK",
                "UNAVAILABLE",
                "INTERNAL"
            })
    void aGoldenCaseProvokesEveryOtherCode(ErrorCode code) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases"))) {
            String answers =
                    files.filter(file -> file.endsWith("response.json"))
                            .map(ErrorsGuideTest::read)
                            .collect(Collectors.joining());

            assertThat(answers).contains("\"" + code + "\"");
        }
    }

    private static String read(Path file) {
        return Markdown.read(file.toString()).text();
    }
}
