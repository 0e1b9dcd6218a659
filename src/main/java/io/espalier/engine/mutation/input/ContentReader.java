package io.espalier.engine.mutation.input;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what an input says of the fields of one entity. */
final class ContentReader {

    private final ValueReader values;
    private final JsonReader json;
    private final RelationReader relations;
    private final Mistakes mistakes;

    ContentReader(ValueReader values, RelationReader relations, Mistakes mistakes) {
        this.values = values;
        this.json = new JsonReader(mistakes);
        this.relations = relations;
        this.mistakes = mistakes;
    }

    Change.Content read(WriteType type, Map<?, ?> input, InputPath path) {
        Content content = new Content();
        input.forEach((name, value) -> {
            WriteField field = type.requireField(name.toString());
            InputPath place = path.child(name);
            if (field instanceof WriteField.Relation relation) {
                content.relations.add(relations.read(relation, value, place));
            } else {
                content.values.add(
                        new Change.Assignment(field, value(field, value, place, content), place));
            }
        });
        refuseTwice(content.values);
        return new Change.Content(content.values, List.of(), List.of(), content.relations);
    }

    /** What an input says, while it is read. */
    private static final class Content {
        private final List<Change.Assignment> values = new ArrayList<>();
        private final List<Change.Relation> relations = new ArrayList<>();
    }

    private @Nullable Object value(
            WriteField field, @Nullable Object value, InputPath path, Content content) {
        return switch (field) {
            case WriteField.Value plain -> values.read(plain, value, path);
            case WriteField.Json typed -> json.read(typed, value, path);
            case WriteField.Embedded embedded -> embedded(embedded, value, path, content);
            case WriteField.Relation relation ->
                    throw new IllegalArgumentException("no value " + path);
        };
    }

    /**
     * The parts of an embeddable by the names of its attributes; null for none. What it refers to
     * is a relation of the entity.
     */
    private @Nullable Map<String, @Nullable Object> embedded(
            WriteField.Embedded field, @Nullable Object value, InputPath path, Content content) {
        if (!(value instanceof Map<?, ?> given)) {
            if (!field.use().nullable()) {
                mistakes.invalid(
                        path, "Required", "'" + field.name() + "' must have a value; it is null.");
            }
            return null;
        }
        Map<String, @Nullable Object> parts = new HashMap<>();
        given.forEach((name, part) -> {
            InputPath place = path.child(name);
            WriteField inner =
                    Objects.requireNonNull(
                            field.fields().get(name.toString()), () -> "no part " + place);
            switch (inner) {
                case WriteField.Value plain ->
                        parts.put(plain.attribute().name(), value(plain, part, place, content));
                case WriteField.Json typed ->
                        parts.put(typed.attribute().name(), value(typed, part, place, content));
                case WriteField.Embedded deeper ->
                        parts.put(deeper.attribute().name(), value(deeper, part, place, content));
                case WriteField.Relation relation ->
                        content.relations.add(relations.read(relation, part, place));
            }
        });
        return parts;
    }

    /** The same JSON may be shown as objects and as it is. */
    private void refuseTwice(List<Change.Assignment> values) {
        if (values.stream().noneMatch(each -> each.field() instanceof WriteField.Json)) {
            return;
        }
        Map<String, WriteField> set = new HashMap<>();
        for (Change.Assignment each : values) {
            WriteField other = set.putIfAbsent(each.attribute().name(), each.field());
            if (other != null) {
                mistakes.invalid(
                        each.path(),
                        "Once",
                        "'"
                                + each.field().name()
                                + "' and '"
                                + other.name()
                                + "' are the same. Give one of them.");
            }
        }
    }
}
