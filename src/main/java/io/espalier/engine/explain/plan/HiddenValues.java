package io.espalier.engine.explain.plan;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions as PostgreSQL prints them, without their values.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical
 *     structure</a>
 */
final class HiddenValues {

    /**
     * One token that is a value or could be taken for one, in the order of the groups: a string,
     * escaped or not, closed or not; a quoted identifier, a parameter, the number of a subplan, any
     * other word; a number.
     */
    private static final Pattern TOKEN =
            Pattern.compile(
                    """
                    (?<value>[eE]'(?:[^'\\\\]|\\\\.|'')*+(?:'|\\\\?\\z)|(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*+(?:'|\\z))\
                    |(?<name>"(?:[^"]|"")*+(?:"|\\z)|\\$\\d+\
                    |\\b(?:SubPlan|InitPlan)\\s\\d+\\b|[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*+)\
                    |(?<number>0[xXoObB][\\p{XDigit}_]++|(?:\\d[\\d_]*+(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?)\
                    """,
                    Pattern.DOTALL);

    private HiddenValues() {}

    /** The same with {@code ?} for every string and every number. */
    static String in(String condition) {
        return TOKEN.matcher(condition).replaceAll(HiddenValues::shown);
    }

    private static String shown(MatchResult token) {
        return token.group("name") == null ? "?" : Matcher.quoteReplacement(token.group());
    }
}
