package io.espalier.community.stackexchange;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Imports dumps into a database that has the community's tables. An import is one transaction: all
 * of a dump, or nothing. It adds rows and changes none, so a second import of the same dump adds
 * nothing; imports that run at once wait for each other. Rows that were deleted softly stay so, and
 * what a later dump has below them is added as deleted with them.
 *
 * <p>The heap it needs does not grow with the dump. Thread-safe as far as its progress is.
 */
public final class StackExchangeImport {

    private final DataSource database;
    private final ImportProgress progress;

    public StackExchangeImport(DataSource database, ImportProgress progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * Imports a dump, in about 30 statements whatever its size.
     *
     * @throws BrokenFileException if a file of the dump is not what it should be
     * @throws ImportException if the import cannot be done for another reason; in both cases the
     *     database is as it was
     */
    public ImportReport run(Dump dump) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            return runInTransaction(dump, connection);
        } catch (SQLException failure) {
            throw new ImportException(
                    "The database refused the import: " + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new ImportException("The dump cannot be read: " + failure.getMessage(), failure);
        }
    }

    private ImportReport runInTransaction(Dump dump, Connection connection)
            throws SQLException, IOException {
        try {
            ImportReport report = new ImportTransaction(dump, connection, progress).run();
            connection.commit();
            return report;
        } catch (SQLException | IOException | RuntimeException | Error failure) {
            rollBack(connection, failure);
            throw failure;
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            // The connection is lost, and the server rolls back by itself.
            failure.addSuppressed(second);
        }
    }
}
