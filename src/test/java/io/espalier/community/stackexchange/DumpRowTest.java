package io.espalier.community.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpRowTest {

    @ParameterizedTest
    @CsvSource({
        "2014-01-21T20:26:05.383,       2014-01-21T20:26:05.383Z",
        "2014-01-21T20:26:05,           2014-01-21T20:26:05Z",
        "2014-01-21T20:26,              2014-01-21T20:26:00Z",
        "2014-01-21T20:26:05.3834567,   2014-01-21T20:26:05.383456700Z",
        "2014-01-21T20:26:05.383Z,      2014-01-21T20:26:05.383Z",
        "2014-01-21T20:26:05.383+02:00, 2014-01-21T18:26:05.383Z",
        "2014-01-21,                    2014-01-21T00:00:00Z"
    })
    void readsEveryFormOfADateAsUtc(String text, Instant expected) {
        assertThat(row("CreationDate", text).requireTime("CreationDate")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2014-02-30T20:26:05.383",
                "2014-01-21 20:26:05",
                "1969-12-31T23:59:59",
                "+10000-01-01"
            })
    void refusesADateThatIsNone(String text) {
        assertThatThrownBy(() -> row("CreationDate", text).requireTime("CreationDate"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessage(
                        "Posts.xml, line 7: CreationDate is not a date between 1970 and 9999 as in"
                                + " 2014-01-21T20:26:05.383: '"
                                + text
                                + "'");
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThatThrownBy(() -> row("Id", "1x").requireLong("Id"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessage("Posts.xml, line 7: Id is not a whole number: '1x'");
        assertThatThrownBy(() -> row("Score", "2147483648").findInt("Score"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessage(
                        "Posts.xml, line 7: Score is not a whole number of 32 bits: '2147483648'");
    }

    @Test
    void namesAnAttributeThatIsMissing() {
        assertThatThrownBy(() -> row("Id", "1").requireTime("CreationDate"))
                .isInstanceOf(BrokenFileException.class)
                .hasMessage("Posts.xml, line 7: the attribute CreationDate is missing");
    }

    @Test
    void takesBlankTextForAbsentOnlyWhereAsked() {
        assertThat(row("Location", " \n").findVisibleText("Location")).isEmpty();
        assertThat(row("Location", " \n").findText("Location")).hasValue(" \n");
    }

    private static DumpRow row(String name, String value) {
        return new DumpRow("Posts.xml", 7, Map.of(name, value));
    }
}
