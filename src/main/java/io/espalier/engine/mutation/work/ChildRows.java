package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Relations whose key stands in the table of the other side: any number of rows, or one. */
final class ChildRows {

    private final Work work;

    ChildRows(Work work) {
        this.work = work;
    }

    void apply(WriteField.Children field, List<Owned> owned) {
        ChildRelation relation = new ChildRelation(work, field);
        set(relation, owned);
        connect(relation, owned);
        List<Item<Change.Create>> created = Item.of(owned, Change.Relation::create);
        replace(relation, Item.owners(created), List.of());
        create(relation, created);
        connectOrCreate(relation, owned);
        if (field.one()) {
            new OnlyChild(work, relation).apply(owned);
            return;
        }
        update(relation, Item.of(owned, Change.Relation::update));
        upsert(relation, Item.of(owned, Change.Relation::upsert));
        disconnect(relation, Item.of(owned, Change.Relation::disconnect));
        delete(relation, Item.of(owned, Change.Relation::delete));
    }

    private void connect(ChildRelation relation, List<Owned> owned) {
        List<Item<Change.Named>> items = Item.of(owned, Change.Relation::connect);
        List<Object> rows = require(items);
        replace(relation, Item.owners(items), rows);
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Named> item = items.get(i);
            relation.move(rows.get(i), item.owner().instance(), item.change().path());
        }
    }

    private void create(ChildRelation relation, List<Item<Change.Create>> items) {
        create(work, relation, items);
    }

    /** Creates rows that hang on their owners. */
    static void create(Work work, ChildRelation relation, List<Item<Change.Create>> items) {
        work.create(
                items.stream()
                        .map(item ->
                                new Creation(
                                        item.change(),
                                        row -> relation.link(row, item.owner().instance())))
                        .toList());
    }

    private void connectOrCreate(ChildRelation relation, List<Owned> owned) {
        List<Item<Change.Upsert>> items = Item.of(owned, Change.Relation::connectOrCreate);
        List<Optional<Object>> found = work.rows().find(Item.sought(items), Strength.UPDATE);
        replace(relation, Item.owners(items), found.stream().flatMap(Optional::stream).toList());
        List<Item<Change.Create>> missing = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Upsert> item = items.get(i);
            Object owner = item.owner().instance();
            found.get(i)
                    .ifPresentOrElse(
                            row -> relation.move(row, owner, item.change().path()),
                            () -> missing.add(new Item<>(item.change().create(), item.owner())));
        }
        create(relation, missing);
    }

    private void update(ChildRelation relation, List<Item<Change.Update>> items) {
        List<Change.Named> named = Item.updated(items);
        List<Object> rows = work.rows().require(named, Strength.UPDATE);
        for (int i = 0; i < items.size(); i++) {
            relation.belongs(items.get(i).owner(), rows.get(i), named.get(i).path());
        }
        work.mistakes().check();
        work.update(Item.changes(items), rows);
    }

    private void upsert(ChildRelation relation, List<Item<Change.Upsert>> items) {
        List<Optional<Object>> found = work.rows().find(Item.sought(items), Strength.UPDATE);
        Upserts upserts = Upserts.of(items, found, relation::belongs);
        work.mistakes().check();
        create(relation, upserts.missing());
        upserts.update(work);
    }

    private void disconnect(ChildRelation relation, List<Item<Change.Named>> items) {
        relation.free(members(relation, items));
    }

    private void delete(ChildRelation relation, List<Item<Change.Named>> items) {
        work.delete(relation.type(), members(relation, items));
    }

    /** The rows that are named, all of which have to be the relation's. */
    private List<Doomed> members(ChildRelation relation, List<Item<Change.Named>> items) {
        List<Object> rows = work.rows().require(Item.changes(items), Strength.DELETE);
        List<Doomed> members = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Named> item = items.get(i);
            relation.belongs(item.owner(), rows.get(i), item.change().path());
            members.add(new Doomed(rows.get(i), item.change().path()));
        }
        work.mistakes().check();
        return members;
    }

    /** What is there and not among the members is let go; members that are not there come. */
    private void set(ChildRelation relation, List<Owned> owned) {
        List<Owned> concerned =
                owned.stream().filter(each -> each.relation().set() != null).toList();
        Map<Key, List<Object>> current = relation.current(concerned);
        List<Item<Change.Named>> items =
                Item.of(concerned, each -> Objects.requireNonNull(each.set()));
        List<Object> members = require(items);
        List<Doomed> freed = new ArrayList<>();
        eachSet(
                concerned,
                members,
                (owner, wanted) -> {
                    for (Object row : relation.ofOne(current, owner)) {
                        if (!wanted.contains(row)) {
                            freed.add(new Doomed(row, owner.relation().path().child("set")));
                        }
                    }
                });
        relation.free(freed);
        work.mistakes().check();
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Named> item = items.get(i);
            Object parent = item.owner().instance();
            if (!relation.isChild(members.get(i), parent)) {
                relation.move(members.get(i), parent, item.change().path());
            }
        }
    }

    /** Divides the members of all entities up among them, as their inputs name them. */
    static void eachSet(
            List<Owned> concerned, List<Object> members, BiConsumer<Owned, List<Object>> consumer) {
        int from = 0;
        for (Owned each : concerned) {
            int to = from + Objects.requireNonNull(each.relation().set()).size();
            consumer.accept(each, members.subList(from, to));
            from = to;
        }
    }

    private List<Object> require(List<Item<Change.Named>> items) {
        return work.rows().require(Item.changes(items), Strength.UPDATE);
    }

    /**
     * The one orphan that there can be makes room for what comes: at once, since Hibernate inserts
     * before it deletes.
     */
    private void replace(ChildRelation relation, List<Owned> owners, List<Object> coming) {
        if (!relation.field().one() || !relation.field().orphans()) {
            return;
        }
        List<Owned> old = owners.stream().filter(owner -> !owner.isNew()).toList();
        Map<Key, List<Object>> current = relation.current(old);
        List<Doomed> orphans = new ArrayList<>();
        for (Owned owner : old) {
            relation.ofOne(current, owner).stream()
                    .filter(row -> !coming.contains(row))
                    .forEach(row -> orphans.add(new Doomed(row, owner.relation().path())));
        }
        if (!orphans.isEmpty()) {
            relation.free(orphans);
            work.mistakes().check();
            work.writer().flushSoFar();
        }
    }
}
