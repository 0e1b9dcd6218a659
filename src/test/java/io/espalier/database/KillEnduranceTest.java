package io.espalier.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing program again and again, at a random moment: {@code ./mvnw test -Pendurance}.
 * {@code -Dendurance.rounds} and {@code -Dendurance.seed} say how often and which moments.
 */
@Tag("endurance")
class KillEnduranceTest {

    private static final int ROUNDS = Integer.getInteger("endurance.rounds", 50);
    private static final long SEED = Long.getLong("endurance.seed", 1L);

    /** Of the kill, after the first row. */
    private static final int LATEST_MILLISECONDS = 1_500;

    @TempDir Path folder;

    private final Random random = new Random(SEED);

    /** The last acknowledged row of each round and writer. */
    private final Map<List<Integer>, Integer> acknowledged = new LinkedHashMap<>();

    @Test
    void noAcknowledgedRowIsLost() throws Exception {
        int orphans = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            boolean withItsServer = round % 2 == 0;
            writeUntilKilled(round, withItsServer);
            orphans += withItsServer ? 0 : 1;
        }
        Process last = WritingProgram.start(folder, ROUNDS + 1);
        try (BufferedReader output = last.inputReader()) {
            checkFound(output);
        } finally {
            kill(last, true);
        }
        long rows = acknowledged.values().stream().mapToLong(Integer::longValue).sum();
        System.out.printf(
                "%d rounds (seed %d): %,d rows acknowledged, none lost; %d orphaned servers ended.%n",
                ROUNDS, SEED, rows, orphans);
    }

    private void writeUntilKilled(int round, boolean withItsServer) throws Exception {
        Process program = WritingProgram.start(folder, round);
        int delay = random.nextInt(LATEST_MILLISECONDS);
        try (BufferedReader output = program.inputReader()) {
            checkFound(output);
            boolean first = true;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("wrote")) {
                    acknowledged.put(
                            List.of(round, Integer.valueOf(words[1])), Integer.valueOf(words[2]));
                    if (first) {
                        first = false;
                        killLater(program, withItsServer, delay);
                    }
                }
            }
        } finally {
            kill(program, withItsServer);
        }
    }

    /** Reads until the program is ready, and compares what it found with what it must find. */
    private void checkFound(BufferedReader output) throws IOException {
        Map<List<Integer>, Integer> last = new LinkedHashMap<>();
        for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            assertThat(line).as("the program started").isNotNull();
            String[] words = line.split(" ", -1);
            assertThat(words[3]).as("rows without a gap: " + line).isEqualTo(words[4]);
            last.put(
                    List.of(Integer.valueOf(words[1]), Integer.valueOf(words[2])),
                    Integer.valueOf(words[4]));
        }
        assertThat(acknowledged)
                .allSatisfy((writer, row) ->
                        // One row may be committed whose acknowledgement nobody read.
                        assertThat(last)
                                .hasEntrySatisfying(
                                        writer,
                                        found -> assertThat(found).isGreaterThanOrEqualTo(row)));
    }

    private void killLater(Process program, boolean withItsServer, int milliseconds) {
        CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS)
                .execute(() -> kill(program, withItsServer));
    }

    /** The server first, as it is when the machine's memory runs out or its power fails. */
    private void kill(Process program, boolean withItsServer) {
        Path file = folder.resolve("postgresql/postmaster.pid");
        if (withItsServer && Files.exists(file)) {
            try {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                        .filter(server -> isPostgres(server))
                        .ifPresent(server -> {
                            List<ProcessHandle> backends = server.children().toList();
                            server.destroyForcibly();
                            backends.forEach(ProcessHandle::destroyForcibly);
                        });
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        // By its handle: a process destroyed by itself closes the pipe with the last lines.
        program.toHandle().destroyForcibly();
        program.onExit().join();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(name -> name.endsWith("postgres")).isPresent();
    }
}
