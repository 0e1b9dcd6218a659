package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.plan.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** To-one relations of which the entity's own table has the key. */
final class References {

    private final Work work;

    References(Work work) {
        this.work = work;
    }

    void apply(WriteField.Reference field, List<Owned> owned) {
        ReferenceRelation relation = new ReferenceRelation(work, field);
        Map<Owned, Object> before = field.orphans() ? loaded(relation, owned) : Map.of();
        connect(relation, owned);
        relation.create(Item.of(owned, Change.Relation::create));
        connectOrCreate(relation, owned);
        new ReferredRow(work, relation).apply(owned);
        disconnect(relation, owned);
        deleteOrphans(relation, before);
    }

    /** What the mapping deletes once nothing refers to it, if anything else is put there. */
    private static Map<Owned, Object> loaded(ReferenceRelation relation, List<Owned> owned) {
        List<Owned> concerned = owned.stream().filter(each -> letsGo(each.relation())).toList();
        Map<Key, Object> rows = relation.current(concerned);
        Map<Owned, Object> loaded = new LinkedHashMap<>();
        for (Owned each : concerned) {
            relation.key(each).map(rows::get).ifPresent(row -> loaded.put(each, row));
        }
        return loaded;
    }

    private static boolean letsGo(Change.Relation said) {
        return said.disconnectOne()
                || !said.connect().isEmpty()
                || !said.create().isEmpty()
                || !said.connectOrCreate().isEmpty();
    }

    private void deleteOrphans(ReferenceRelation relation, Map<Owned, Object> before) {
        List<Doomed> orphans = new ArrayList<>();
        before.forEach((owner, row) -> {
            List<Object> key = work.writer().identifierOf(row);
            if (relation.key(owner).filter(now -> now.values().equals(key)).isEmpty()) {
                orphans.add(new Doomed(row, owner.relation().path()));
            }
        });
        work.delete(relation.type(), orphans);
    }

    private void connect(ReferenceRelation relation, List<Owned> owned) {
        List<Item<Change.Named>> items = Item.of(owned, Change.Relation::connect);
        List<Object> rows = relation.named(Item.changes(items));
        for (int i = 0; i < items.size(); i++) {
            work.claims().refer(items.get(i).change(), rows.get(i));
            relation.set(items.get(i).owner(), rows.get(i));
        }
    }

    private void connectOrCreate(ReferenceRelation relation, List<Owned> owned) {
        List<Item<Change.Upsert>> items = Item.of(owned, Change.Relation::connectOrCreate);
        List<Object> instances = FoundOrNew.of(work, items, relation.strength());
        for (int i = 0; i < items.size(); i++) {
            relation.set(items.get(i).owner(), instances.get(i));
        }
    }

    private void disconnect(ReferenceRelation relation, List<Owned> owned) {
        for (Owned each : owned) {
            if (each.relation().disconnectOne()
                    && relation.mayBeNull(each.relation().path().child("disconnect"))) {
                relation.set(each, null);
            }
        }
        work.mistakes().check();
    }
}
