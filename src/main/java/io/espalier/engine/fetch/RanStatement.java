package io.espalier.engine.fetch;

import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A statement that counted, as it is remembered for who asked what ran. */
public sealed interface RanStatement {

    /** A read of a plan. */
    record OfRead(Read read, Sent sent) implements RanStatement {}

    /** What looks at rows before they are written. */
    record BeforeWrite(Looking looking, Sent sent) implements RanStatement {}

    /** One of which nothing is known but who sent it. */
    record Other(Sender sender) implements RanStatement {}

    /** How rows are looked at before they are written. */
    enum Looking {
        LOCK,
        COUNT
    }

    /** Who sent a statement. */
    enum Sender {
        /** Hibernate, for the engine or for hand-written code. */
        HIBERNATE,
        /** The engine, to keep or find the answer of a request with a key. */
        KEEPER
    }

    /**
     * What was sent.
     *
     * @param keys those of its batch
     * @param rows how many came back, until it failed if it did
     * @param duration from asking for the connection to the last row
     */
    record Sent(Statement statement, List<Key> keys, int rows, Duration duration) {

        public Sent {
            keys = List.copyOf(keys);
        }
    }
}
