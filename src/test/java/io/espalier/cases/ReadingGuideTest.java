package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.testing.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs every example of {@code docs/reading.md} and {@code docs/sql-fields.md}. {@code
 * -Dcases.update=true} writes the answers into them.
 */
@ExtendWith(CommunityExtension.class)
class ReadingGuideTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^```graphql\\n((?:(?!^```).)*)^```\\n\\n```json\\n(.*?)^```$");

    @TestFactory
    Stream<DynamicTest> ofReading(Communities communities) throws IOException {
        return examples(Path.of("docs/reading.md"), 6, communities);
    }

    @TestFactory
    Stream<DynamicTest> ofNamedSql(Communities communities) throws IOException {
        return examples(Path.of("docs/sql-fields.md"), 2, communities);
    }

    private static Stream<DynamicTest> examples(Path file, int atLeast, Communities communities)
            throws IOException {
        String guide = Files.readString(file);
        if (Boolean.getBoolean("cases.update")) {
            guide =
                    EXAMPLE.matcher(guide)
                            .replaceAll(example ->
                                    Matcher.quoteReplacement(answered(example, communities)));
            Files.writeString(file, guide);
        }
        assertThat(EXAMPLE.matcher(guide).results()).hasSizeGreaterThanOrEqualTo(atLeast);
        return EXAMPLE.matcher(guide)
                .results()
                .map(example ->
                        dynamicTest(
                                example.group(1).lines().skip(1).findFirst().orElse("").strip(),
                                () ->
                                        assertThat(answer(example.group(1), communities))
                                                .isEqualTo(example.group(2))));
    }

    private static String answered(MatchResult example, Communities communities) {
        return "```graphql\n"
                + example.group(1)
                + "```\n\n```json\n"
                + answer(example.group(1), communities)
                + "```";
    }

    private static String answer(String document, Communities communities) {
        Answer answer = communities.fixture().execute(document);
        assertThat(answer.errors()).isEmpty();
        return answer.dataAndErrors();
    }
}
