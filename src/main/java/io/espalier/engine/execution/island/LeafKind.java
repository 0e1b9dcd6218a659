package io.espalier.engine.execution.island;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import io.espalier.engine.schema.Scalars;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.UUID;

/** What is known of a scalar's values before it is asked: which of them stay as they are. */
enum LeafKind {

    /** Strings and ids. */
    STRING,
    INT,
    FLOAT,
    BOOLEAN,
    /** Their text is made when it is written, and always can be. */
    TEXT,
    /** Enums, and scalars of which nothing is known. */
    OTHER;

    /** By identity: an application may have scalars of its own under these names. */
    private static final IdentityHashMap<Coercing<?, ?>, LeafKind> KNOWN = new IdentityHashMap<>();

    static {
        KNOWN.put(graphql.Scalars.GraphQLString.getCoercing(), STRING);
        KNOWN.put(graphql.Scalars.GraphQLID.getCoercing(), STRING);
        KNOWN.put(graphql.Scalars.GraphQLInt.getCoercing(), INT);
        KNOWN.put(graphql.Scalars.GraphQLFloat.getCoercing(), FLOAT);
        KNOWN.put(graphql.Scalars.GraphQLBoolean.getCoercing(), BOOLEAN);
        for (GraphQLScalarType scalar : Scalars.all()) {
            if (List.of("UUID", "Long", "DateTime").contains(scalar.getName())) {
                KNOWN.put(scalar.getCoercing(), TEXT);
            }
        }
    }

    static LeafKind of(Coercing<?, ?> coercing) {
        return KNOWN.getOrDefault(coercing, OTHER);
    }

    /** Whether a value stays as it is. */
    boolean accepts(Object value) {
        return switch (this) {
            case STRING -> value instanceof String;
            case INT -> value instanceof Integer;
            // JSON has no others.
            case FLOAT -> value instanceof Double number && Double.isFinite(number);
            case BOOLEAN -> value instanceof Boolean;
            case TEXT ->
                    value instanceof UUID
                            || value instanceof Long
                            || value instanceof OffsetDateTime
                            || value instanceof Instant;
            case OTHER -> false;
        };
    }
}
