package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.work.Sides.Candidate;
import io.espalier.engine.plan.Locking.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Relations through a join table: rows that have no entity. */
final class LinkRows {

    private final Work work;

    LinkRows(Work work) {
        this.work = work;
    }

    void apply(WriteField.Links field, List<Owned> owned) {
        List<Item<Change.Named>> connects = Item.of(owned, Change.Relation::connect);
        List<Object> connected = require(field, connects, Strength.KEY_SHARE);
        List<Item<Change.Named>> disconnects = Item.of(owned, Change.Relation::disconnect);
        List<Object> disconnected = require(field, disconnects, Strength.KEY_SHARE);
        List<Item<Change.Named>> deletes = Item.of(owned, Change.Relation::delete);
        List<Object> deleted = require(field, deletes, Strength.DELETE);
        List<Item<Change.Update>> updates = Item.of(owned, Change.Relation::update);
        List<Object> updated = work.rows().require(Item.updated(updates), Strength.UPDATE);
        Sides sides = new Sides(work, field);
        List<Candidate> candidates = new ArrayList<>();
        candidates.addAll(candidates(connects, connected));
        candidates.addAll(candidates(disconnects, disconnected));
        candidates.addAll(candidates(deletes, deleted));
        candidates.addAll(candidates(updates, updated));
        sides.load(candidates);
        set(field, owned, sides);
        for (int i = 0; i < connects.size(); i++) {
            sides.link(connects.get(i).owner(), connected.get(i));
        }
        create(owned, sides);
        connectOrCreate(field, owned, sides);
        update(updates, updated, sides);
        upsert(owned, sides);
        for (int i = 0; i < disconnects.size(); i++) {
            sides.unlink(disconnects.get(i).owner(), disconnected.get(i));
        }
        delete(deletes, deleted, sides);
        sides.finish();
    }

    private static <T> List<Candidate> candidates(List<Item<T>> items, List<Object> rows) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Candidate(items.get(i).owner(), rows.get(i)))
                .toList();
    }

    private List<Object> require(
            WriteField.Links field, List<Item<Change.Named>> items, Strength strength) {
        return work.rows().require(Item.changes(items), strength(field, strength));
    }

    /** From the other side it is the rows' own collections that change. */
    private Strength strength(WriteField.Links field, Strength ofOwner) {
        boolean byIdentifier =
                field.attribute().route().getLast().to().equals(target(field).identifier());
        return (field.owner() && byIdentifier) || ofOwner == Strength.DELETE
                ? ofOwner
                : Strength.UPDATE;
    }

    private Entity target(WriteField.Links field) {
        return work.type(field.target()).type().entity();
    }

    private void create(List<Owned> owned, Sides sides) {
        link(Item.of(owned, Change.Relation::create), sides);
    }

    private void link(List<Item<Change.Create>> creates, Sides sides) {
        List<Object> created =
                work.create(creates.stream().map(item -> Creation.of(item.change())).toList());
        for (int i = 0; i < creates.size(); i++) {
            sides.link(creates.get(i).owner(), created.get(i));
        }
    }

    private void connectOrCreate(WriteField.Links field, List<Owned> owned, Sides sides) {
        List<Item<Change.Upsert>> items = Item.of(owned, Change.Relation::connectOrCreate);
        List<Object> instances = FoundOrNew.of(work, items, strength(field, Strength.KEY_SHARE));
        sides.load(
                candidates(items, instances).stream()
                        .filter(each -> !work.isNew(each.row()))
                        .toList());
        for (int i = 0; i < items.size(); i++) {
            sides.link(items.get(i).owner(), instances.get(i));
        }
    }

    private void update(List<Item<Change.Update>> items, List<Object> rows, Sides sides) {
        for (int i = 0; i < items.size(); i++) {
            belongs(
                    items.get(i).owner(),
                    rows.get(i),
                    Objects.requireNonNull(items.get(i).change().named()).path(),
                    sides);
        }
        work.mistakes().check();
        work.update(Item.changes(items), rows);
    }

    private void upsert(List<Owned> owned, Sides sides) {
        List<Item<Change.Upsert>> items = Item.of(owned, Change.Relation::upsert);
        List<Optional<Object>> found = work.rows().find(Item.sought(items), Strength.UPDATE);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Owned owner = items.get(i).owner();
            found.get(i).ifPresent(row -> candidates.add(new Candidate(owner, row)));
        }
        sides.load(candidates);
        Upserts upserts =
                Upserts.of(items, found, (owner, row, path) -> belongs(owner, row, path, sides));
        work.mistakes().check();
        link(upserts.missing(), sides);
        upserts.update(work);
    }

    private void delete(List<Item<Change.Named>> items, List<Object> rows, Sides sides) {
        List<Doomed> doomed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item<Change.Named> item = items.get(i);
            if (belongs(item.owner(), rows.get(i), item.change().path(), sides)) {
                sides.unlink(item.owner(), rows.get(i));
                doomed.add(new Doomed(rows.get(i), item.change().path()));
            }
        }
        if (!doomed.isEmpty()) {
            work.delete(items.getFirst().change().type(), doomed);
        }
        work.mistakes().check();
    }

    /** Whether a row is one of the relation's; else that is told. */
    private boolean belongs(Owned owner, Object row, InputPath path, Sides sides) {
        boolean linked = sides.isLinked(owner, row);
        if (!linked) {
            WriteField.Links field = sides.field();
            work.mistakes()
                    .notFound(
                            path, "This " + field.target() + " is none of '" + field.name() + "'.");
        }
        return linked;
    }

    private void set(WriteField.Links field, List<Owned> owned, Sides sides) {
        List<Owned> concerned =
                owned.stream().filter(each -> each.relation().set() != null).toList();
        List<Item<Change.Named>> items =
                Item.of(concerned, relation -> Objects.requireNonNull(relation.set()));
        List<Object> members = require(field, items, Strength.KEY_SHARE);
        List<List<Object>> wanted = new ArrayList<>();
        ChildRows.eachSet(concerned, members, (owner, rows) -> wanted.add(rows));
        if (!concerned.isEmpty()) {
            sides.set(concerned, wanted);
        }
    }
}
