package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.spring.EspalierProperties;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

class LimitsGuideTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `espalier\\.limit\\.([a-z-]+)` \\| `([^`]+)` \\|");

    @Test
    void theGuideTellsEveryLimitWithItsDefault() {
        List<List<String>> told =
                ROW.matcher(Markdown.read("docs/limits.md").text())
                        .results()
                        .map((MatchResult row) -> List.of(row.group(1), row.group(2)))
                        .toList();
        List<List<String>> limits =
                Arrays.stream(EspalierProperties.Limit.class.getRecordComponents())
                        .map(LimitsGuideTest::limit)
                        .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(limits);
    }

    private static List<String> limit(RecordComponent component) {
        DefaultValue standard =
                Arrays.stream(
                                EspalierProperties.Limit.class.getDeclaredConstructors()[0]
                                        .getParameters())
                        .filter(parameter -> parameter.getName().equals(component.getName()))
                        .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                        .findFirst()
                        .orElseThrow();
        String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return List.of(name, Objects.requireNonNull(standard).value()[0]);
    }
}
