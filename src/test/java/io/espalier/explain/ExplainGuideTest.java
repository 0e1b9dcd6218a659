package io.espalier.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.Communities;
import io.espalier.cases.CommunityExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code docs/explain.md} shows is what its query is told, but for times and blocks. {@code
 * -Dcases.update=true} writes it anew.
 */
@ExtendWith(CommunityExtension.class)
class ExplainGuideTest {

    private static final Path GUIDE = Path.of("docs/explain.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^```graphql\\n(.*?)^```\\n(.*?)^```json\\n(.*?)^```$");

    @Test
    void itsExampleIsTrue(Communities communities) throws IOException {
        Explained served = new Explained(communities.explained());
        String guide = Files.readString(GUIDE);
        if (Boolean.getBoolean("cases.update")) {
            guide =
                    EXAMPLE.matcher(guide)
                            .replaceAll(
                                    example -> Matcher.quoteReplacement(written(example, served)));
            Files.writeString(GUIDE, guide);
        }
        List<MatchResult> examples = EXAMPLE.matcher(guide).results().toList();
        assertThat(examples).hasSize(1);
        for (MatchResult example : examples) {
            assertThat(served.ask(example.group(1), Explained.HEADER, "plans").masked())
                    .isEqualTo(Explained.masked(example.group(3)));
        }
    }

    private static String written(MatchResult example, Explained served) {
        return "```graphql\n"
                + example.group(1)
                + "```\n"
                + example.group(2)
                + "```json\n"
                + Explained.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                served.ask(example.group(1), Explained.HEADER, "plans").explain())
                + "\n```";
    }
}
