package io.espalier.engine.spring;

import io.espalier.engine.binding.SqlFiles;
import io.espalier.engine.mapping.QueryDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * The named SQL files of one folder of the class path or of the disk.
 *
 * @param location of the folder, as Spring writes it: {@code classpath:graphql-sql/}
 * @param dataSource leads to the database that runs them, or null where there is none to ask
 */
record SqlFileResources(ResourceLoader resources, String location, @Nullable DataSource dataSource)
        implements SqlFiles {

    SqlFileResources {
        location = location.endsWith("/") ? location : location + "/";
    }

    @Override
    public Optional<String> find(String name) {
        Resource file = resources.getResource(location + name);
        // A folder exists too, but has no text.
        if (!file.isReadable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(file + " could not be read.", exception);
        }
    }

    @Override
    public Optional<QueryDescription> describe(String sql) {
        DataSource known = dataSource;
        if (known == null) {
            return Optional.empty();
        }
        try (Connection connection = known.getConnection()) {
            return Optional.of(QueryDescription.read(connection, sql));
        } catch (SQLException exception) {
            throw new IllegalStateException(
                    "The database could not be asked about named SQL.", exception);
        }
    }
}
