package io.espalier.engine.mutation.work;

import io.espalier.engine.mutation.input.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One item of a verb, and the entity on which it hangs.
 *
 * @param <T> what the verb says of it
 */
record Item<T>(T change, Owned owner) {

    /** The items of a verb over all entities. */
    static <T> List<Item<T>> of(List<Owned> owned, Function<Change.Relation, List<T>> verb) {
        List<Item<T>> items = new ArrayList<>();
        owned.forEach(each ->
                verb.apply(each.relation()).forEach(item -> items.add(new Item<>(item, each))));
        return items;
    }

    static <T> List<T> changes(List<Item<T>> items) {
        return items.stream().map(Item::change).toList();
    }

    static <T> List<Owned> owners(List<Item<T>> items) {
        return items.stream().map(Item::owner).toList();
    }

    /** The rows that updates are about, where they are named. */
    static List<Change.Named> updated(List<Item<Change.Update>> items) {
        return items.stream().map(item -> Objects.requireNonNull(item.change().named())).toList();
    }

    /** The rows that upserts look for. */
    static List<Change.Named> sought(List<Item<Change.Upsert>> items) {
        return items.stream().map(item -> Objects.requireNonNull(item.change().named())).toList();
    }
}
