package io.espalier.engine.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** One attribute of an entity, by what a field of the schema can be bound to. */
public sealed interface Attribute {

    /** The columns of the entity's own table that hold it; none for what other tables hold. */
    default List<Column> ownColumns() {
        return switch (this) {
            case Basic basic -> List.of(basic.column());
            case Embedded embedded -> embedded.columns();
            case ToOne toOne -> toOne.owning() ? toOne.join().from() : List.of();
            case ToMany toMany -> List.of();
            case Unsupported unsupported -> List.of();
        };
    }

    /** The attribute's name in Java. */
    String name();

    /**
     * A value in one column of the entity's own table.
     *
     * @param purpose what JPA does with it beyond storing it
     */
    record Basic(String name, Column column, Purpose purpose) implements Attribute {}

    /** What JPA or Hibernate does with a basic attribute beyond storing it. */
    enum Purpose {
        PLAIN,
        IDENTIFIER,
        VERSION,
        CREATION_TIMESTAMP,
        UPDATE_TIMESTAMP
    }

    /**
     * Several attributes under one name, all of the entity's own row: an {@code @Embedded} or an
     * {@code @EmbeddedId}.
     *
     * <p>It is null where all its columns are.
     *
     * @param javaType the embeddable's class
     * @param attributes by name, in Hibernate's order
     */
    record Embedded(String name, Class<?> javaType, SequencedMap<String, Attribute> attributes)
            implements Attribute {

        public Embedded {
            attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
        }

        /** The columns of all its attributes, each once. */
        public List<Column> columns() {
            return attributes.values().stream()
                    .flatMap(attribute -> attribute.ownColumns().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * At most one other entity: {@code @ManyToOne}, and {@code @OneToOne} from either side.
     *
     * @param target the name of the entity reached
     * @param join one step to the target's table; {@code from} are columns of this entity's table,
     *     the target row is unique
     * @param owning whether the foreign key stands in this entity's table
     * @param required whether JPA promises that there is one ({@code optional = false})
     * @param goesWithTarget whether the mapping says that this entity is deleted when the one
     *     reached is: both are hidden by the time of their deletion and by nothing else, and there
     *     is {@code @OnDelete(CASCADE)} here or {@code cascade = REMOVE} on the other side
     */
    record ToOne(
            String name,
            String target,
            Join join,
            boolean owning,
            boolean required,
            boolean goesWithTarget)
            implements Attribute {}

    /**
     * Any number of other entities: {@code @OneToMany(mappedBy)}, {@code @ManyToMany} from either
     * side.
     *
     * @param target the name of the entity reached
     * @param route one step for a mapped-by association, two through a join table; the last reaches
     *     the target's table
     */
    record ToMany(String name, String target, List<Join> route) implements Attribute {

        public ToMany {
            route = List.copyOf(route);
        }
    }

    /**
     * An attribute that the engine cannot read without dropping something; a fault if a field is
     * bound to it.
     *
     * @param reason what it uses that is not honoured, as {@code "it is an @ElementCollection"}
     * @param kept the columns of the entity's own table that hold the key of a to-one which may
     *     lead nowhere, so that a row which is written keeps it; none for all else
     */
    record Unsupported(String name, String reason, List<Column> kept) implements Attribute {

        public Unsupported {
            kept = List.copyOf(kept);
        }

        public Unsupported(String name, String reason) {
            this(name, reason, List.of());
        }
    }
}
