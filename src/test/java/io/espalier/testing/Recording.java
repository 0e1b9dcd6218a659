package io.espalier.testing;

import java.util.List;

/**
 * What an operation said to the database.
 *
 * @param statements as they were sent, without what opens the transaction
 * @param frame what opened and what ended the transaction; empty if there was none
 */
public record Recording(List<String> statements, List<String> frame) {

    public Recording {
        statements = List.copyOf(statements);
        frame = List.copyOf(frame);
    }
}
