package io.espalier.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.espalier.Espalier;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The program in a JVM of its own, with a pool of four connections. */
final class ServedProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServedProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServedProcess start(TestDatabase database, int heapMib, Path folder) throws Exception {
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + heapMib + "m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Espalier.class.getName(),
                                "--server.port=" + port,
                                "--server.address=127.0.0.1",
                                "--spring.datasource.hikari.maximum-pool-size=4")
                        .directory(folder.toFile())
                        .inheritIO();
        builder.environment()
                .put(
                        "DATABASE_URL",
                        "postgresql://%s:%s@%s"
                                .formatted(
                                        database.user(),
                                        database.password(),
                                        database.jdbcUrl().replaceAll("^jdbc:postgresql://", "")));
        ServedProcess served = new ServedProcess(builder.start(), port);
        served.awaitPort();
        return served;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort() throws Exception {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("the program does not serve");
    }

    int port() {
        return port;
    }

    /** What of its heap is in use by objects that something refers to, in MiB. Stops it shortly. */
    long liveHeap() throws IOException {
        Process histogram =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                String.valueOf(process.pid()),
                                "GC.class_histogram")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String total = new String(histogram.getInputStream().readAllBytes(), UTF_8);
        return Long.parseLong(total.strip().replaceAll("(?s).*\\s(\\d+)$", "$1")) / 1024 / 1024;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
        process.destroyForcibly();
    }
}
