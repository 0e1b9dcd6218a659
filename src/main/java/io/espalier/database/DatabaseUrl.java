package io.espalier.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database, as hosting platforms and {@code psql} write it: {@code
 * postgresql://user:password@host:port/database?sslmode=require}.
 *
 * <p>Each part holds its decoded text; the parameters are pgjdbc's, in the order given.
 *
 * @param host a host name or an IP address; an IPv6 address in its brackets
 * @param port null where the address names none, which means 5432
 * @param user null where the address names none
 * @param password null where the address names none
 * @see <a
 *     href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">Connection
 *     URIs</a>
 */
public record DatabaseUrl(
        String host,
        @Nullable Integer port,
        String database,
        @Nullable String user,
        @Nullable String password,
        SequencedMap<String, String> parameters) {

    public DatabaseUrl {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Reads an address.
     *
     * @throws DatabaseException if it is none; the message is one line and holds nothing of the
     *     address
     */
    public static DatabaseUrl parse(String text) {
        return new DatabaseUrlParser(text.strip()).parse();
    }

    /** The same address with another database of the same server. */
    public DatabaseUrl withDatabase(String other) {
        return new DatabaseUrl(host, port, other, user, password, parameters);
    }

    /** The address as pgjdbc wants it, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + place() + "/" + encode(database) + query();
    }

    /** Host and port, for people to read. */
    String place() {
        return port == null ? host : host + ":" + port;
    }

    /** The address without its password, so that none is logged by accident. */
    @Override
    public String toString() {
        return "postgresql://"
                + (user == null ? "" : encode(user) + "@")
                + place()
                + "/"
                + encode(database)
                + query();
    }

    private String query() {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter ->
                                encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                        .collect(joining("&", "?", ""));
    }

    /** pgjdbc decodes as forms do, so that a space may be a plus sign. */
    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
