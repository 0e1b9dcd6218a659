package io.espalier.program;

import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Many clients, each of which sends one document after the other until nobody answers. */
final class LinkedClients {

    static final int COUNT = 8;

    private final HttpClient http;
    private final UUID user;
    private final String prefix;
    private final List<Thread> clients = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<LinkedDocument> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /**
     * @param prefix of the names of their documents
     */
    LinkedClients(HttpClient http, UUID user, String prefix) {
        this.http = http;
        this.user = user;
        this.prefix = prefix;
    }

    void start(URI uri) {
        IntStream.range(0, COUNT)
                .mapToObj(client -> Thread.ofVirtual().start(() -> send(uri, client)))
                .forEach(clients::add);
    }

    private void send(URI uri, int client) {
        for (int i = 0; ; i++) {
            LinkedDocument document =
                    LinkedDocument.of(user, "%s-%d-%d".formatted(prefix, client, i));
            try {
                HttpResponse<String> answer = document.send(http, uri);
                if (!answer.body().startsWith(document.data())) {
                    faults.add(answer.body());
                }
                acknowledged.add(document.name());
            } catch (IOException killed) {
                unanswered.add(document);
                return;
            } finally {
                first.countDown();
            }
        }
    }

    /** Waits for the first answer, or until nobody answers. */
    void awaitFirst() throws InterruptedException {
        first.await();
    }

    /** Looks all the time whether a part of a document can be seen. */
    void watch(TestDatabase database) {
        while (!over.get()) {
            LinkedRows rows = LinkedRows.read(database, user);
            if (!rows.equals(LinkedRows.ofWhole(rows.posts()))) {
                faults.add("seen: " + rows);
            }
        }
    }

    /** Waits until nobody answers them any more. */
    void end() throws InterruptedException {
        for (Thread client : clients) {
            client.join();
        }
        over.set(true);
    }

    /** The names of the documents that were answered. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<LinkedDocument> unanswered() {
        return List.copyOf(unanswered);
    }

    /** Answers that are not as they should be, and parts of documents that could be seen. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
