package io.espalier.testing;

import java.util.List;

/**
 * What an operation said to the database.
 *
 * @param statements as they were sent, without what opens the transaction
 * @param frame what opened and what ended the transaction, and what limits its time
 * @param notices what the database said beside its answers
 */
public record Recording(List<String> statements, List<String> frame, List<String> notices) {

    /** What comes in the round trip of a query's first statement, if several may run. */
    public static final List<String> SNAPSHOT =
            List.of(
                    "begin isolation level repeatable read read only;",
                    "set local statement_timeout = 10000;");

    /** What comes in the round trip of a query's last statement, if it is the bound's. */
    public static final String COMMIT_WITH_LAST = "; commit";

    /** What comes in the round trip of a query's only statement. */
    public static final List<String> SINGLE =
            List.of("select set_config('statement_timeout', '10000', true);");

    /** The frame of a query that ran several statements, with how it ended. */
    public static List<String> snapshot(String end) {
        return List.of(SNAPSHOT.get(0), SNAPSHOT.get(1), end);
    }

    public Recording {
        statements = List.copyOf(statements);
        frame = List.copyOf(frame);
        notices = List.copyOf(notices);
    }
}
