package io.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cli.EspalierCommand;
import io.espalier.docs.Markdown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide's example is a test that runs, and its tables are those of the program. */
class ContractGuideTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w-]+)` \\| (.*) \\|$");

    private final Markdown guide = Markdown.read("docs/contract.md");

    @Test
    void theExampleIsATestThatRuns() {
        String test =
                Markdown.read("src/test/java/io/espalier/contract/CommunityContractTest.java")
                        .text();
        assertThat(guide.fences("java"))
                .hasSize(1)
                .allSatisfy(example ->
                        assertThat(withoutSpaces(test)).contains(withoutSpaces(example)));
    }

    @Test
    void itTellsEveryLaw() {
        assertThat(rows())
                .containsAll(
                        Arrays.stream(Law.values())
                                .map(law ->
                                        List.of(
                                                law.name().toLowerCase(Locale.ROOT),
                                                law.sentence()))
                                .toList());
    }

    @Test
    void itTellsEveryOption() {
        assertThat(rows())
                .extracting(List::getFirst)
                .filteredOn(name -> name.startsWith("--"))
                .containsExactlyInAnyOrderElementsOf(
                        Objects.requireNonNull(
                                        EspalierCommand.commandLine(ContractGuideTest.class)
                                                .getSubcommands()
                                                .get("contract"))
                                .getCommandSpec()
                                .options()
                                .stream()
                                .filter(option -> !option.usageHelp() && !option.versionHelp())
                                .map(option -> option.longestName())
                                .toList());
    }

    private List<List<String>> rows() {
        return ROW.matcher(guide.text())
                .results()
                .map(row -> List.of(row.group(1), row.group(2)))
                .toList();
    }

    private static String withoutSpaces(String code) {
        return code.replaceAll("\\s+", "");
    }
}
