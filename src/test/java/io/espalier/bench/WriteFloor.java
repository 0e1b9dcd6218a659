package io.espalier.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.espalier.database.DatabaseUrl;
import io.espalier.engine.id.GlobalId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code createComment} costs without GraphQL, engine and Hibernate: a server by hand that
 * takes the same request, runs the same statements in one transaction, and answers the same JSON.
 * Its only argument is the port; {@code DATABASE_URL} names the database.
 */
public final class WriteFloor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ANNOUNCEMENT =
            "select set_config('statement_timeout', ?, true), set_config('espalier.caller', ?, true),"
                    + " set_config('espalier.operation', ?, true), set_config('espalier.request', ?, true)";

    /** As the engine's log of statements shows them; two of their kind differ in the table. */
    private static final String LOCK =
            """
            select k.o, t.id
            from unnest(?::uuid[]) with ordinality as k(k0, o)
            join %s t on t.id = k.k0 and t.deleted_at is null
            order by t.id
            for key share of t\
            """;

    private static final String INSERT =
            "insert into comments (author_id,content,created_at,parent_id,post_id,score,updated_at,version,deleted_at,id) values (?,?,?,?,?,?,?,?,null,?)";

    private static final String COMMENT =
            """
            select k.o, t.id, t.content, t.post_id
            from unnest(?::uuid[]) with ordinality as k(k0, o)
            join comments t on t.id = k.k0 and t.deleted_at is null\
            """;

    private static final String POST =
            """
            select k.o, t.id, t.title
            from unnest(?::uuid[]) with ordinality as k(k0, o)
            join posts t on t.id = k.k0 and t.deleted_at is null\
            """;

    private WriteFloor() {}

    public static void main(String[] arguments) throws IOException {
        DatabaseUrl address = DatabaseUrl.parse(System.getenv("DATABASE_URL"));
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(Integer.getInteger("bench.pool", 10));
        DataSource database = new HikariDataSource(pool);
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
                        0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/graphql", exchange -> answer(exchange, database));
        server.start();
        System.out.println("Ready");
    }

    private static void answer(HttpExchange exchange, DataSource database) throws IOException {
        JsonNode variables = JSON.readTree(exchange.getRequestBody()).get("variables");
        byte[] body;
        try {
            body =
                    JSON.writeValueAsBytes(
                            create(
                                    database,
                                    idIn(variables, "post"),
                                    idIn(variables, "author"),
                                    variables.get("content").asString()));
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream output = exchange.getResponseBody()) {
            output.write(body);
        }
    }

    private static UUID idIn(JsonNode variables, String name) {
        return UUID.fromString(GlobalId.decode(variables.get(name).asString()).key().getFirst());
    }

    private static Map<String, Object> create(
            DataSource database, UUID post, UUID author, String content) throws SQLException {
        try (Connection connection = database.getConnection()) {
            announce(connection);
            lock(connection, LOCK.formatted("posts"), post);
            lock(connection, LOCK.formatted("users"), author);
            UUID id = insert(connection, post, author, content);
            Map<String, Object> comment = read(connection, id);
            connection.commit();
            return Map.of(
                    "data",
                    Map.of("createComment", Map.of("comment", comment, "userErrors", List.of())));
        }
    }

    private static void announce(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANNOUNCEMENT)) {
            statement.setString(1, "10000");
            statement.setString(2, "");
            statement.setString(3, "");
            statement.setString(4, "");
            statement.execute();
        }
    }

    private static void lock(Connection connection, String sql, UUID key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, key);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("not there: " + key);
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, UUID key) throws SQLException {
        Array keys = statement.getConnection().createArrayOf("uuid", new UUID[] {key});
        statement.setArray(1, keys);
    }

    private static UUID insert(Connection connection, UUID post, UUID author, String content)
            throws SQLException {
        UUID id = newId();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, author);
            statement.setString(2, content);
            statement.setObject(3, now);
            statement.setNull(4, java.sql.Types.OTHER);
            statement.setObject(5, post);
            statement.setInt(6, 0);
            statement.setObject(7, now);
            statement.setInt(8, 0);
            statement.setObject(9, id);
            statement.addBatch();
            statement.executeBatch();
        }
        return id;
    }

    private static Map<String, Object> read(Connection connection, UUID id) throws SQLException {
        String content;
        UUID post;
        try (PreparedStatement statement = connection.prepareStatement(COMMENT)) {
            bind(statement, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                content = rows.getString(3);
                post = rows.getObject(4, UUID.class);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(POST)) {
            bind(statement, post);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                String title = rows.getString(3);
                return Map.of(
                        "id",
                        new GlobalId("Comment", List.of(id.toString())).encode(),
                        "content",
                        content,
                        "post",
                        title == null ? Map.of() : Map.of("title", title));
            }
        }
    }

    /** Version 7, as Hibernate's. */
    private static UUID newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                (System.currentTimeMillis() << 16) | 0x7000 | (random.nextLong() & 0xFFF),
                (random.nextLong() >>> 2) | (1L << 63));
    }
}
