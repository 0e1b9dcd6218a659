package io.espalier.engine.mutation.input;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs as changes of entities, without a statement. What is wrong goes to the {@link
 * Mistakes}; a change that has any must not be used.
 */
public final class InputReader {

    private final Mistakes mistakes;
    private final EntityCount count;
    private final KeyReader keys;
    private final ArithmeticReader arithmetic;
    private final ContentReader contents;

    /**
     * @param maximum the most entities that an input may speak of
     */
    public InputReader(Binding binding, int maximum, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.count = new EntityCount(maximum, mistakes);
        ValueReader values = new ValueReader(mistakes);
        this.keys = new KeyReader(binding, values, mistakes);
        this.arithmetic = new ArithmeticReader(values, mistakes);
        RelationReader relations =
                new RelationReader(this, keys, binding.writes(), count, mistakes);
        this.contents = new ContentReader(values, relations, mistakes);
    }

    /** The entity that an input describes. */
    public Change.Create create(WriteType type, Map<?, ?> input, InputPath path) {
        return new Change.Create(type, path, contents.read(type, input, path));
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
                new Change.Update(type, place, named, null, contents.read(type, update, place)));
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
                contents.read(type, data instanceof Map<?, ?> given ? given : Map.of(), place);
        return new Change.Update(
                type,
                path,
                naming(type, input, path),
                (Integer) input.get("expectedVersion"),
                arithmetic.read(content, type, input, path));
    }

    /** The row that 'id' or 'by' name; null if neither is given, or what is given names none. */
    public Change.@Nullable Named naming(WriteType type, Map<?, ?> input, InputPath path) {
        return keys.naming(type, input, path);
    }
}
