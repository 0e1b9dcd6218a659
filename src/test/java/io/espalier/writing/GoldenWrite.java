package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.Case;
import io.espalier.cases.GoldenCase;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/** Runs a golden case of a mutation on any domain, from the same rows each time. */
public final class GoldenWrite {

    /** The rows of the tests have ids that begin with zeros. */
    private static final Pattern UUID =
            Pattern.compile("(?!00000000)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** No row of the tests is of these years. */
    private static final Pattern NOW =
            Pattern.compile("\"20(?:2[5-9]|[3-9]\\d)-\\d\\d-\\d\\dT[\\d:.]+[+]00:00\"");

    private static final Pattern GLOBAL_ID = Pattern.compile("\"(MTp[A-Za-z0-9_-]+)\"");

    private GoldenWrite() {}

    public static void compare(
            Case golden, TestDatabase database, TestApplication application, Resource rows) {
        TableRows.reset(database, rows);
        TableRows before = TableRows.read(database);
        Answer answer = GoldenCase.run(golden, application);
        List<String> changes = before.changes(TableRows.read(database));
        List<String> ids = newIds(answer.json() + changes);
        WriteCase.compare(
                golden,
                named(answer.json(), ids),
                answer.recording().statements(),
                String.join("\n", changes.stream().map(each -> named(each, ids)).sorted().toList())
                        + "\n");
        assertThat(answer.recording().statements()).hasSize(golden.statements());
        assertThat(answer.executed()).isEqualTo(golden.statements());
        assertThat(answer.executed()).isLessThanOrEqualTo(answer.bound());
    }

    /** In the order in which the answer, then the rows, show them. */
    private static List<String> newIds(String text) {
        return new ArrayList<>(
                UUID.matcher(decoded(text)).results().map(MatchResult::group).distinct().toList());
    }

    private static String named(String text, List<String> ids) {
        return NOW.matcher(
                        UUID.matcher(decoded(text))
                                .replaceAll(id -> "new-" + (ids.indexOf(id.group()) + 1)))
                .replaceAll("\"now\"");
    }

    private static String decoded(String text) {
        return GLOBAL_ID
                .matcher(text)
                .replaceAll(id ->
                        "\""
                                + new String(
                                                Base64.getUrlDecoder().decode(id.group(1)),
                                                StandardCharsets.UTF_8)
                                        .substring(2)
                                        .replace(':', ' ')
                                        .replace('\n', ' ')
                                + "\"");
    }
}
