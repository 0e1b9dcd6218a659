package io.espalier.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;

/** One of the bench's operations. */
@FunctionalInterface
interface Operation {

    /** Runs its statements; the connection is free again when the answer is written. */
    Answer read(Connection connection, Request request) throws SQLException;
}
