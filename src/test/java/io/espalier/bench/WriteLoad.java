package io.espalier.bench;

import io.espalier.database.DatabaseUrl;
import io.espalier.engine.id.GlobalId;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures writing: single creates through the engine and through {@link WriteFloor} by turns, and
 * a thousand rows through the engine and by {@code COPY} by turns.
 *
 * <p>Arguments: port and process of the engine, those of the floor, how many rounds, seconds a
 * turn.
 */
public final class WriteLoad {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP = 12;
    private static final int WARM_UP_OF_MANY = 30;
    private static final int MANY = 1_000;

    private static final String ONE =
            "mutation create($content: String!, $author: ID!, $post: ID!) { createComment(input: {content: $content, post: {connect: {id: $post}}, author: {connect: {id: $author}}}) { comment { id content post { title } } userErrors { code } } }";

    private static final String ALL =
            "mutation create($input: [CreateCommentInput!]!) { createComments(input: $input) { count userErrors { code } } }";

    private final List<UUID> posts;
    private final List<UUID> users;
    private final Connection connection;

    private WriteLoad(Connection connection) throws SQLException {
        this.connection = connection;
        this.posts = ids("posts");
        this.users = ids("users");
        if (posts.isEmpty() || users.isEmpty()) {
            throw new IllegalStateException(
                    "The database has no posts or no users; fill it first.");
        }
    }

    public static void main(String[] arguments) throws Exception {
        DatabaseUrl address = DatabaseUrl.parse(System.getenv("DATABASE_URL"));
        try (Connection connection =
                DriverManager.getConnection(
                        address.jdbcUrl(), address.user(), address.password())) {
            WriteLoad load = new WriteLoad(connection);
            Server engine = Server.of(arguments[0], arguments[1]);
            Server floor = Server.of(arguments[2], arguments[3]);
            int rounds = Integer.parseInt(arguments[4]);
            load.single(engine, floor, rounds, Double.parseDouble(arguments[5]));
            load.many(engine.port(), rounds);
        }
    }

    private List<UUID> ids(String table) throws SQLException {
        try (ResultSet rows =
                connection
                        .createStatement()
                        .executeQuery(
                                "select id from "
                                        + table
                                        + " where deleted_at is null order by id limit 100")) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    /**
     * A server to be measured; an older Java hands over to a newer one, which then is its child.
     */
    private record Server(int port, ProcessHandle process) {

        static Server of(String port, String process) {
            ProcessHandle started = ProcessHandle.of(Long.parseLong(process)).orElseThrow();
            return new Server(
                    Integer.parseInt(port), started.children().findFirst().orElse(started));
        }

        long microseconds() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1_000;
        }
    }

    /** What a turn found: requests a second, and microseconds of its processor a request. */
    private record Turn(double rate, double cost) {}

    private void single(Server engine, Server floor, int rounds, double seconds) throws Exception {
        check(engine.port());
        check(floor.port());
        List<Double> rates = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            // Each begins as often as the other.
            boolean engineFirst = round % 2 == 0;
            Turn first = turn(engineFirst ? engine : floor, seconds);
            Turn second = turn(engineFirst ? floor : engine, seconds);
            Turn ofEngine = engineFirst ? first : second;
            Turn ofFloor = engineFirst ? second : first;
            if (round >= 0) {
                rates.add(ofEngine.rate() / ofFloor.rate());
                System.out.printf(
                        "createComment: engine %.0f/s %.0f us, floor %.0f/s %.0f us, %.2f%n",
                        ofEngine.rate(),
                        ofEngine.cost(),
                        ofFloor.rate(),
                        ofFloor.cost(),
                        ofEngine.rate() / ofFloor.rate());
            }
        }
        System.out.printf("createComment: %.2f of the floor (goal 0.6)%n", median(rates));
    }

    /** One request, whose answer is looked at. */
    private void check(int port) throws IOException {
        try (Connected client = new Connected(port)) {
            String answer = client.post(one(0));
            if (!answer.contains("\"userErrors\":[]") || answer.contains("\"errors\"")) {
                throw new IOException(answer);
            }
        }
    }

    private Turn turn(Server server, double seconds) throws Exception {
        long before = server.microseconds();
        long start = System.nanoTime();
        long until = start + (long) (seconds * 1e9);
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int client = 0; client < CONNECTIONS; client++) {
                int number = client;
                counts.add(clients.submit(() -> send(server.port(), number, until)));
            }
            int sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return new Turn(
                    sum * 1e9 / (System.nanoTime() - start),
                    (double) (server.microseconds() - before) / sum);
        }
    }

    private int send(int port, int client, long until) throws IOException {
        int count = 0;
        try (Connected connected = new Connected(port)) {
            while (System.nanoTime() < until) {
                connected.post(one(client + CONNECTIONS * count));
                count++;
            }
        }
        return count;
    }

    private byte[] one(int number) {
        return JSON.writeValueAsBytes(
                Map.of(
                        "query",
                        ONE,
                        "variables",
                        Map.of(
                                "content",
                                "Made by the bench.",
                                "post",
                                id("Post", posts, number),
                                "author",
                                id("User", users, number))));
    }

    private static String id(String type, List<UUID> ids, int number) {
        return new GlobalId(type, List.of(ids.get(number % ids.size()).toString())).encode();
    }

    private void many(int engine, int rounds) throws Exception {
        byte[] body = all();
        List<Double> ofEngine = new ArrayList<>();
        List<Double> ofCopy = new ArrayList<>();
        try (Connected client = new Connected(engine)) {
            for (int round = -WARM_UP_OF_MANY; round < rounds; round++) {
                long start = System.nanoTime();
                String answer = client.post(body);
                long middle = System.nanoTime();
                copy();
                long end = System.nanoTime();
                if (!answer.contains("\"count\":" + MANY)) {
                    throw new IOException(answer);
                }
                if (round >= 0) {
                    ofEngine.add((middle - start) / 1e6);
                    ofCopy.add((end - middle) / 1e6);
                }
            }
        }
        System.out.printf(
                "createComments of %,d: engine %.1f ms, COPY %.1f ms, %.1f times as long (goal 10)%n",
                MANY, median(ofEngine), median(ofCopy), median(ofEngine) / median(ofCopy));
    }

    private byte[] all() {
        List<Map<String, Object>> input =
                IntStream.range(0, MANY)
                        .<Map<String, Object>>mapToObj(i ->
                                Map.of(
                                        "content",
                                        "Made by the bench.",
                                        "post",
                                        Map.of("connect", Map.of("id", id("Post", posts, i))),
                                        "author",
                                        Map.of("connect", Map.of("id", id("User", users, i)))))
                        .toList();
        return JSON.writeValueAsBytes(Map.of("query", ALL, "variables", Map.of("input", input)));
    }

    private void copy() throws SQLException, IOException {
        String now = OffsetDateTime.now(ZoneOffset.UTC).toString();
        String rows =
                IntStream.range(0, MANY)
                        .mapToObj(i ->
                                String.join(
                                        "\t",
                                        UUID.randomUUID().toString(),
                                        "Made by the bench.",
                                        posts.get(i % posts.size()).toString(),
                                        users.get(i % users.size()).toString(),
                                        "0",
                                        "0",
                                        now,
                                        now))
                        .collect(Collectors.joining("\n"));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy comments (id, content, post_id, author_id, score, version, created_at, updated_at) from stdin",
                        new StringReader(rows));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
