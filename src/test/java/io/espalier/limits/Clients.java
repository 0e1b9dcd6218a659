package io.espalier.limits;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients of one server: some ask small things all the time, others do something else meanwhile.
 */
final class Clients {

    private static final String QUICK = "{ users(first: 1) { nodes { name } } }";
    private static final int QUICK_QUERIES = 300;

    private final URI address;

    Clients(int port) {
        this.address = URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    /** What is done beside the quick queries; adds the statuses that it was answered with. */
    @FunctionalInterface
    interface Action {
        void run(Set<Integer> statuses) throws Exception;
    }

    /** What is looked at while the action runs. */
    @FunctionalInterface
    interface Meanwhile {
        void run() throws Exception;
    }

    /** What one client does. */
    @FunctionalInterface
    interface Client {
        void run(int number) throws Exception;
    }

    /**
     * How the quick queries went.
     *
     * @param statuses of the action and the queries
     */
    record Quick(List<Duration> times, Set<Integer> statuses) {

        Duration p99() {
            return times.get(times.size() * 99 / 100);
        }
    }

    void warmUp() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            if (send(QUICK) != 200) {
                throw new IllegalStateException("the server does not serve");
            }
        }
    }

    /**
     * Sends quick queries one after the other, at least until the action has ended.
     *
     * @param meanwhile done once, when a few of them are answered
     */
    Quick quickly(Action action, Meanwhile meanwhile) throws Exception {
        Set<Integer> statuses = new ConcurrentSkipListSet<>();
        List<Duration> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> running =
                    threads.submit(() -> {
                        action.run(statuses);
                        return null;
                    });
            while (times.size() < QUICK_QUERIES || !running.isDone()) {
                long start = System.nanoTime();
                int status = send(QUICK);
                times.add(Duration.ofNanos(System.nanoTime() - start));
                if (times.size() == QUICK_QUERIES / 4) {
                    meanwhile.run();
                }
                if (status != 200) {
                    throw new IllegalStateException("a quick query was answered with " + status);
                }
            }
            running.get();
        }
        Collections.sort(times);
        return new Quick(times, statuses);
    }

    /** Runs that many clients at the same time. */
    void all(int count, Client client) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(
                        threads.submit(() -> {
                            client.run(number);
                            return null;
                        }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    int send(String document) throws IOException, InterruptedException {
        return sendBytes(Served.JSON.writeValueAsBytes(Map.of("query", document)));
    }

    /** The status of the answer; the answer is read to its end and must be JSON. */
    int sendBytes(byte[] body) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<byte[]> response =
                    client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/json")
                                    .header("Accept", "application/graphql-response+json")
                                    .timeout(Duration.ofMinutes(1))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            Served.JSON.readTree(response.body());
            return response.statusCode();
        }
    }
}
