package io.espalier.engine.mutation.input;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteKey;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.plan.GlobalKeys;
import io.espalier.engine.plan.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs as changes of entities, without a statement. What is wrong goes to the {@link
 * Mistakes}; a change that has any must not be used.
 */
public final class InputReader {

    private final GlobalKeys ids;
    private final Mistakes mistakes;
    private final ValueReader values;
    private final RelationReader relations;
    private final EntityCount count;

    /**
     * @param maximum the most entities that an input may speak of
     */
    public InputReader(Binding binding, int maximum, Mistakes mistakes) {
        this.count = new EntityCount(maximum, mistakes);
        this.ids = new GlobalKeys(binding);
        this.mistakes = mistakes;
        this.values = new ValueReader(mistakes);
        this.relations = new RelationReader(this, binding.writes(), count, mistakes);
    }

    /** The entity that an input describes. */
    public Change.Create create(WriteType type, Map<?, ?> input, InputPath path) {
        return new Change.Create(type, path, content(type, input, path));
    }

    /** The entities that the items of a list describe; none where they are too many. */
    public List<Change.Create> creates(WriteType type, List<?> items, InputPath path) {
        List<Change.Create> creates = new ArrayList<>();
        if (count.admits(items.size(), path)) {
            items.forEach(item ->
                    creates.add(create(type, (Map<?, ?>) item, path.child(creates.size()))));
        }
        return creates;
    }

    /** A change of an entity that the input names itself. */
    public Change.Update update(WriteType type, Map<?, ?> input, InputPath path) {
        Change.Update update = updateOfOne(type, input, path);
        if (input.get("id") == null && input.get("by") == null) {
            mistakes.invalid(path, "Required", "Say which one is meant, by 'id' or 'by'.");
        }
        return update;
    }

    /** What to do where there is no entity of a key, and where there is one. */
    public Change.Upsert upsert(WriteType type, Map<?, ?> input, InputPath path) {
        Change.Named named = naming(type, input, path);
        Map<?, ?> update = (Map<?, ?>) Objects.requireNonNull(input.get("update"));
        InputPath place = path.child("update");
        return new Change.Upsert(
                type,
                path,
                named,
                createOf(type, input, path),
                new Change.Update(type, place, named, null, content(type, update, place)));
    }

    /** The same, where what there is stays as it is. */
    Change.Upsert connectOrCreate(WriteType type, Map<?, ?> input, InputPath path) {
        return new Change.Upsert(
                type, path, naming(type, input, path), createOf(type, input, path), null);
    }

    private Change.Create createOf(WriteType type, Map<?, ?> input, InputPath path) {
        return create(
                type,
                (Map<?, ?>) Objects.requireNonNull(input.get("create")),
                path.child("create"));
    }

    /** A change of many entities, which a condition tells. */
    public Change.Update change(WriteType type, Map<?, ?> input, InputPath path) {
        return updateOfOne(type, input, path);
    }

    /** The same, where what is changed is known without a name: a to-one relation leads to it. */
    Change.Update updateOfOne(WriteType type, Map<?, ?> input, InputPath path) {
        Object data = input.get("data");
        InputPath place = path.child("data");
        if (input.containsKey("data") && data == null) {
            mistakes.invalid(place, "Required", "'data' is null. Leave it out to change nothing.");
        }
        Change.Content content =
                content(type, data instanceof Map<?, ?> given ? given : Map.of(), place);
        return new Change.Update(
                type,
                path,
                naming(type, input, path),
                (Integer) input.get("expectedVersion"),
                with(content, type, input, path));
    }

    private Change.Content with(
            Change.Content content, WriteType type, Map<?, ?> input, InputPath path) {
        List<Change.Increment> increments = new ArrayList<>();
        each(
                type,
                input,
                path.child("increment"),
                content,
                (field, value, place) -> {
                    if (values.read(field, value, place) instanceof Number number) {
                        increments.add(new Change.Increment(field, number, place));
                    }
                });
        List<Change.Push> pushes = new ArrayList<>();
        each(
                type,
                input,
                path.child("push"),
                content,
                (field, value, place) ->
                        pushes.add(
                                new Change.Push(
                                        field,
                                        values.elements(field, (List<?>) value, place),
                                        place)));
        return new Change.Content(content.values(), increments, pushes, content.relations());
    }

    @FunctionalInterface
    private interface ValueConsumer {
        void accept(WriteField.Value field, Object value, InputPath path);
    }

    /** What stands beside 'data'; of one field not both. */
    private void each(
            WriteType type,
            Map<?, ?> input,
            InputPath path,
            Change.Content content,
            ValueConsumer consumer) {
        if (!(input.get(path.steps().getLast()) instanceof Map<?, ?> given)) {
            return;
        }
        given.forEach((name, value) -> {
            InputPath place = path.child(name);
            if (value == null) {
                mistakes.invalid(place, "Required", "'" + name + "' is null. Leave it out.");
            } else if (content.sets(name.toString())) {
                mistakes.invalid(
                        place, "Once", "'" + name + "' is set in 'data' too. Do one of both.");
            } else if (type.requireField(name.toString()) instanceof WriteField.Value field) {
                consumer.accept(field, value, place);
            }
        });
    }

    /** The row that 'id' or 'by' name; null if neither is given, or what is given names none. */
    public Change.@Nullable Named naming(WriteType type, Map<?, ?> input, InputPath path) {
        Object id = input.get("id");
        Object by = input.get("by");
        if (id != null && by != null) {
            mistakes.invalid(path.child("by"), "Once", "Give 'id' or 'by', not both.");
            return null;
        }
        if (id != null) {
            return byId(type, id.toString(), path.child("id"));
        }
        return by instanceof Map<?, ?> key ? named(type, key, path.child("by")) : null;
    }

    /** The row that one of the keys names; null if the key is none. */
    Change.@Nullable Named named(WriteType type, Map<?, ?> key, InputPath path) {
        Map.Entry<?, ?> only = key.entrySet().iterator().next();
        String name = only.getKey().toString();
        InputPath place = path.child(name);
        Optional<WriteKey> known = type.findKey(name);
        if (known.isEmpty()) {
            return byId(type, String.valueOf(only.getValue()), place);
        }
        List<Object> parts = new ArrayList<>();
        for (WriteKey.Part part : known.get().parts()) {
            if (known.get().isComposite() && only.getValue() instanceof Map<?, ?> given) {
                parts.addAll(part(part, given.get(part.name()), place.child(part.name())));
            } else {
                parts.addAll(part(part, only.getValue(), place));
            }
        }
        List<Column> columns = known.get().columns();
        return parts.size() == columns.size()
                ? new Change.Named(type, path, columns, new Key(parts))
                : null;
    }

    /** One value for each column; none where it is wrong. */
    private List<Object> part(WriteKey.Part part, @Nullable Object given, InputPath path) {
        String idOf = part.idOf();
        if (idOf == null) {
            return values.key(part, given, path).stream().toList();
        }
        return id(idOf, String.valueOf(given), path).map(Key::values).orElse(List.of());
    }

    private Change.@Nullable Named byId(WriteType type, String text, InputPath path) {
        return id(type.name(), text, path)
                .map(key -> new Change.Named(type, path, type.type().entity().identifier(), key))
                .orElse(null);
    }

    private Optional<Key> id(String type, String text, InputPath path) {
        try {
            return Optional.of(ids.resolve(text, type).key());
        } catch (EngineException exception) {
            mistakes.add(new UserError.Invalid(exception.getMessage(), path.steps(), "Id"));
            return Optional.empty();
        }
    }

    /** What an input says of the fields of a type. */
    Change.Content content(WriteType type, Map<?, ?> input, InputPath path) {
        List<Change.Assignment> set = new ArrayList<>();
        List<Change.Relation> related = new ArrayList<>();
        input.forEach((key, value) -> {
            String name = key.toString();
            InputPath place = path.child(name);
            WriteField field = type.requireField(name);
            switch (field) {
                case WriteField.Value plain ->
                        set.add(
                                new Change.Assignment(
                                        plain, values.read(plain, value, place), place));
                case WriteField.Embedded embedded ->
                        set.add(
                                new Change.Assignment(
                                        embedded, values.embedded(embedded, value, place), place));
                case WriteField.Reference reference ->
                        related.add(
                                relations.read(reference, reference.target(), true, value, place));
                case WriteField.Children children ->
                        related.add(
                                relations.read(
                                        children, children.target(), children.one(), value, place));
                case WriteField.Links links ->
                        related.add(relations.read(links, links.target(), false, value, place));
            }
        });
        return new Change.Content(set, List.of(), List.of(), related);
    }
}
