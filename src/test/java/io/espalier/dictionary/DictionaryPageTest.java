package io.espalier.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.dictionary.DictionaryPage;
import io.espalier.engine.dictionary.DictionaryReader;
import io.espalier.shapes.ShapesApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

/** Pages of dictionaries; {@code -Dcases.update=true} writes them. */
class DictionaryPageTest {

    private static final String COMMAND = "java -jar target/espalier.jar diagram";

    /** {@code docs/dictionary.md} tells the tables as they are. */
    @Test
    void ofTheCommunity() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                TestApplication served =
                        TestApplication.start(CommunityApplication.class, database)) {
            assertThatPageIs(Path.of("docs/dictionary.md"), database, served);
        }
    }

    /** Tables of every shape: views, keys of several columns, other schemas, embeddables. */
    @Test
    void ofTheShapes() throws Exception {
        try (TestDatabase database = ShapesApplication.database();
                TestApplication served = ShapesApplication.start(database)) {
            assertThatPageIs(Path.of("src/test/resources/shapes/dictionary.md"), database, served);
        }
    }

    private static void assertThatPageIs(Path file, TestDatabase database, TestApplication served)
            throws Exception {
        try (Connection connection = database.connect()) {
            String page =
                    DictionaryPage.of(
                            new DictionaryReader(connection, served.bean(Binding.class)).read(),
                            COMMAND);
            if (Boolean.getBoolean("cases.update")) {
                Files.writeString(file, page);
            }
            assertThat(file)
                    .as("docs/dictionary.md is written anew by: " + COMMAND)
                    .content()
                    .isEqualTo(page);
        }
    }
}
