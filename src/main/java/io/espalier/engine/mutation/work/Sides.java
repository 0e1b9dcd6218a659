package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.LinkTable;
import io.espalier.engine.mapping.LinkTable.Link;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The links of one relation through a join table, whichever side the input speaks of: one is the
 * keeper, whose attribute it is, the other the member.
 */
final class Sides {

    private final Work work;
    private final EntityWriter writer;
    private final WriteField.Links field;
    private final LinkTable table;
    private final Set<Link> known = new HashSet<>();
    private final List<Pair> linked = new ArrayList<>();
    private final Set<Link> unlinked = new LinkedHashSet<>();
    private final Set<Object> keepers = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * New entities get their identifiers late, so that a link is only told by its ends at first.
     */
    private record Pair(Object keeper, Object member) {}

    Sides(Work work, WriteField.Links field) {
        this.work = work;
        this.writer = work.writer();
        this.field = field;
        this.table = writer.links().table(keeper(), field.attribute());
    }

    WriteField.Links field() {
        return field;
    }

    /** An entity, and a row that it may be linked to. */
    record Candidate(Owned owner, Object row) {}

    /** Reads which of these links are there, in one statement at most. */
    void load(List<Candidate> candidates) {
        List<Link> links =
                candidates.stream()
                        .filter(each -> !each.owner().isNew())
                        .map(each -> link(pair(each.owner(), each.row())))
                        .distinct()
                        .toList();
        if (!links.isEmpty()) {
            work.countOther();
            known.addAll(table.existing(links));
        }
    }

    /** Is done once all entities are there. */
    void link(Owned owner, Object row) {
        linked.add(pair(owner, row));
    }

    void unlink(Owned owner, Object row) {
        Link link = link(pair(owner, row));
        if (known.contains(link) && unlinked.add(link)) {
            keepers.add(pair(owner, row).keeper());
        }
    }

    boolean isLinked(Owned owner, Object row) {
        return !owner.isNew() && known.contains(link(pair(owner, row)));
    }

    /** What is linked now and not wanted is let go; what is wanted and not linked comes. */
    void set(List<Owned> owned, List<List<Object>> wanted) {
        List<Owned> old = owned.stream().filter(each -> !each.isNew()).toList();
        List<Link> current = old.isEmpty() ? List.of() : current(old);
        known.addAll(current);
        Set<Link> stay = new HashSet<>();
        for (int i = 0; i < owned.size(); i++) {
            for (Object row : wanted.get(i)) {
                link(owned.get(i), row);
                if (!owned.get(i).isNew()) {
                    stay.add(link(pair(owned.get(i), row)));
                }
            }
        }
        List<Link> gone = current.stream().filter(link -> !stay.contains(link)).toList();
        unlinked.addAll(gone);
        keepers.addAll(keepersOf(gone, old));
    }

    private List<Link> current(List<Owned> owned) {
        work.countOther();
        List<List<Object>> keys =
                owned.stream()
                        .map(each ->
                                field.owner()
                                        ? keeperKey(each.instance())
                                        : memberKey(each.instance()))
                        .distinct()
                        .toList();
        return field.owner() ? table.ofKeepers(keys) : table.ofMembers(keys);
    }

    /** From the side of the members the keepers are yet to be locked. */
    private List<Object> keepersOf(List<Link> gone, List<Owned> owned) {
        if (field.owner()) {
            Set<List<Object>> keys = gone.stream().map(Link::keeper).collect(Collectors.toSet());
            return owned.stream()
                    .map(Owned::instance)
                    .filter(each -> keys.contains(keeperKey(each)))
                    .toList();
        }
        return work
                .rows()
                .by(
                        keeper(),
                        join().from(),
                        gone.stream().map(link -> new Key(link.keeper())).toList(),
                        Strength.UPDATE)
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Takes links away, and keeps in mind those that come. */
    void finish() {
        Map<Link, Pair> added = new HashMap<>();
        List<Pair> late = new ArrayList<>();
        for (Pair pair : linked) {
            if (work.isNew(pair.keeper()) || work.isNew(pair.member())) {
                late.add(pair);
            } else {
                added.putIfAbsent(link(pair), pair);
            }
        }
        List<Link> removed = unlinked.stream().filter(link -> !added.containsKey(link)).toList();
        if (!removed.isEmpty()) {
            work.countOther();
            table.delete(removed);
        }
        added.keySet().removeAll(known);
        added.values().forEach(pair -> keepers.add(pair.keeper()));
        late.forEach(pair -> keepers.add(pair.keeper()));
        keepers.forEach(keeper -> writer.links().touch(keeper(), keeper, field.attribute()));
        if (!added.isEmpty() || !late.isEmpty()) {
            work.afterFlush(() -> insert(added.keySet(), late));
        }
    }

    private void insert(Set<Link> added, List<Pair> late) {
        Set<Link> links = new LinkedHashSet<>(added);
        late.forEach(pair -> links.add(link(pair)));
        work.countOther();
        table.insert(List.copyOf(links));
    }

    private Pair pair(Owned owner, Object row) {
        return field.owner() ? new Pair(owner.instance(), row) : new Pair(row, owner.instance());
    }

    private Link link(Pair pair) {
        return new Link(keeperKey(pair.keeper()), memberKey(pair.member()));
    }

    private List<Object> keeperKey(Object keeper) {
        return key(keeper(), join().from(), keeper);
    }

    private List<Object> memberKey(Object member) {
        Entity entity =
                work.type(field.owner() ? field.target() : field.field().owner()).type().entity();
        return key(entity, field.attribute().route().getLast().to(), member);
    }

    private List<Object> key(Entity entity, List<Column> columns, Object instance) {
        return RowValues.of(entity, columns, instance, writer).stream()
                .<Object>map(Objects::requireNonNull)
                .toList();
    }

    private Join join() {
        return field.attribute().route().getFirst();
    }

    private Entity keeper() {
        return work.type(field.owner() ? field.field().owner() : field.target()).type().entity();
    }
}
