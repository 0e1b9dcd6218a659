package io.espalier.community.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever text a dump holds comes out of the database as it went in. */
class CopyTextTest {

    private static final TestDatabase DATABASE = TestDatabase.empty();

    private static final StagingTable TABLE =
            new StagingTable(
                    DumpKind.POSTS,
                    List.of(
                            StagingColumn.optional("text", "text", row -> row.findText("Text")),
                            StagingColumn.required(
                                    "list", "text[]", row -> list(row.attributes()))));

    @AfterContainer
    static void dropDatabase() {
        DATABASE.close();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void survivesCopy(@ForAll @Size(max = 60) List<@From("texts") String> texts)
            throws SQLException {
        List<DumpRow> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(
                    new DumpRow(
                            "Posts.xml",
                            rows.size(),
                            Map.of("Id", "1", "Text", text, "Element", text, "Other", "\\N")));
        }
        rows.add(new DumpRow("Posts.xml", rows.size(), Map.of("Id", "1")));

        assertThat(copied(rows)).isEqualTo(rows.stream().map(Copied::of).toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("\t\n\r\b\f\u000B\\N.\"'{},;\u0001 \u00A0\uFEFF\u200B\u202Ea")
                        .ofMaxLength(12),
                Arbitraries.of(
                        "",
                        "\\.",
                        "\\N",
                        "NULL",
                        "null",
                        "{}",
                        "\uD83D\uDE00",
                        "\uDBFF\uDFFD\\",
                        "\\\n",
                        "\r\n"),
                codePoints().list().ofMaxSize(40).map(CopyTextTest::text));
    }

    private static Arbitrary<Integer> codePoints() {
        return Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(point ->
                        point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static List<Copied> copied(List<DumpRow> rows) throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TABLE.create());
            try (StagingCopy copy = StagingCopy.into(TABLE, connection)) {
                for (DumpRow row : rows) {
                    copy.add(row);
                }
                copy.finish();
            }
            List<Copied> copied = new ArrayList<>();
            try (ResultSet result =
                    statement.executeQuery("select text, list from stage_posts order by line")) {
                while (result.next()) {
                    Array list = result.getArray("list");
                    copied.add(
                            new Copied(
                                    Optional.ofNullable(result.getString("text")),
                                    Arrays.asList((String[]) list.getArray())));
                }
            }
            return copied;
        }
    }

    private static List<String> list(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .filter(attribute ->
                        !attribute.getKey().equals("Id") && !attribute.getKey().equals("Text"))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private record Copied(Optional<String> text, List<String> list) {
        static Copied of(DumpRow row) {
            return new Copied(row.findText("Text"), CopyTextTest.list(row.attributes()));
        }
    }
}
