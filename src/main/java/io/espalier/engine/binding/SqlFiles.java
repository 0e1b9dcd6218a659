package io.espalier.engine.binding;

import io.espalier.engine.mapping.QueryDescription;
import java.util.Optional;

/** The named SQL files of an application, and what its database says of them. */
public interface SqlFiles {

    /** No file, and no database to ask. */
    SqlFiles NONE =
            new SqlFiles() {
                @Override
                public String location() {
                    return "nowhere";
                }

                @Override
                public Optional<String> find(String name) {
                    return Optional.empty();
                }

                @Override
                public Optional<QueryDescription> describe(String sql) {
                    return Optional.empty();
                }
            };

    /** Where they are looked for, as a report says it. */
    String location();

    /** The text of the file of that name; empty if there is none. */
    Optional<String> find(String name);

    /**
     * What the database says of a query; empty where there is none to ask.
     *
     * @param sql with a {@code ?} for each parameter
     */
    Optional<QueryDescription> describe(String sql);
}
