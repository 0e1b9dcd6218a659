package io.espalier.explorer;

import io.espalier.cli.ServedProgram;
import io.espalier.community.demo.DemoCommunity;
import io.espalier.community.demo.DemoSize;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program, as it serves a small demo community over HTTP. */
record DemoProgram(TestDatabase database, TestApplication application) implements AutoCloseable {

    /**
     * Fills a database and starts the program.
     *
     * @param properties {@code name=value}
     */
    static DemoProgram start(String... properties) {
        TestDatabase database = TestDatabase.migrated();
        try {
            DemoCommunity.ofSize(DemoSize.ofUsers(20)).fillIfEmpty(database.dataSource(), () -> {});
        } catch (SQLException failure) {
            throw new IllegalStateException("The demo community cannot be written", failure);
        }
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.main.web-application-type=servlet");
        return new DemoProgram(
                database,
                TestApplication.start(ServedProgram.class, database, all.toArray(String[]::new)));
    }

    String origin() {
        return "http://127.0.0.1:" + application.port();
    }

    Answer execute(String document, Map<String, Object> variables) {
        return application.execute(document, variables);
    }

    /**
     * Asks for a path.
     *
     * @param headers names and values in turn
     */
    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
