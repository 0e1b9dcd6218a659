package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parameters are in SQL, and where something only looks like one. */
class SqlScannerTest {

    /** Stretches that hold what looks like parameters, and end by themselves. */
    private static final List<String> OPAQUE =
            List.of(
                    "':a'",
                    "'it''s :a'",
                    "'back\\'",
                    "E'it\\'s :a'",
                    "e'\\\\'",
                    "\":a\"\"b\"",
                    "U&\":a\"",
                    "$$ :a '$ $$",
                    "$t1$ $$ :a $t$ $t1$",
                    "x::text",
                    "f(a := 1)",
                    "a$b$c",
                    "x[1 : 2]",
                    "ende'x:a'");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select :a | select <a>",
                "select :a::text | select <a>::text",
                "select :_a1, :B | select <_a1>, <B>",
                "where id=:parent.id and b | where id=<parent.id> and b",
                "(:parent.home.city) | (<parent.home.city>)",
                "select :a. | select <a>.",
                "select :a$ | select <a>$",
                "x[:a] | x[<a>]",
                "x[1:a] | x[1<a>]",
                "x[1:2] | x[1:2]",
                "'a' :b 'c' | 'a' <b> 'c'",
                "E'\\\\' :b | E'\\\\' <b>",
                "'\\' :b | '\\' <b>",
                "$$ $$:b | $$ $$<b>",
                "data ? 'a' and data ?& :b | data ?? 'a' and data ??& <b>",
                "select 1; | select 1",
            })
    void findsParameters(String sql, String expected) {
        SqlScanner.Scanned scanned = SqlScanner.scan(sql);
        assertThat(scanned.faults()).isEmpty();
        assertThat(text(scanned)).isEqualTo(expected);
    }

    @Test
    void leavesCommentsOut() {
        assertThat(
                        text(
                                SqlScanner.scan(
                                        "-- :a, isn't it\n/* :b /* nested */ :c */ select/*:d*/:e --;:f\n from t; -- :g\n")))
                .isEqualTo("select <e> \n from t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", ";", "-- nothing\n", "/* select 1 */"})
    void reportsWhatIsEmpty(String sql) {
        assertThat(SqlScanner.scan(sql).faults()).containsExactly("it is empty");
    }

    @Test
    void reportsSeveralStatements() {
        assertThat(SqlScanner.scan("select 1; select 2; select 3").faults())
                .containsExactly("it has several statements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1) r, (select 2", "(select 1", "select 1)"})
    void reportsParenthesesThatDoNotMatch(String sql) {
        assertThat(SqlScanner.scan(sql).faults()).containsExactly("its parentheses do not match");
    }

    @Test
    void countsNoParenthesesInsideStrings() {
        assertThat(SqlScanner.scan("select '(', \")\", $$)$$ -- )\n, f((1))").faults()).isEmpty();
    }

    @Test
    void reportsParametersByNumber() {
        assertThat(SqlScanner.scan("select $1, a$1, '$1'").faults())
                .containsExactly("it has parameters by number, $1");
    }

    @Test
    void whatIsNotClosedEndsWithTheText() {
        for (String open :
                List.of("':a", "E'\\", "E':a\\'", "\":a", "$$:a", "$b$:a$$", "$", "$b", ":")) {
            assertThat(text(SqlScanner.scan(open))).isEqualTo(open);
        }
        assertThat(text(SqlScanner.scan("1/* :a /* */"))).isEqualTo("1");
    }

    /** However they follow each other, what is opaque stays, and what is not is found. */
    @Test
    void findsThemBetweenAnything() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<String> words = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int j = 0; j < 8; j++) {
                boolean parameter = random.nextBoolean();
                String opaque = OPAQUE.get(random.nextInt(OPAQUE.size()));
                words.add(parameter ? ":p" + j : opaque);
                expected.add(parameter ? "<p" + j + ">" : opaque);
            }
            SqlScanner.Scanned scanned = SqlScanner.scan(String.join(" ", words));
            assertThat(text(scanned)).isEqualTo(String.join(" ", expected));
            assertThat(scanned.faults()).isEmpty();
        }
    }

    private static String text(SqlScanner.Scanned scanned) {
        return scanned.tokens().stream()
                .map(token ->
                        switch (token) {
                            case SqlToken.Text text -> text.sql();
                            case SqlToken.Parameter parameter -> "<" + parameter.name() + ">";
                        })
                .collect(Collectors.joining());
    }
}
