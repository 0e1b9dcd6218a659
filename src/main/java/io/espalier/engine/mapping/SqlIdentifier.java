package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads names as SQL writes them: quoted ones are taken as they are, others fold to lower case, as
 * PostgreSQL does.
 *
 * @see <a
 *     href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL,
 *     identifiers and key words</a>
 */
final class SqlIdentifier {

    private SqlIdentifier() {}

    /** The column that {@code expression} names: {@code views}, {@code "createdAt"}. */
    static String columnName(String expression) {
        List<String> parts = split(expression);
        return parts.get(parts.size() - 1);
    }

    /**
     * The table that {@code expression} names: {@code posts}, {@code app."Post"}; of three parts
     * the first, the database's own name, is left out.
     */
    static TableName tableName(String expression) {
        List<String> parts = split(expression);
        String name = parts.get(parts.size() - 1);
        return new TableName(parts.size() == 1 ? null : parts.get(parts.size() - 2), name);
    }

    /** The same SQL with everything outside quotes in lower case. */
    static String foldCase(String sql) {
        StringBuilder folded = new StringBuilder(sql.length());
        boolean quoted = false;
        for (int at = 0; at < sql.length(); at++) {
            char character = sql.charAt(at);
            quoted ^= character == '"';
            folded.append(quoted ? character : foldCase(character));
        }
        return folded.toString();
    }

    private static List<String> split(String expression) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < expression.length(); at++) {
            char character = expression.charAt(at);
            if (character == '"') {
                // A doubled quote stands for one inside a quoted name.
                if (quoted && at + 1 < expression.length() && expression.charAt(at + 1) == '"') {
                    part.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (character == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(quoted ? character : foldCase(character));
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static char foldCase(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character;
    }
}
