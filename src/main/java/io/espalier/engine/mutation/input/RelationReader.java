package io.espalier.engine.mutation.input;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.binding.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what an input says of one relation, verb by verb. */
final class RelationReader {

    private final InputReader inputs;
    private final KeyReader keys;
    private final Writes writes;
    private final EntityCount count;
    private final Mistakes mistakes;

    RelationReader(
            InputReader inputs,
            KeyReader keys,
            Writes writes,
            EntityCount count,
            Mistakes mistakes) {
        this.inputs = inputs;
        this.keys = keys;
        this.writes = writes;
        this.count = count;
        this.mistakes = mistakes;
    }

    Change.Relation read(WriteField.Relation field, @Nullable Object value, InputPath path) {
        Verbs verbs = new Verbs(writes.requireType(field.target()), field.one());
        if (value instanceof Map<?, ?> given) {
            given.forEach((name, items) -> verbs.read(name.toString(), items, path.child(name)));
        } else {
            mistakes.invalid(
                    path,
                    "Required",
                    "'" + field.name() + "' is null. Leave it out, or disconnect.");
        }
        return verbs.toRelation(field, path);
    }

    /** What the verbs of one relation say, while they are read. */
    private final class Verbs {

        private final WriteType type;
        private final boolean one;
        private final List<Change.Create> create = new ArrayList<>();
        private final List<Change.Named> connect = new ArrayList<>();
        private final List<Change.Upsert> connectOrCreate = new ArrayList<>();
        private final List<Change.Update> update = new ArrayList<>();
        private final List<Change.Upsert> upsert = new ArrayList<>();
        private final List<Change.Named> disconnect = new ArrayList<>();
        private final List<Change.Named> delete = new ArrayList<>();
        private @Nullable List<Change.Named> set;
        private boolean disconnectOne;
        private boolean deleteOne;

        Verbs(WriteType type, boolean one) {
            this.type = type;
            this.one = one;
        }

        void read(String verb, @Nullable Object value, InputPath path) {
            List<Item> items = items(value, path, one);
            switch (verb) {
                case "create" ->
                        items.forEach(item ->
                                create.add(inputs.create(type, item.object(), item.path())));
                case "connect" -> addNamed(connect, type, items);
                case "connectOrCreate" ->
                        items.forEach(item ->
                                connectOrCreate.add(
                                        inputs.connectOrCreate(type, item.object(), item.path())));
                case "update" -> items.forEach(item -> update.add(update(item)));
                case "upsert" ->
                        items.forEach(item ->
                                upsert.add(inputs.upsert(type, item.object(), item.path())));
                case "disconnect" -> {
                    disconnectOne = one && isMeant(value, path);
                    addNamed(disconnect, type, one ? List.of() : items);
                }
                case "delete" -> {
                    deleteOne = one && isMeant(value, path);
                    addNamed(delete, type, one ? List.of() : items);
                }
                case "set" -> {
                    List<Change.Named> members = new ArrayList<>();
                    addNamed(members, type, items);
                    set = members;
                }
                default -> throw new IllegalArgumentException("no verb " + path);
            }
        }

        private Change.Update update(Item item) {
            return one
                    ? inputs.updateOfOne(type, item.object(), item.path())
                    : inputs.update(type, item.object(), item.path());
        }

        Change.Relation toRelation(WriteField.Relation field, InputPath path) {
            return new Change.Relation(
                    field,
                    path,
                    create,
                    connect,
                    connectOrCreate,
                    update,
                    upsert,
                    disconnect,
                    set,
                    delete,
                    disconnectOne,
                    deleteOne);
        }
    }

    private record Item(@Nullable Object value, InputPath path) {

        Map<?, ?> object() {
            return (Map<?, ?>) Objects.requireNonNull(value);
        }
    }

    private List<Item> items(@Nullable Object value, InputPath path, boolean one) {
        List<Item> items = new ArrayList<>();
        if (value == null) {
            mistakes.invalid(path, "Required", "It is null. Leave the verb out.");
        } else if (value instanceof List<?> list) {
            if (!count.admits(list.size(), path)) {
                return items;
            }
            list.forEach(item -> items.add(new Item(item, path.child(items.size()))));
        } else if (one) {
            items.add(new Item(value, path));
        }
        return items;
    }

    private boolean isMeant(@Nullable Object value, InputPath path) {
        boolean meant = Boolean.TRUE.equals(value);
        if (!meant && value != null) {
            mistakes.invalid(path, "True", "Leave the verb out, or say true.");
        }
        return meant;
    }

    private void addNamed(List<Change.Named> rows, WriteType type, List<Item> items) {
        for (Item item : items) {
            Change.Named named = keys.named(type, item.object(), item.path());
            if (named != null) {
                rows.add(named);
            }
        }
    }
}
