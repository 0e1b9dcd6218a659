package io.espalier.engine.handwritten;

import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The reference domain with controllers beside the engine. */
@SpringBootApplication
@EntityScan("io.espalier.community")
@ComponentScan({"io.espalier.community.action", "io.espalier.engine.handwritten"})
class HandWrittenApplication {

    /** Two users, three posts and two comments. */
    static TestDatabase database() {
        TestDatabase database = TestDatabase.migrated();
        try (Connection connection = database.connect()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("handwritten/rows.sql"));
        } catch (SQLException failure) {
            throw new IllegalStateException("The rows cannot be made", failure);
        }
        return database;
    }

    static TestApplication start(TestDatabase database, String... properties) {
        Stream<String> all =
                Stream.of(
                        "spring.graphql.schema.locations=classpath*:graphql-schema/**/,classpath:handwritten/",
                        // As the product runs: Spring would then move controllers to threads of
                        // their own.
                        "spring.threads.virtual.enabled=true");
        return TestApplication.start(
                HandWrittenApplication.class,
                database,
                Stream.concat(all, Stream.of(properties)).toArray(String[]::new));
    }
}
