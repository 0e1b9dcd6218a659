package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.schema.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** What a field of a type, or of {@code Query}, reads. */
public sealed interface FieldBinding {

    Field field();

    /** The type of whose objects it answers a page; empty if it is no connection. */
    default Optional<String> connected() {
        return switch (this) {
            case Connection connection -> Optional.of(connection.target());
            case Sql sql when sql.rows() == Rows.CONNECTION -> Optional.of(sql.target());
            case HandWritten handWritten when handWritten.connection() ->
                    Optional.of(handWritten.target());
            default -> Optional.empty();
        };
    }

    /** The global id of the entity. */
    record Id(Field field) implements FieldBinding {}

    /** The value of one basic attribute: a scalar, an enum, a list of them, or what JSON holds. */
    record Value(Field field, Attribute.Basic attribute) implements FieldBinding {}

    /**
     * Several attributes of the same row, as one object.
     *
     * @param type the name of the object type
     * @param presence the columns of which one has a value where there is an object; none if there
     *     always is one
     * @param fields of the object type, by name
     */
    record Embedded(
            Field field,
            String type,
            List<Column> presence,
            SequencedMap<String, FieldBinding> fields)
            implements FieldBinding {

        public Embedded {
            presence = List.copyOf(presence);
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }

        public FieldBinding requireField(String name) {
            return Objects.requireNonNull(fields.get(name), () -> "no field " + type + "." + name);
        }
    }

    /**
     * At most one other entity.
     *
     * @param target the name of the object type
     * @param keyIdentifies whether the key is the target's identifier and a foreign key vouches for
     *     it, so that the id needs no SQL
     * @param indexed whether a unique index of the target's table finds the row, so that it can be
     *     looked up for one row after the other
     */
    record ToOne(Field field, String target, Route route, boolean keyIdentifies, boolean indexed)
            implements FieldBinding {}

    /** A page of other entities, at the root or below an entity. */
    record Connection(Field field, String target, Route route) implements FieldBinding {}

    /** All of other entities, at the root or below an entity. */
    record PlainList(Field field, String target, Route route) implements FieldBinding {}

    /**
     * What a named SQL file answers, at the root or below an entity.
     *
     * @param idTypes the types whose ids arguments take, by the names of the arguments
     */
    record Sql(
            Field field,
            String target,
            Rows rows,
            NamedSql sql,
            SequencedMap<String, String> idTypes)
            implements FieldBinding {

        public Sql {
            idTypes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(idTypes));
        }
    }

    /** How many of the rows that a named SQL file answers a field shows. */
    enum Rows {
        /** A page of them. */
        CONNECTION,
        /** All of them. */
        LIST,
        /** The first of them, or null. */
        FIRST
    }

    /**
     * A root field that finds one entity by one of its unique keys.
     *
     * @param keys one for each argument, in the route's order of key columns
     */
    record Lookup(Field field, String target, Route route, List<LookupKey> keys)
            implements FieldBinding {

        public Lookup {
            keys = List.copyOf(keys);
        }
    }

    /** The root field that finds one object by its global id. */
    record Node(Field field) implements FieldBinding {}

    /** The root field that finds many objects by their global ids. */
    record Nodes(Field field) implements FieldBinding {}

    /**
     * A field that a controller resolves, or an object of a controller's; the engine leaves it
     * alone and reads the entities among what it returns.
     *
     * @param target the name of the type that it returns, one or a list; of a connection its nodes'
     * @param connection whether it returns a connection
     */
    record HandWritten(Field field, String target, boolean connection) implements FieldBinding {}
}
