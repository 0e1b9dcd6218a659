package io.espalier.engine.spring;

import io.espalier.engine.error.FaultCode;
import io.espalier.engine.error.FaultReport;
import io.espalier.engine.error.StartupException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Refuses databases that the engine's SQL is not for, before it is sent to one. */
final class DatabaseCheck {

    /** The oldest release of PostgreSQL that the engine is tested with. */
    static final int OLDEST = 15;

    private DatabaseCheck() {}

    /**
     * @throws StartupException if it is another database, or too old
     */
    static void require(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        require(
                server.getDatabaseProductName(),
                server.getDatabaseMajorVersion(),
                server.getDatabaseProductVersion());
    }

    static void require(String product, int majorVersion, String version) {
        if (product.equals("PostgreSQL") && majorVersion >= OLDEST) {
            return;
        }
        FaultReport report = new FaultReport();
        report.add(
                FaultCode.UNSUPPORTED_DATABASE,
                "DataSource",
                "it leads to " + product + " " + version,
                "Give the application a PostgreSQL of release " + OLDEST + " or newer");
        report.throwIfFatal();
    }
}
