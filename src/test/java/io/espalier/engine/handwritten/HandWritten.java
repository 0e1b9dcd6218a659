package io.espalier.engine.handwritten;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs {@link HandWrittenApplication} for the tests of a class, on a database of theirs. */
@SuppressWarnings("NullAway.Init") // set before the first test
final class HandWritten implements BeforeAllCallback, AfterAllCallback {

    private TestDatabase database;
    private TestApplication application;

    @Override
    public void beforeAll(ExtensionContext context) {
        database = HandWrittenApplication.database();
        application = HandWrittenApplication.start(database);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        application.close();
        database.close();
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }

    Answer execute(String document) {
        return application.execute(document);
    }

    Answer execute(String document, Map<String, Object> variables) {
        return application.execute(document, variables);
    }
}
