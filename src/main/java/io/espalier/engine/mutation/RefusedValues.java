package io.espalier.engine.mutation;

import java.util.List;
import java.util.Locale;

/**
 * The values by which PostgreSQL tells a refused row. Its words are in any language, the shape of
 * what they stand around is not: {@code (a, b)=(x, y)} of a key, {@code (x, y, z)} of a row.
 *
 * @param names the columns of a key, as PostgreSQL lists them; empty for a row
 * @param values in the order of the names, or of the table
 */
record RefusedValues(String names, String values) {

    private static final String BETWEEN = ")=(";
    private static final String SEPARATOR = ", ";

    static RefusedValues of(String detail) {
        int open = detail.indexOf('(');
        int close = detail.lastIndexOf(')');
        int between = detail.indexOf(BETWEEN);
        if (open < 0 || close < open) {
            return new RefusedValues("", "");
        }
        if (between < 0) {
            return new RefusedValues("", detail.substring(open + 1, close));
        }
        int from = between + BETWEEN.length();
        boolean twoKeys = detail.indexOf(BETWEEN, from) >= 0;
        int to = twoKeys ? detail.indexOf(") ", from) : close;
        return new RefusedValues(
                detail.substring(open + 1, between), detail.substring(from, Math.max(from, to)));
    }

    /** Whether they are those of a key of these columns. */
    boolean isOf(List<String> columns) {
        return names.equals(String.join(SEPARATOR, columns));
    }

    /** The columns of the key. */
    List<String> columns() {
        return names.isEmpty() ? List.of() : List.of(names.split(SEPARATOR));
    }

    /** How well a row fits that has these among its values: 0 if none of them is there. */
    int fit(List<String> texts) {
        if (values.equals(String.join(SEPARATOR, texts))) {
            return Integer.MAX_VALUE;
        }
        int fit = 0;
        for (String text : texts) {
            fit += isAmong(text, values) ? 2 : isAmong(lower(text), lower(values)) ? 1 : 0;
        }
        return fit;
    }

    /** As a whole: 1 is not among 10 and 21. */
    private static boolean isAmong(String text, String all) {
        return (SEPARATOR + all + SEPARATOR).contains(SEPARATOR + text + SEPARATOR);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
