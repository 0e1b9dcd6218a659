package io.espalier.engine.mapping;

/**
 * Where the parts of SQL end that may hold anything: strings, quoted names and comments. One that
 * is not closed ends with the text.
 */
final class SqlLiterals {

    private SqlLiterals() {}

    /** Behind {@code -- …}, the end of the line left out. */
    static int endOfLine(String sql, int start) {
        int end = sql.indexOf('\n', start);
        return end < 0 ? sql.length() : end;
    }

    /** Behind a comment, which may hold others. */
    static int endOfComment(String sql, int start) {
        int depth = 0;
        int at = start;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return sql.length();
    }

    /** Behind a string or a quoted name, where a doubled quote stands for one. */
    static int endOfQuoted(String sql, int start, char quote) {
        int at = start + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return sql.length();
    }

    /** The same of {@code E'…'}, where a backslash takes the next character in. */
    static int endOfEscaped(String sql, int start) {
        int at = start + 1;
        while (at < sql.length()) {
            char character = sql.charAt(at);
            if (character == '\\') {
                at += 2;
            } else if (character != '\'') {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return sql.length();
    }

    /** Behind {@code $tag$ … $tag$}, or behind the dollar if no such string starts here. */
    static int endOfDollarQuoted(String sql, int start) {
        int tagEnd = start + 1;
        if (tagEnd < sql.length() && startsName(sql.charAt(tagEnd))) {
            while (tagEnd < sql.length()
                    && isOfName(sql.charAt(tagEnd))
                    && sql.charAt(tagEnd) != '$') {
                tagEnd++;
            }
        }
        if (tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
            return start + 1;
        }
        String tag = sql.substring(start, tagEnd + 1);
        int end = sql.indexOf(tag, tagEnd + 1);
        return end < 0 ? sql.length() : end + tag.length();
    }

    static boolean startsName(char character) {
        return character == '_' || Character.isLetter(character);
    }

    static int endOfName(String sql, int start) {
        int at = start;
        while (at < sql.length() && isOfName(sql.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Behind {@code name.name}; {@code start} if no name starts there. */
    static int endOfPath(String sql, int start) {
        int end = start;
        int at = start;
        while (at < sql.length() && startsName(sql.charAt(at))) {
            end = at;
            while (end < sql.length() && isOfName(sql.charAt(end)) && sql.charAt(end) != '$') {
                end++;
            }
            if (end == sql.length() || sql.charAt(end) != '.') {
                return end;
            }
            at = end + 1;
        }
        return end;
    }

    private static boolean isOfName(char character) {
        return character == '_' || character == '$' || Character.isLetterOrDigit(character);
    }
}
