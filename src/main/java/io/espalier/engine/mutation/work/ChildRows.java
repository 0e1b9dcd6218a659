package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.work.Work.Creation;
import io.espalier.engine.mutation.work.Work.Doomed;
import io.espalier.engine.mutation.work.Work.Item;
import io.espalier.engine.mutation.work.Work.Owned;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Relations whose key stands in the table of the other side: any number of rows, or one. */
final class ChildRows {

    private final Work work;

    ChildRows(Work work) {
        this.work = work;
    }

    void apply(WriteField.Children field, List<Owned> owned) {
        set(field, owned);
        connect(field, owned);
        List<Item<Change.Create>> created = Work.items(owned, Change.Relation::create);
        replace(field, created.stream().map(Item::owner).toList(), List.of());
        create(field, created);
        connectOrCreate(field, owned);
        if (field.one()) {
            changeCurrent(field, owned);
        } else {
            update(field, Work.items(owned, Change.Relation::update));
            upsert(field, Work.items(owned, Change.Relation::upsert));
            disconnect(field, Work.items(owned, Change.Relation::disconnect));
            delete(field, Work.items(owned, Change.Relation::delete));
        }
    }

    private void connect(WriteField.Children field, List<Owned> owned) {
        List<Item<Change.Named>> items = Work.items(owned, Change.Relation::connect);
        List<Object> rows = require(items);
        replace(field, items.stream().map(Item::owner).toList(), rows);
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Named> item = items.get(i);
            move(field, rows.get(i), item.owner().instance(), item.change().path());
        }
    }

    private void create(WriteField.Children field, List<Item<Change.Create>> items) {
        work.create(items.stream().map(item -> creation(field, item)).toList());
    }

    private Creation creation(WriteField.Children field, Item<Change.Create> item) {
        return new Creation(
                item.change(), instance -> link(field, instance, item.owner().instance()));
    }

    private void connectOrCreate(WriteField.Children field, List<Owned> owned) {
        List<Item<Change.Upsert>> items = Work.items(owned, Change.Relation::connectOrCreate);
        List<Optional<Object>> found = find(items);
        replace(
                field,
                items.stream().map(Item::owner).toList(),
                found.stream().flatMap(Optional::stream).toList());
        List<Item<Change.Create>> missing = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Upsert> item = items.get(i);
            Object owner = item.owner().instance();
            found.get(i)
                    .ifPresentOrElse(
                            row -> move(field, row, owner, item.change().path()),
                            () -> missing.add(new Item<>(item.change().create(), item.owner())));
        }
        create(field, missing);
    }

    private void update(WriteField.Children field, List<Item<Change.Update>> items) {
        List<Change.Named> named =
                items.stream().map(item -> Objects.requireNonNull(item.change().named())).toList();
        List<Object> rows = work.rows().require(named, Strength.UPDATE);
        for (int i = 0; i < items.size(); i++) {
            belongs(field, rows.get(i), items.get(i).owner(), named.get(i).path());
        }
        work.mistakes().check();
        work.update(items.stream().map(Item::change).toList(), rows);
    }

    private void upsert(WriteField.Children field, List<Item<Change.Upsert>> items) {
        List<Optional<Object>> found = find(items);
        List<Item<Change.Create>> missing = new ArrayList<>();
        List<Change.Update> updates = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Upsert> item = items.get(i);
            Optional<Object> row = found.get(i);
            if (row.isPresent()) {
                belongs(field, row.get(), item.owner(), item.change().path().child("by"));
                updates.add(Objects.requireNonNull(item.change().update()));
                rows.add(row.get());
            } else {
                missing.add(new Item<>(item.change().create(), item.owner()));
            }
        }
        work.mistakes().check();
        create(field, missing);
        work.update(updates, rows);
    }

    private void disconnect(WriteField.Children field, List<Item<Change.Named>> items) {
        List<Doomed> freed = new ArrayList<>();
        each(field, items, (row, path) -> freed.add(new Doomed(row, path)));
        free(field, freed);
    }

    private void delete(WriteField.Children field, List<Item<Change.Named>> items) {
        List<Doomed> doomed = new ArrayList<>();
        each(field, items, (row, path) -> doomed.add(new Doomed(row, path)));
        work.delete(type(field), doomed);
    }

    @FunctionalInterface
    private interface RowConsumer {
        void accept(Object row, InputPath path);
    }

    private void each(
            WriteField.Children field, List<Item<Change.Named>> items, RowConsumer consumer) {
        List<Object> rows =
                work.rows().require(items.stream().map(Item::change).toList(), Strength.DELETE);
        for (int i = 0; i < items.size(); i++) {
            InputPath path = items.get(i).change().path();
            if (belongs(field, rows.get(i), items.get(i).owner(), path)) {
                consumer.accept(rows.get(i), path);
            }
        }
        work.mistakes().check();
    }

    /** What is there and not among the members is let go; members that are not there come. */
    private void set(WriteField.Children field, List<Owned> owned) {
        List<Owned> concerned =
                owned.stream().filter(each -> each.relation().set() != null).toList();
        Map<Key, List<Object>> current = current(field, concerned);
        List<Item<Change.Named>> items =
                Work.items(concerned, relation -> Objects.requireNonNull(relation.set()));
        List<Object> members = require(items);
        List<Doomed> freed = new ArrayList<>();
        int from = 0;
        for (Owned each : concerned) {
            int to = from + Objects.requireNonNull(each.relation().set()).size();
            List<Object> wanted = members.subList(from, to);
            for (Object row : current.getOrDefault(keyOf(field, each), List.of())) {
                if (!wanted.contains(row)) {
                    freed.add(new Doomed(row, each.relation().path().child("set")));
                }
            }
            from = to;
        }
        free(field, freed);
        work.mistakes().check();
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Named> item = items.get(i);
            Object parent = item.owner().instance();
            if (!isChild(field, members.get(i), parent)) {
                move(field, members.get(i), parent, item.change().path());
            }
        }
    }

    /** The one row of each entity is changed, let go or deleted. */
    private void changeCurrent(WriteField.Children field, List<Owned> owned) {
        List<Owned> concerned =
                owned.stream()
                        .filter(each ->
                                !each.relation().update().isEmpty()
                                        || !each.relation().upsert().isEmpty()
                                        || each.relation().disconnectOne()
                                        || each.relation().deleteOne())
                        .toList();
        Map<Key, List<Object>> current = current(field, concerned);
        List<Change.Update> updates = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
        List<Item<Change.Create>> missing = new ArrayList<>();
        List<Doomed> doomed = new ArrayList<>();
        List<Doomed> freed = new ArrayList<>();
        for (Owned each : concerned) {
            Change.Relation relation = each.relation();
            Object row =
                    current.getOrDefault(keyOf(field, each), List.of()).stream()
                            .findFirst()
                            .orElse(null);
            relation.update()
                    .forEach(update -> {
                        if (exists(field, row, update.path())
                                && isNamed(field, Objects.requireNonNull(row), update)) {
                            updates.add(update);
                            rows.add(Objects.requireNonNull(row));
                        }
                    });
            relation.upsert()
                    .forEach(upsert -> {
                        if (row == null) {
                            missing.add(new Item<>(upsert.create(), each));
                        } else {
                            updates.add(Objects.requireNonNull(upsert.update()));
                            rows.add(row);
                        }
                    });
            InputPath path = relation.path();
            if (relation.disconnectOne() && exists(field, row, path.child("disconnect"))) {
                freed.add(new Doomed(Objects.requireNonNull(row), path.child("disconnect")));
            }
            if (relation.deleteOne() && exists(field, row, path.child("delete"))) {
                doomed.add(new Doomed(Objects.requireNonNull(row), path.child("delete")));
            }
        }
        free(field, freed);
        work.mistakes().check();
        create(field, missing);
        work.update(updates, rows);
        work.delete(type(field), doomed);
    }

    private boolean isNamed(WriteField.Children field, Object row, Change.Update update) {
        boolean named = RowValues.isNamed(update.named(), row, work.writer());
        if (!named) {
            work.mistakes()
                    .notFound(
                            Objects.requireNonNull(update.named()).path(),
                            "This " + field.target() + " is not the '" + field.name() + "'.");
        }
        return named;
    }

    private boolean exists(WriteField.Children field, @Nullable Object row, InputPath path) {
        if (row == null) {
            work.mistakes().notFound(path, "There is no '" + field.name() + "' now.");
        }
        return row != null;
    }

    private Map<Key, List<Object>> current(WriteField.Children field, List<Owned> owned) {
        List<Column> columns = field.inverse().join().from();
        return work.rows()
                .by(
                        entity(field),
                        columns,
                        owned.stream().map(each -> keyOf(field, each)).toList(),
                        Strength.DELETE);
    }

    /** The values by which the relation's rows refer to an entity. */
    private Key keyOf(WriteField.Children field, Owned owned) {
        Entity owner = work.type(field.field().owner()).type().entity();
        List<Column> columns = field.inverse().join().to();
        return new Key(
                RowValues.of(owner, columns, owned.instance(), work.writer()).stream()
                        .map(Objects::requireNonNull)
                        .toList());
    }

    private List<Object> require(List<Item<Change.Named>> items) {
        return work.rows().require(items.stream().map(Item::change).toList(), Strength.UPDATE);
    }

    private List<Optional<Object>> find(List<Item<Change.Upsert>> items) {
        Function<Item<Change.Upsert>, Change.Named> named =
                item -> Objects.requireNonNull(item.change().named());
        return work.rows().find(items.stream().map(named).toList(), Strength.UPDATE);
    }

    /** Whether a row is one of the relation's; else that is told. */
    private boolean belongs(WriteField.Children field, Object row, Owned owner, InputPath path) {
        boolean belongs = isChild(field, row, owner.instance());
        if (!belongs) {
            work.mistakes()
                    .notFound(
                            path, "This " + field.target() + " is none of '" + field.name() + "'.");
        }
        return belongs;
    }

    private boolean isChild(WriteField.Children field, Object row, Object parent) {
        List<Object> key = work.writer().identifierOf(entity(field), row, field.inverse());
        return key != null && key.equals(work.writer().identifierOf(parent));
    }

    private void move(WriteField.Children field, Object row, Object parent, InputPath path) {
        if (identifies(field) && !isChild(field, row, parent)) {
            work.mistakes()
                    .invalid(
                            path,
                            "Identity",
                            "A "
                                    + field.target()
                                    + " is told by what it belongs to and stays with it; delete it,"
                                    + " and create another.");
            return;
        }
        work.claim(type(field), row, path, Touched.How.REFERRED);
        link(field, row, parent);
    }

    /** Whether the relation is a part of the rows' identifier, which never changes. */
    private boolean identifies(WriteField.Children field) {
        return entity(field).identifier().containsAll(field.inverse().join().from());
    }

    /** Lets rows go; where the mapping removes orphans, they are deleted. */
    private void free(WriteField.Children field, List<Doomed> rows) {
        if (field.orphans()) {
            work.delete(type(field), rows);
            return;
        }
        for (Doomed row : rows) {
            if (isRequired(field.inverse())) {
                work.mistakes()
                        .invalid(
                                row.path(),
                                "Required",
                                "A "
                                        + field.target()
                                        + " cannot be without this relation; delete it.");
            } else if (work.claim(type(field), row.instance(), row.path(), Touched.How.REFERRED)) {
                link(field, row.instance(), null);
            }
        }
    }

    /**
     * The one orphan that there can be makes room for what comes: at once, since Hibernate inserts
     * before it deletes.
     */
    private void replace(WriteField.Children field, List<Owned> owners, List<Object> coming) {
        if (!field.one() || !field.orphans()) {
            return;
        }
        List<Owned> old = owners.stream().filter(owner -> !owner.isNew()).toList();
        Map<Key, List<Object>> current = current(field, old);
        List<Doomed> orphans = new ArrayList<>();
        for (Owned owner : old) {
            current.getOrDefault(keyOf(field, owner), List.of()).stream()
                    .filter(row -> !coming.contains(row))
                    .forEach(row -> orphans.add(new Doomed(row, owner.relation().path())));
        }
        if (!orphans.isEmpty()) {
            free(field, orphans);
            work.mistakes().check();
            work.writer().flushSoFar();
        }
    }

    private static boolean isRequired(Attribute.ToOne inverse) {
        return inverse.required()
                || inverse.join().from().stream().anyMatch(column -> !column.nullable());
    }

    private void link(WriteField.Children field, Object row, @Nullable Object parent) {
        work.writer().set(entity(field), row, field.inverse(), parent);
    }

    private WriteType type(WriteField.Children field) {
        return work.type(field.target());
    }

    private Entity entity(WriteField.Children field) {
        return type(field).type().entity();
    }
}
