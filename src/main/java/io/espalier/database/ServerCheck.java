package io.espalier.database;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Refuses, before anything else connects, a database that cannot be reached or is too old, in one
 * clear line.
 *
 * <p>It connects by itself, because a pool would log a stack trace first.
 */
final class ServerCheck implements BeanPostProcessor {

    /** The oldest release that this program is tested with. */
    static final int OLDEST = 15;

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof JdbcConnectionDetails details) {
            check(details);
        }
        return bean;
    }

    private static void check(JdbcConnectionDetails details) {
        String place = place(details.getJdbcUrl());
        Properties credentials = new Properties();
        if (details.getUsername() != null) {
            credentials.setProperty("user", details.getUsername());
        }
        if (details.getPassword() != null) {
            credentials.setProperty("password", details.getPassword());
        }
        try (Connection connection =
                DriverManager.getConnection(details.getJdbcUrl(), credentials)) {
            DatabaseMetaData server = connection.getMetaData();
            requireSupported(
                    place,
                    server.getDatabaseProductName(),
                    server.getDatabaseMajorVersion(),
                    server.getDatabaseProductVersion());
        } catch (SQLException failure) {
            throw new DatabaseException(
                    "The database at " + place + " " + reason(failure), failure);
        }
    }

    static void requireSupported(String place, String product, int majorVersion, String version) {
        if (!product.equals("PostgreSQL") || majorVersion < OLDEST) {
            throw new DatabaseException(
                    "The database at %s is %s %s. Espalier needs PostgreSQL %d or newer."
                            .formatted(place, product, version, OLDEST));
        }
    }

    /**
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL
     *     Error Codes</a>
     */
    private static String reason(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String message = firstSentence(failure);
        return switch (state) {
            case "08001" ->
                    "cannot be reached (%s). Start it, or correct its address.".formatted(message);
            case "28P01", "28000", "08004" ->
                    "does not let us in (%s). Correct the user and the password in its address."
                            .formatted(message);
            case "3D000" ->
                    "is not there (%s). Create it, or correct its address.".formatted(message);
            case "57P03" -> "is not ready (%s). Start again in a moment.".formatted(message);
            case "53300" ->
                    "has no connection left (%s). End other clients, or raise max_connections."
                            .formatted(message);
            default -> "cannot be used (%s).".formatted(message);
        };
    }

    /** pgjdbc adds advice, PostgreSQL a severity; where pgjdbc says only that it failed, why. */
    private static String firstSentence(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.getCause()) {
            case UnknownHostException unknown -> "no such host: " + unknown.getMessage();
            case SocketTimeoutException late -> "no answer in time";
            case null, default ->
                    message.replaceFirst("^FATAL: +", "").split("\\. |\\.?\\R|\\.$", 2)[0];
        };
    }

    /**
     * What a person calls the place: the JDBC URL without its prefix and its parameters, which may
     * hold a password.
     */
    private static String place(String jdbcUrl) {
        return jdbcUrl.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*", "");
    }
}
