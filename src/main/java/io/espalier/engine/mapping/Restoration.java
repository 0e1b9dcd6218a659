package io.espalier.engine.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.SoftDeleteMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Takes back a soft delete that kept its time, which Hibernate has no way to say.
 *
 * <p>What was deleted along comes back by the database that keeps the cascade.
 */
final class Restoration {

    private final SessionImplementor session;
    private final Entity entity;
    private final String sql;

    Restoration(SessionImplementor session, EntityPersister descriptor, Entity entity) {
        this.session = session;
        this.entity = entity;
        SoftDeleteMapping deleted = descriptor.getSoftDeleteMapping();
        if (deleted == null) {
            throw new IllegalArgumentException(entity + " is not deleted softly");
        }
        String key =
                entity.identifier().stream()
                        .map(column -> quoted(column.name()) + " = ?")
                        .collect(Collectors.joining(" and "));
        this.sql =
                "update %s set %s = null where %s and %s is not null"
                        .formatted(
                                descriptor.getIdentifierTableName(),
                                deleted.getColumnName(),
                                key,
                                deleted.getColumnName());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    boolean run(List<Object> identifier) {
        return session.doReturningWork(connection -> update(connection, identifier)) > 0;
    }

    private int update(Connection connection, List<Object> identifier) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < identifier.size(); i++) {
                entity.identifier().get(i).type().bind(statement, i + 1, identifier.get(i));
            }
            return statement.executeUpdate();
        }
    }
}
