package io.espalier.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program of its own, by what it prints; closing it ends it and all that it started. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration TO_END = Duration.ofSeconds(30);

    private final Process process;
    private final long deadline;
    private final StringBuilder output = new StringBuilder();

    /** Line by line; empty at the end of the output. */
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    private ChildProcess(Process process, Duration limit) {
        this.process = process;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /**
     * Starts a program, both of whose outputs are read as one.
     *
     * @param limit how long it may take until it prints what is waited for
     */
    public static ChildProcess start(ProcessBuilder program, Duration limit) throws IOException {
        ChildProcess child = new ChildProcess(program.redirectErrorStream(true).start(), limit);
        Thread.ofVirtual().start(child::read);
        return child;
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().map(Optional::of).forEach(lines::add);
        } catch (IOException | UncheckedIOException closed) {
            // The process was ended; what it printed before has been read.
        } finally {
            lines.add(Optional.empty());
        }
    }

    /** Waits for a line in which the pattern is found, and answers its first group. */
    public String await(Pattern pattern) {
        for (String line = next(); line != null; line = next()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new AssertionError("It ended without " + pattern + ":\n" + output);
    }

    /** Waits until it ends by itself, and answers its exit code. */
    public int awaitEnd() {
        while (next() != null) {
            // Read to the end.
        }
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private @Nullable String next() {
        Optional<String> line;
        try {
            line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        if (line == null) {
            throw new AssertionError("It takes too long:\n" + output);
        }
        line.ifPresent(text -> output.append(text).append('\n'));
        return line.orElse(null);
    }

    /** What has been read so far. */
    public String output() {
        return output.toString();
    }

    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        process.onExit()
                .orTimeout(TO_END.toSeconds(), TimeUnit.SECONDS)
                .handle((ended, late) -> {
                    // What outlives its parent would outlive the test.
                    started.forEach(ProcessHandle::destroyForcibly);
                    return process.destroyForcibly();
                })
                .join();
    }
}
