package io.espalier.program;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import io.espalier.Espalier;
import io.espalier.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program in a process of its own, from this JVM's class path. Closing it kills what still
 * runs, without a farewell.
 */
final class Program implements AutoCloseable {

    /** For a start on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread reader;

    private Program(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Starts it without a database of another's: it works in the folder {@code .espalier}. */
    static Program start(Path folder, String... arguments) {
        return start(
                Stream.concat(
                                Stream.of("--espalier.database.directory=" + folder),
                                Stream.of(arguments))
                        .toList());
    }

    static Program start(TestDatabase database, String... arguments) {
        return start(
                Stream.concat(
                                Stream.of(
                                        "--spring.datasource.url=" + database.jdbcUrl(),
                                        "--spring.datasource.username=" + database.user(),
                                        "--spring.datasource.password=" + database.password()),
                                Stream.of(arguments))
                        .toList());
    }

    /** Starts it on a database of any kind. */
    static Program start(String jdbcUrl, String... arguments) {
        return start(
                Stream.concat(Stream.of("--spring.datasource.url=" + jdbcUrl), Stream.of(arguments))
                        .toList());
    }

    private static Program start(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(classPath());
        command.addAll(switches());
        arguments.stream().filter(Program::isForJava).forEach(command::add);
        command.add(Espalier.class.getName());
        arguments.stream().filter(not(Program::isForJava)).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DATABASE_URL", "PORT"));
        builder.environment().put("SERVER_PORT", "0");
        try {
            return new Program(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the tests run with, as {@code -Despalier.islands=false}. */
    private static List<String> switches() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("espalier."))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
    }

    private static boolean isForJava(String argument) {
        return argument.startsWith("-D");
    }

    /** Surefire's ends with an empty element, which is the project's folder with its changelog. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(not(String::isEmpty))
                .collect(joining(File.pathSeparator));
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                take(line);
            }
        } catch (IOException killed) {
            take("(" + killed.getMessage() + ")");
        } finally {
            ready.completeExceptionally(new IllegalStateException("It ended: " + lines()));
        }
    }

    private void take(String line) {
        synchronized (lines) {
            lines.add(line);
        }
        if (line.startsWith("GraphQL ")) {
            port.complete(URI.create(line.substring("GraphQL".length()).strip()).getPort());
        } else if (line.startsWith("Ready ")) {
            ready.complete(null);
        }
    }

    /** What it has printed so far. */
    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** Waits until it serves. */
    Program ready() throws Exception {
        ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return this;
    }

    /** Waits until it has ended, and answers its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end: " + lines());
        }
        reader.join();
        return process.exitValue();
    }

    /** As {@code kill -<signal>}. */
    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    /** The answer's body. */
    String query(String document) throws IOException, InterruptedException {
        return HTTP.send(request(document), BodyHandlers.ofString()).body();
    }

    CompletableFuture<String> queryLater(String document) {
        return HTTP.sendAsync(request(document), BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    /** Where it takes operations. */
    URI graphql() {
        return URI.create("http://localhost:" + port.join() + "/graphql");
    }

    private HttpRequest request(String document) {
        return HttpRequest.newBuilder(graphql())
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("{\"query\": \"" + document + "\"}"))
                .build();
    }

    boolean runs() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
