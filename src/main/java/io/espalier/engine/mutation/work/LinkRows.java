package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.work.Work.Creation;
import io.espalier.engine.mutation.work.Work.Doomed;
import io.espalier.engine.mutation.work.Work.Item;
import io.espalier.engine.mutation.work.Work.Owned;
import io.espalier.engine.plan.Locking.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Relations through a join table, which Hibernate keeps as the collection of their owner. */
final class LinkRows {

    private final Work work;

    LinkRows(Work work) {
        this.work = work;
    }

    void apply(WriteField.Links field, List<Owned> owned) {
        for (Owned each : owned) {
            List<Change.Named> members = each.relation().set();
            if (members != null) {
                set(field, each, work.rows().require(members, Strength.KEY_SHARE));
            }
        }
        named(field, Work.items(owned, Change.Relation::connect), true);
        List<Item<Change.Create>> creates = Work.items(owned, Change.Relation::create);
        List<Object> created =
                work.create(creates.stream().map(item -> Creation.of(item.change())).toList());
        for (int i = 0; i < creates.size(); i++) {
            link(field, creates.get(i).owner(), created.get(i));
        }
        List<Item<Change.Upsert>> either = Work.items(owned, Change.Relation::connectOrCreate);
        List<Object> instances =
                work.findOrCreate(
                        either.stream().map(Item::change).toList(),
                        Strength.KEY_SHARE,
                        Creation::of);
        for (int i = 0; i < either.size(); i++) {
            link(field, either.get(i).owner(), instances.get(i));
        }
        update(Work.items(owned, Change.Relation::update));
        named(field, Work.items(owned, Change.Relation::disconnect), false);
        delete(field, Work.items(owned, Change.Relation::delete));
    }

    private void named(WriteField.Links field, List<Item<Change.Named>> items, boolean linked) {
        List<Object> rows =
                work.rows().require(items.stream().map(Item::change).toList(), Strength.KEY_SHARE);
        for (int i = 0; i < items.size(); i++) {
            if (linked) {
                link(field, items.get(i).owner(), rows.get(i));
            } else {
                unlink(field, items.get(i).owner(), rows.get(i));
            }
        }
    }

    private void update(List<Item<Change.Update>> items) {
        List<Object> rows =
                work.rows()
                        .require(
                                items.stream()
                                        .map(item -> Objects.requireNonNull(item.change().named()))
                                        .toList(),
                                Strength.UPDATE);
        work.update(items.stream().map(Item::change).toList(), rows);
    }

    private void delete(WriteField.Links field, List<Item<Change.Named>> items) {
        WriteType type = work.type(field.target());
        List<Object> rows =
                work.rows().require(items.stream().map(Item::change).toList(), Strength.DELETE);
        List<Doomed> doomed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            unlink(field, items.get(i).owner(), rows.get(i));
            doomed.add(new Doomed(rows.get(i), items.get(i).change().path()));
        }
        work.delete(type, doomed);
        work.mistakes().check();
    }

    private void set(WriteField.Links field, Owned owner, List<Object> members) {
        if (!field.owner()) {
            throw new UnsupportedOperationException("only the owner's side can be set");
        }
        Collection<Object> linked = collection(field, owner.instance());
        linked.retainAll(new HashSet<>(members));
        members.forEach(member -> add(linked, member));
    }

    private void link(WriteField.Links field, Owned owner, Object row) {
        if (field.owner()) {
            add(collection(field, owner.instance()), row);
        } else {
            add(collection(field, row), owner.instance());
        }
    }

    private void unlink(WriteField.Links field, Owned owner, Object row) {
        if (field.owner()) {
            collection(field, owner.instance()).remove(row);
        } else {
            collection(field, row).remove(owner.instance());
        }
    }

    private static void add(Collection<Object> linked, Object row) {
        if (!linked.contains(row)) {
            linked.add(row);
        }
    }

    @SuppressWarnings("unchecked")
    private Collection<Object> collection(WriteField.Links field, Object instance) {
        WriteType owner =
                field.owner() ? work.type(field.field().owner()) : work.type(field.target());
        Object held = work.writer().get(owner.type().entity(), instance, field.attribute());
        if (held == null) {
            held = new ArrayList<>();
            work.writer().set(owner.type().entity(), instance, field.attribute(), held);
        }
        return (Collection<Object>) held;
    }
}
