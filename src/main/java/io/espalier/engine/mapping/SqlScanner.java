package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parameters of a named SQL file: {@code :name} wherever PostgreSQL would read a value,
 * and nowhere inside strings, quoted names and comments. All else is left as it is, but for
 * comments and a semicolon at the end, which are left out.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">PostgreSQL,
 *     lexical structure</a>
 */
public final class SqlScanner {

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;
    private boolean empty = true;
    private boolean ended;
    private int depth;
    private boolean unbalanced;

    private SqlScanner(String sql) {
        this.sql = sql;
    }

    /**
     * A file in its stretches.
     *
     * @param faults what keeps it from being one query, as the start's report says it
     */
    public record Scanned(List<SqlToken> tokens, List<String> faults) {

        public Scanned {
            tokens = List.copyOf(tokens);
            faults = List.copyOf(faults);
        }
    }

    public static Scanned scan(String sql) {
        return new SqlScanner(sql).scan();
    }

    private Scanned scan() {
        while (at < sql.length()) {
            step();
        }
        String end = text.toString().stripTrailing();
        text.setLength(0);
        text.append(end);
        flush();
        if (empty) {
            faults.add("it is empty");
        }
        if (unbalanced || depth > 0) {
            // Otherwise it could end the parentheses that it will stand in.
            faults.add("its parentheses do not match");
        }
        return new Scanned(tokens, faults.stream().distinct().toList());
    }

    private void step() {
        char next = sql.charAt(at);
        if (Character.isWhitespace(next)) {
            space(next);
            at++;
        } else if (sql.startsWith("--", at)) {
            at = SqlLiterals.endOfLine(sql, at);
        } else if (sql.startsWith("/*", at)) {
            space(' ');
            at = SqlLiterals.endOfComment(sql, at);
        } else if (next == ';') {
            ended = true;
            at++;
        } else {
            if (ended) {
                faults.add("it has several statements");
            }
            empty = false;
            word(next);
        }
    }

    private void space(char space) {
        if (!empty) {
            text.append(space);
        }
    }

    private void word(char next) {
        switch (next) {
            case '\'' -> take(SqlLiterals.endOfQuoted(sql, at, '\''));
            case '"' -> take(SqlLiterals.endOfQuoted(sql, at, '"'));
            case '$' -> dollar();
            case ':' -> colon();
            case '(' -> {
                depth++;
                take(at + 1);
            }
            case ')' -> {
                depth--;
                unbalanced |= depth < 0;
                take(at + 1);
            }
            case '?' -> {
                text.append('?');
                take(at + 1);
            }
            default -> {
                if (SqlLiterals.startsName(next)) {
                    name();
                } else {
                    take(at + 1);
                }
            }
        }
    }

    /**
     * A name, a key word, or what stands before a string: only {@code e} changes how it is read.
     */
    private void name() {
        int end = SqlLiterals.endOfName(sql, at);
        boolean escapes = end == at + 1 && (sql.charAt(at) == 'e' || sql.charAt(at) == 'E');
        boolean opens = end < sql.length() && sql.charAt(end) == '\'';
        take(escapes && opens ? SqlLiterals.endOfEscaped(sql, end) : end);
    }

    private void dollar() {
        if (at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1))) {
            faults.add("it has parameters by number, " + sql.substring(at, at + 2));
        }
        take(SqlLiterals.endOfDollarQuoted(sql, at));
    }

    private void colon() {
        if (sql.startsWith("::", at) || sql.startsWith(":=", at)) {
            take(at + 2);
            return;
        }
        int end = SqlLiterals.endOfPath(sql, at + 1);
        if (end == at + 1) {
            take(end);
            return;
        }
        flush();
        tokens.add(new SqlToken.Parameter(sql.substring(at + 1, end)));
        at = end;
    }

    private void take(int end) {
        text.append(sql, at, end);
        at = end;
    }

    private void flush() {
        if (!text.isEmpty()) {
            tokens.add(new SqlToken.Text(text.toString()));
            text.setLength(0);
        }
    }
}
