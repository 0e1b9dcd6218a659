package io.espalier.engine.explain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenValuesTest {

    /** A piece of a condition, and what is left of it. */
    record Piece(String shown, String hidden) {}

    /** What may stand in a string, however nasty. */
    private static final Arbitrary<String> CONTENT =
            Arbitraries.of("a", "Z", "7", "''", "\"", "$1", " ", "(", "?", "\n", "SubPlan 1", "é🦊")
                    .list()
                    .ofMaxSize(6)
                    .map(parts -> String.join("", parts));

    private static final Arbitrary<Piece> STRINGS =
            Combinators.combine(
                            Arbitraries.of("", "B", "x", "N", "U&"),
                            CONTENT,
                            Arbitraries.of("", "\\", "\\\\"))
                    .as((prefix, content, end) -> value(prefix + "'" + content + end + "'"));

    private static final Arbitrary<Piece> ESCAPED =
            Combinators.combine(CONTENT, Arbitraries.of("", "\\'", "\\\\", "\\'\\\\'' or 1"))
                    .as((content, end) -> value("E'" + content + end + "'"));

    private static final Arbitrary<Piece> NUMBERS =
            Arbitraries.of(
                            "0",
                            "7",
                            "12345678901234567890",
                            "3.14",
                            ".5",
                            "1.",
                            "6e23",
                            "1.5E-300",
                            "1_000",
                            "0xFF")
                    .map(HiddenValuesTest::value);

    private static final Arbitrary<Piece> KEPT =
            Arbitraries.of(
                            "name",
                            "p1_0.id",
                            "\"Odd \"\"7\"\" name's\"",
                            "\"t1\".\"e'5'\"",
                            "$1",
                            "$12",
                            "(SubPlan 1)",
                            "(hashed SubPlan 23)",
                            "(InitPlan 2).col1",
                            "v2",
                            "größe9",
                            "::timestamp with time zone",
                            "IS NOT NULL",
                            "= ANY (",
                            ")",
                            "~~",
                            "<=",
                            "->>",
                            "a$b1",
                            "e",
                            "x")
                    .map(text -> new Piece(text, text));

    private static Piece value(String text) {
        return new Piece(text, "?");
    }

    @Provide
    Arbitrary<List<Piece>> conditions() {
        return Arbitraries.oneOf(STRINGS, ESCAPED, NUMBERS, KEPT).list().ofMaxSize(12);
    }

    /** Values are gone, and everything else is there. */
    @Property(tries = 5_000)
    void noValueIsLeft(@ForAll("conditions") List<Piece> pieces) {
        String shown = pieces.stream().map(Piece::shown).collect(Collectors.joining(" "));
        String hidden = pieces.stream().map(Piece::hidden).collect(Collectors.joining(" "));

        assertThat(HiddenValues.in(shown)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    (title = 'it''s'::text)                       | (title = ?::text)
                    (views > '-5'::integer)                       | (views > ?::integer)
                    (id = ANY ('{1,"two \\" 2"}'::text[]))        | (id = ANY (?::text[]))
                    ((total)::numeric(10,2) > 3.50)               | ((total)::numeric(?,?) > ?)
                    (a = ARRAY['x'::text, 'y'::text])             | (a = ARRAY[?::text, ?::text])
                    (p.published AND (hashed SubPlan 2))          | (p.published AND (hashed SubPlan 2))
                    (t.author_id = k.k0)                          | (t.author_id = k.k0)
                    (name = 'cut off                              | (name = ?
                    (name = E'cut off\\                           | (name = ?
                    """)
    void hidesWhatPostgresqlPrints(String condition, String hidden) {
        assertThat(HiddenValues.in(condition)).isEqualTo(hidden);
    }
}
