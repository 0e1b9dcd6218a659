package io.espalier.engine.mutation.work;

import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What upserts come to: changes of the rows that are there, and new ones in place of the others.
 */
final class Upserts {

    private final List<Item<Change.Create>> missing = new ArrayList<>();
    private final List<Change.Update> updates = new ArrayList<>();
    private final List<Object> rows = new ArrayList<>();

    /** Whether a row is one of an entity's; else that is told. */
    @FunctionalInterface
    interface Membership {
        boolean belongs(Owned owner, Object row, InputPath path);
    }

    /**
     * Sorts them.
     *
     * @param found for each item the row of its key
     */
    static Upserts of(
            List<Item<Change.Upsert>> items, List<Optional<Object>> found, Membership membership) {
        Upserts upserts = new Upserts();
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Upsert> item = items.get(i);
            Object row = found.get(i).orElse(null);
            if (row == null) {
                upserts.create(item.change(), item.owner());
            } else {
                membership.belongs(item.owner(), row, item.change().path().child("by"));
                upserts.update(Objects.requireNonNull(item.change().update()), row);
            }
        }
        return upserts;
    }

    void create(Change.Upsert upsert, Owned owner) {
        missing.add(new Item<>(upsert.create(), owner));
    }

    void update(Change.Update update, Object row) {
        updates.add(update);
        rows.add(row);
    }

    /** The rows that are to be created. */
    List<Item<Change.Create>> missing() {
        return missing;
    }

    /** Changes those that are there. */
    void update(Work work) {
        work.update(updates, rows);
    }
}
