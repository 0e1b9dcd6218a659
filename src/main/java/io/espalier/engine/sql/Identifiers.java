package io.espalier.engine.sql;

import io.espalier.engine.mapping.TableName;
import java.util.Set;

/**
 * The one place that quotes names: only where PostgreSQL would read them otherwise, so that
 * statements stay readable.
 */
final class Identifiers {

    /**
     * Words that cannot name a table without quotes.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">SQL key
     *     words</a>
     */
    private static final Set<String> RESERVED =
            Set.of(
                    ("all analyse analyze and any array as asc asymmetric authorization binary both case cast check"
                                    + " collate collation column concurrently constraint create cross current_catalog"
                                    + " current_date current_role current_schema current_time current_timestamp"
                                    + " current_user default deferrable desc distinct do else end except false fetch"
                                    + " for foreign freeze from full grant group having ilike in initially inner"
                                    + " intersect into is isnull join lateral leading left like limit localtime"
                                    + " localtimestamp natural not notnull null offset on only or order outer overlaps"
                                    + " placing primary references returning right select session_user similar some"
                                    + " symmetric system_user table tablesample then to trailing true union unique"
                                    + " user using variadic verbose when where window with")
                            .split(" "));

    private Identifiers() {}

    static String quote(TableName table) {
        String schema = table.schema();
        return schema == null ? quote(table.name()) : quote(schema) + "." + quote(table.name());
    }

    static String quote(String name) {
        return isPlain(name) && !RESERVED.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Letters, digits and underscores, which PostgreSQL reads as they are. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || c == '_';
            if (!isLetter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
