package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of the guide to writing, each on the rows of the golden cases. */
class WritingGuideTest {

    private static final Path GUIDE = Path.of("docs/writing.md");

    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^```graphql\\n((?:(?!^```).)*)^```\\n\\n```json\\n(.*?)^```$");

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = CaseRows.load();
        application = TestApplication.start(CommunityApplication.class, database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        String guide = Files.readString(GUIDE);
        if (Boolean.getBoolean("cases.update")) {
            guide = EXAMPLE.matcher(guide).replaceAll(WritingGuideTest::answered);
            Files.writeString(GUIDE, guide);
        }
        assertThat(EXAMPLE.matcher(guide).results()).hasSizeGreaterThanOrEqualTo(7);
        return EXAMPLE.matcher(guide)
                .results()
                .map(example ->
                        dynamicTest(
                                example.group(1).lines().skip(1).findFirst().orElse("").strip(),
                                () ->
                                        assertThat(answer(example.group(1)))
                                                .isEqualTo(example.group(2))));
    }

    private static String answered(MatchResult example) {
        return Matcher.quoteReplacement(
                "```graphql\n"
                        + example.group(1)
                        + "```\n\n```json\n"
                        + answer(example.group(1))
                        + "```");
    }

    private static String answer(String document) {
        CaseRows.reset(database);
        return application.execute(document).dataAndErrors();
    }
}
