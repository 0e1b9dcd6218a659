package io.espalier.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Kills a program that serves many clients' mutations, again and again: {@code ./mvnw test
 * -Pendurance -Dtest=WriteKillEnduranceTest}. {@code -Dendurance.rounds} and {@code
 * -Dendurance.seed} say how often and which moments.
 */
@Tag("endurance")
class WriteKillEnduranceTest {

    private static final int ROUNDS = Integer.getInteger("endurance.rounds", 200);
    private static final long SEED = Long.getLong("endurance.seed", 1L);

    /** When the program is killed. */
    private enum Moment {
        /** Some milliseconds after the first answer, whatever is going on then. */
        AT_RANDOM,
        /** While documents wait for a lock in their second field, and have done the first. */
        BETWEEN_FIELDS,
        /** When a document is committed, and the program does not know it yet. */
        BEFORE_ITS_ANSWER
    }

    private static final int LATEST_MILLISECONDS = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Random random = new Random(SEED);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<UUID> users = new ArrayList<>();
    private final Set<String> acknowledged = new TreeSet<>();
    private final Set<String> found = new TreeSet<>();
    private List<LinkedDocument> unanswered = List.of();
    private int repeated;

    @Test
    void everyDocumentIsWrittenWholeOrNotAtAll() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                CommitProxy proxy =
                        new CommitProxy(
                                database.address().host(),
                                Objects.requireNonNull(database.address().port()))) {
            long start = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                run(round, database, proxy);
            }
            try (Program last = program(database, proxy)) {
                repeat(last.graphql());
            }
            users.forEach(user -> check(database, user));
            assertThat(found).containsAll(acknowledged);
            System.out.printf(
                    "%d rounds (seed %d) in %d s: %,d documents acknowledged, %,d found whole, none lost, none in part; %d repeated.%n",
                    ROUNDS,
                    SEED,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                    acknowledged.size(),
                    found.size(),
                    repeated);
        }
    }

    private static Program program(TestDatabase database, CommitProxy proxy) throws Exception {
        return Program.start(
                        "jdbc:postgresql://localhost:%d/%s?user=%s&password=%s&sslmode=disable&ApplicationName=killed"
                                .formatted(
                                        proxy.port(),
                                        database.address().database(),
                                        database.user(),
                                        database.password()),
                        "--spring.liquibase.enabled=false")
                .ready();
    }

    private void run(int round, TestDatabase database, CommitProxy proxy) throws Exception {
        Moment moment = Moment.values()[round % Moment.values().length];
        UUID user = LinkedRows.user(database);
        users.add(user);
        LinkedClients clients = new LinkedClients(http, user, "r" + round);
        try (Program program = program(database, proxy)) {
            repeat(program.graphql());
            clients.start(program.graphql());
            clients.awaitFirst();
            Thread checking = Thread.ofVirtual().start(() -> clients.watch(database));
            kill(moment, program, database, proxy, user);
            clients.end();
            checking.join();
        }
        awaitNoBackend(database);
        assertThat(clients.faults()).isEmpty();
        acknowledged.addAll(clients.acknowledged());
        unanswered = clients.unanswered();
        assertThat(unanswered).as("documents in the middle of which it was killed").isNotEmpty();
        check(database, user);
        assertThat(LinkedRows.names(database, user)).containsAll(clients.acknowledged());
        System.out.printf(
                "round %d, killed %s: %d documents acknowledged, %d of %d unanswered were written.%n",
                round,
                moment,
                clients.acknowledged().size(),
                LinkedRows.names(database, user).size() - clients.acknowledged().size(),
                unanswered.size());
    }

    private void kill(
            Moment moment, Program program, TestDatabase database, CommitProxy proxy, UUID user)
            throws Exception {
        switch (moment) {
            case AT_RANDOM -> {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_MILLISECONDS));
                program.close();
            }
            case BETWEEN_FIELDS -> {
                try (Connection other = database.connect();
                        Statement statement = other.createStatement()) {
                    other.setAutoCommit(false);
                    statement.execute(
                            "select from users where id = '%s' for no key update".formatted(user));
                    await(
                            database,
                            "wait_event_type = 'Lock'",
                            waiting -> waiting > LinkedClients.COUNT / 2);
                    program.close();
                    other.rollback();
                }
            }
            case BEFORE_ITS_ANSWER -> {
                CountDownLatch killed = new CountDownLatch(1);
                proxy.atNextCommit(() -> {
                    program.close();
                    killed.countDown();
                });
                assertThat(killed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    /** What the server still does for a program that is dead, it may yet commit. */
    private static void awaitNoBackend(TestDatabase database) {
        await(database, "true", running -> running == 0);
    }

    private static void await(TestDatabase database, String condition, IntPredicate enough) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        long until = System.nanoTime() + PATIENCE.toNanos();
        String sql =
                "select count(*) from pg_stat_activity where datname = current_database() and application_name = 'killed' and "
                        + condition;
        while (!enough.test(Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class)))) {
            assertThat(System.nanoTime()).as(condition).isLessThan(until);
        }
    }

    /** Sends again what nobody has answered; under its key it is done once, whenever it was. */
    private void repeat(URI uri) throws IOException {
        for (LinkedDocument document : unanswered) {
            HttpResponse<String> answer = document.send(http, uri);
            assertThat(answer.body()).startsWith(document.data());
            acknowledged.add(document.name());
            repeated++;
        }
        unanswered = List.of();
    }

    /** All documents of a user are there whole, and none of them twice. */
    private void check(TestDatabase database, UUID user) {
        List<String> names = LinkedRows.names(database, user);
        assertThat(LinkedRows.read(database, user)).isEqualTo(LinkedRows.ofWhole(names.size()));
        found.addAll(names);
    }
}
