package io.espalier.engine.mutation.input;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.plan.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an input says of one entity. */
public sealed interface Change {

    WriteType type();

    InputPath path();

    /** A row that an input names by one of its keys. */
    record Named(WriteType type, InputPath path, List<Column> columns, Key key) implements Change {

        public Named {
            columns = List.copyOf(columns);
        }
    }

    /** A new entity. */
    record Create(WriteType type, InputPath path, Content content) implements Change {}

    /**
     * A change of an entity.
     *
     * @param named which one; null for the one that a to-one relation leads to
     * @param expectedVersion the version that it must have, or null for any
     */
    record Update(
            WriteType type,
            InputPath path,
            @Nullable Named named,
            @Nullable Integer expectedVersion,
            Content content)
            implements Change {}

    /** An entity by a key, and what to do where there is none or one. */
    record Upsert(
            WriteType type,
            InputPath path,
            @Nullable Named named,
            Create create,
            @Nullable Update update)
            implements Change {}

    /** What an input says of an entity's fields; what it leaves out stays. */
    record Content(
            List<Assignment> values,
            List<Increment> increments,
            List<Push> pushes,
            List<Relation> relations) {

        public Content {
            values = List.copyOf(values);
            increments = List.copyOf(increments);
            pushes = List.copyOf(pushes);
            relations = List.copyOf(relations);
        }

        /** Where the input speaks of each field, by its name. */
        public Map<String, InputPath> places() {
            Map<String, InputPath> places = new HashMap<>();
            values.forEach(each -> places.put(each.field().name(), each.path()));
            increments.forEach(each -> places.put(each.field().name(), each.path()));
            pushes.forEach(each -> places.put(each.field().name(), each.path()));
            ownRelations().forEach(each -> places.put(each.field().name(), each.path()));
            return places;
        }

        /** Whether the input says something of that field. */
        public boolean sets(String field) {
            return values.stream().anyMatch(value -> value.field().name().equals(field))
                    || ownRelations().anyMatch(each -> each.field().name().equals(field));
        }

        /** Without those inside embeddables. */
        private Stream<Relation> ownRelations() {
            return relations.stream()
                    .filter(each -> each.field().path().equals(each.field().name()));
        }
    }

    /** A new value of a field; null takes the value away. */
    record Assignment(WriteField field, @Nullable Object value, InputPath path) {

        public Attribute attribute() {
            return switch (field) {
                case WriteField.Value plain -> plain.attribute();
                case WriteField.Json json -> json.attribute();
                case WriteField.Embedded embedded -> embedded.attribute();
                case WriteField.Relation relation ->
                        throw new IllegalStateException("no value: " + path);
            };
        }
    }

    /** What is added to a number. */
    record Increment(WriteField.Value field, Number by, InputPath path) {}

    /** What is appended to an array. */
    record Push(WriteField.Value field, List<Object> items, InputPath path) {

        public Push {
            items = List.copyOf(items);
        }
    }

    /**
     * What an input says of one relation of an entity.
     *
     * @param set the rows that it is to consist of; null where it is not set
     * @param disconnectOne whether a to-one lets go of its row
     * @param deleteOne whether the row of a to-one is deleted
     */
    record Relation(
            WriteField.Relation field,
            InputPath path,
            List<Create> create,
            List<Named> connect,
            List<Upsert> connectOrCreate,
            List<Update> update,
            List<Upsert> upsert,
            List<Named> disconnect,
            @Nullable List<Named> set,
            List<Named> delete,
            boolean disconnectOne,
            boolean deleteOne) {

        public Relation {
            create = List.copyOf(create);
            connect = List.copyOf(connect);
            connectOrCreate = List.copyOf(connectOrCreate);
            update = List.copyOf(update);
            upsert = List.copyOf(upsert);
            disconnect = List.copyOf(disconnect);
            set = set == null ? null : Collections.unmodifiableList(new ArrayList<>(set));
            delete = List.copyOf(delete);
        }
    }
}
