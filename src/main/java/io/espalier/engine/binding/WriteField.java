package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.schema.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What a client may say of one field of a type when its entity is written. */
public sealed interface WriteField {

    Field field();

    /** An association: what other entities it leads to. */
    sealed interface Relation extends WriteField {

        /** The name of their type. */
        String target();

        /** Whether it leads to one at most. */
        boolean one();
    }

    /** The field's name in inputs. */
    default String name() {
        return field().name();
    }

    /** What tells it from all other fields of its entity, those inside embeddables among them. */
    default String path() {
        return name();
    }

    /** Whether an entity cannot be created without it. */
    default boolean required() {
        return use().required();
    }

    Use use();

    /**
     * When a field may be given.
     *
     * @param creatable whether an entity can be created with it
     * @param required whether it cannot be created without
     * @param updatable whether it may change
     * @param nullable whether it may be null
     */
    record Use(boolean creatable, boolean required, boolean updatable, boolean nullable) {}

    /**
     * A scalar, an enum, a list of them, or JSON.
     *
     * @param length how many characters its column holds at most; null where that is no limit
     */
    record Value(Field field, Attribute.Basic attribute, @Nullable Integer length, Use use)
            implements WriteField {}

    /**
     * One object inside JSON, or a list of them.
     *
     * @param types the object types that JSON may hold, its own among them
     */
    record Json(Field field, Attribute.Basic attribute, JsonTypes types, Use use)
            implements WriteField {

        /** The name of the object type. */
        public String type() {
            return field.type().name();
        }
    }

    /**
     * Several attributes of the same row, as one object.
     *
     * @param type the name of the object type
     * @param fields of it, by name
     */
    record Embedded(
            Field field,
            Attribute.Embedded attribute,
            String type,
            SequencedMap<String, WriteField> fields,
            Use use)
            implements WriteField {

        public Embedded {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }
    }

    /**
     * At most one other entity, to which this one's table refers.
     *
     * @param owner the name of the type whose entity it is of
     * @param within the embeddables that lead to it, the outermost first; none for an attribute of
     *     the entity itself
     * @param target the name of its type; of an interface, one of those that implement it is meant
     * @param orphans whether what is let go of is deleted
     * @param vouched whether the database refuses each identifier of which there is no row of the
     *     target
     */
    record Reference(
            Field field,
            String owner,
            List<Attribute.Embedded> within,
            Attribute.ToOne attribute,
            String target,
            boolean orphans,
            boolean vouched,
            Use use)
            implements Relation {

        public Reference {
            within = List.copyOf(within);
        }

        @Override
        public boolean one() {
            return true;
        }

        @Override
        public String path() {
            if (within.isEmpty()) {
                return name();
            }
            StringBuilder path = new StringBuilder();
            within.forEach(embedded -> path.append(embedded.name()).append('.'));
            return path + name();
        }
    }

    /**
     * Other entities, which refer to this one: any number, or at most one.
     *
     * @param target the name of their type
     * @param inverse the to-one attribute of theirs that refers to this entity
     * @param inverseField the field of their type that shows it; null if none does
     * @param one whether there is at most one
     * @param orphans whether those that are let go of are deleted
     */
    record Children(
            Field field,
            String target,
            Attribute.ToOne inverse,
            @Nullable String inverseField,
            boolean one,
            boolean orphans,
            Use use)
            implements Relation {}

    /**
     * Other entities to which a join table links this one.
     *
     * @param target the name of their type
     * @param owner whether the attribute is of this entity; else it is of the target's, and this
     *     side is the inverse
     */
    record Links(Field field, String target, Attribute.ToMany attribute, boolean owner, Use use)
            implements Relation {

        @Override
        public boolean one() {
            return false;
        }
    }
}
