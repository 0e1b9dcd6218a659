package io.espalier.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a program and PostgreSQL. Told to, it keeps the next word that a transaction was
 * committed, and does something instead.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message
 *     formats, CommandComplete</a>
 */
final class CommitProxy implements AutoCloseable {

    private static final byte[] COMMITTED =
            "C\0\0\0\u000bCOMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final AtomicReference<@Nullable Runnable> atCommit = new AtomicReference<>();

    CommitProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** What is done instead of telling the program of its next commit, once. */
    void atNextCommit(Runnable action) {
        atCommit.set(action);
    }

    private void listen() {
        try {
            while (true) {
                Socket program = listening.accept();
                Socket server = new Socket(host, port);
                Thread.ofVirtual().start(() -> forward(program, server, false));
                Thread.ofVirtual().start(() -> forward(server, program, true));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void forward(Socket from, Socket to, boolean watched) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                if (watched && isCommit(buffer, read)) {
                    Runnable action = atCommit.getAndSet(null);
                    if (action != null) {
                        action.run();
                        return;
                    }
                }
                output.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // One of the two is gone, and so is the other.
        }
    }

    /** The server sends the answer to a commit alone, and so in one piece. */
    private static boolean isCommit(byte[] buffer, int length) {
        for (int start = 0; start + COMMITTED.length <= length; start++) {
            int matched = 0;
            while (matched < COMMITTED.length && buffer[start + matched] == COMMITTED[matched]) {
                matched++;
            }
            if (matched == COMMITTED.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
