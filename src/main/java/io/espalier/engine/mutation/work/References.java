package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** To-one relations of which the entity's own table has the key. */
final class References {

    private final Work work;

    References(Work work) {
        this.work = work;
    }

    void apply(WriteField.Reference field, List<Owned> owned) {
        Map<Owned, Object> before = field.orphans() ? loaded(field, owned) : Map.of();
        connect(field, owned);
        create(field, Work.items(owned, Change.Relation::create));
        connectOrCreate(field, owned);
        change(field, owned);
        disconnect(field, owned);
        deleteOrphans(field, before);
    }

    /** What the mapping deletes once nothing refers to it, if anything else is put there. */
    private Map<Owned, Object> loaded(WriteField.Reference field, List<Owned> owned) {
        List<Owned> concerned = owned.stream().filter(each -> letsGo(each.relation())).toList();
        Map<Key, List<Object>> rows = current(field, concerned);
        Map<Owned, Object> loaded = new LinkedHashMap<>();
        for (Owned each : concerned) {
            current(field, each)
                    .flatMap(key -> rows.getOrDefault(key, List.of()).stream().findFirst())
                    .ifPresent(row -> loaded.put(each, row));
        }
        return loaded;
    }

    private static boolean letsGo(Change.Relation relation) {
        return relation.disconnectOne()
                || !relation.connect().isEmpty()
                || !relation.create().isEmpty()
                || !relation.connectOrCreate().isEmpty();
    }

    private void deleteOrphans(WriteField.Reference field, Map<Owned, Object> before) {
        List<Doomed> orphans = new ArrayList<>();
        before.forEach((owner, row) -> {
            List<Object> key = work.writer().identifierOf(row);
            if (current(field, owner).filter(now -> now.values().equals(key)).isEmpty()) {
                orphans.add(new Doomed(row, owner.relation().path()));
            }
        });
        work.delete(work.type(field.target()), orphans);
    }

    private Map<Key, List<Object>> current(WriteField.Reference field, List<Owned> owned) {
        Entity target = work.type(field.target()).type().entity();
        List<Key> keys = owned.stream().flatMap(each -> current(field, each).stream()).toList();
        return work.rows().by(target, target.identifier(), keys, Strength.DELETE);
    }

    private void connect(WriteField.Reference field, List<Owned> owned) {
        List<Item<Change.Named>> items = Work.items(owned, Change.Relation::connect);
        List<Object> rows =
                work.rows().require(items.stream().map(Item::change).toList(), strength(field));
        for (int i = 0; i < items.size(); i++) {
            work.refer(items.get(i).change(), rows.get(i));
            set(field, items.get(i).owner(), rows.get(i));
        }
    }

    /** Of a row that is referred to by more than its identifier all has to be known. */
    private Strength strength(WriteField.Reference field) {
        Entity target = work.type(field.target()).type().entity();
        return field.attribute().join().to().equals(target.identifier())
                ? Strength.KEY_SHARE
                : Strength.UPDATE;
    }

    private void create(WriteField.Reference field, List<Item<Change.Create>> items) {
        List<Object> created =
                work.create(items.stream().map(item -> Creation.of(item.change())).toList());
        for (int i = 0; i < items.size(); i++) {
            set(field, items.get(i).owner(), created.get(i));
        }
    }

    private void connectOrCreate(WriteField.Reference field, List<Owned> owned) {
        List<Item<Change.Upsert>> items = Work.items(owned, Change.Relation::connectOrCreate);
        List<Object> instances =
                work.findOrCreate(
                        items.stream().map(Item::change).toList(), strength(field), Creation::of);
        for (int i = 0; i < items.size(); i++) {
            set(field, items.get(i).owner(), instances.get(i));
        }
    }

    /** The row that the relation leads to now is changed, or deleted. */
    private void change(WriteField.Reference field, List<Owned> owned) {
        List<Owned> concerned =
                owned.stream().filter(each -> concernsCurrent(each.relation())).toList();
        WriteType target = work.type(field.target());
        Map<Key, List<Object>> rows = current(field, concerned);
        List<Change.Update> updates = new ArrayList<>();
        List<Object> instances = new ArrayList<>();
        List<Item<Change.Create>> creates = new ArrayList<>();
        List<Doomed> doomed = new ArrayList<>();
        for (Owned each : concerned) {
            Optional<Object> row =
                    current(field, each)
                            .flatMap(key -> rows.getOrDefault(key, List.of()).stream().findFirst());
            Change.Relation relation = each.relation();
            if (row.isPresent()) {
                Stream.concat(
                                relation.update().stream(),
                                relation.upsert().stream()
                                        .map(upsert -> Objects.requireNonNull(upsert.update())))
                        .forEach(update -> {
                            if (!RowValues.isNamed(update.named(), row.get(), work.writer())) {
                                another(field, update);
                                return;
                            }
                            updates.add(update);
                            instances.add(row.get());
                        });
                if (relation.deleteOne()) {
                    delete(field, each, row.get(), doomed);
                }
            } else {
                relation.update().forEach(update -> missing(field, update.path()));
                relation.upsert().forEach(upsert -> creates.add(new Item<>(upsert.create(), each)));
                if (relation.deleteOne()) {
                    missing(field, relation.path().child("delete"));
                }
            }
        }
        work.mistakes().check();
        create(field, creates);
        work.update(updates, instances);
        work.delete(target, doomed);
    }

    private static boolean concernsCurrent(Change.Relation relation) {
        return !relation.update().isEmpty() || !relation.upsert().isEmpty() || relation.deleteOne();
    }

    private void delete(WriteField.Reference field, Owned owner, Object row, List<Doomed> doomed) {
        InputPath path = owner.relation().path().child("delete");
        if (mayBeNull(field, path)) {
            set(field, owner, null);
            doomed.add(new Doomed(row, path));
        }
    }

    private void disconnect(WriteField.Reference field, List<Owned> owned) {
        for (Owned each : owned) {
            if (each.relation().disconnectOne()
                    && mayBeNull(field, each.relation().path().child("disconnect"))) {
                set(field, each, null);
            }
        }
        work.mistakes().check();
    }

    private boolean mayBeNull(WriteField.Reference field, InputPath path) {
        if (!field.use().nullable()) {
            work.mistakes()
                    .invalid(
                            path,
                            "Required",
                            "'" + field.name() + "' must have a value; connect another instead.");
        }
        return field.use().nullable();
    }

    private void another(WriteField.Reference field, Change.Update update) {
        work.mistakes()
                .notFound(
                        Objects.requireNonNull(update.named()).path(),
                        "This " + field.target() + " is not the '" + field.name() + "'.");
    }

    private void missing(WriteField.Reference field, InputPath path) {
        work.mistakes().notFound(path, "There is no '" + field.name() + "' now.");
    }

    private Optional<Key> current(WriteField.Reference field, Owned owner) {
        return Optional.ofNullable(
                        work.writer()
                                .get(
                                        entity(field),
                                        owner.instance(),
                                        field.within(),
                                        field.attribute()))
                .map(row -> new Key(work.writer().identifierOf(row)));
    }

    private void set(WriteField.Reference field, Owned owner, @Nullable Object value) {
        work.writer()
                .set(entity(field), owner.instance(), field.within(), field.attribute(), value);
    }

    private Entity entity(WriteField.Reference field) {
        return work.type(field.owner()).type().entity();
    }
}
