package io.espalier.idempotency;

import io.espalier.idempotency.HttpApi.Reply;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Serves {@link NamedCallers} over HTTP to the tests of a class, from a database of theirs. */
@SuppressWarnings("NullAway.Init") // set before the first test
final class ServedCallers implements BeforeAllCallback, AfterAllCallback {

    private final String[] properties;
    private TestDatabase database;
    private TestApplication application;
    private HttpClient client;

    ServedCallers(String... properties) {
        this.properties =
                Stream.concat(
                                Stream.of("spring.main.web-application-type=servlet"),
                                Stream.of(properties))
                        .toArray(String[]::new);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database = TestDatabase.migrated();
        application = TestApplication.start(NamedCallers.class, database, properties);
        client = HttpClient.newHttpClient();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client.close();
        application.close();
        database.close();
    }

    TestDatabase database() {
        return database;
    }

    TestApplication application() {
        return application;
    }

    /** Another application, asked by the same client. */
    HttpApi at(TestApplication other) {
        return new HttpApi(client, other.port());
    }

    Reply send(String document, String... headers) throws IOException, InterruptedException {
        return at(application).send(document, headers);
    }

    Reply send(String document, Map<String, Object> variables, String... headers)
            throws IOException, InterruptedException {
        return at(application).send(document, variables, headers);
    }
}
