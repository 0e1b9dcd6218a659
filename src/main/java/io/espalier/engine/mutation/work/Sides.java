package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mutation.work.Work.Owned;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two sides of a join table, of which one has the collection that Hibernate stores: the links
 * of one relation, whichever side the input speaks of.
 */
final class Sides {

    private final Work work;
    private final EntityWriter writer;
    private final WriteField.Links field;
    private final List<Link> links = new ArrayList<>();
    private final List<Object> unlinked = new ArrayList<>();

    private record Link(Object keeper, Object member) {}

    Sides(Work work, WriteField.Links field) {
        this.work = work;
        this.writer = work.writer();
        this.field = field;
    }

    WriteField.Links field() {
        return field;
    }

    /** Reads the collections that will change, of all at once. */
    void load(List<Owned> owned, List<List<Object>> rows) {
        List<Object> keepers =
                field.owner()
                        ? owned.stream().map(Owned::instance).toList()
                        : rows.stream().flatMap(List::stream).toList();
        writer.load(keeper(), field.attribute(), keepers);
    }

    /** Is done by {@link #finish()}. */
    void link(Owned owner, Object row) {
        links.add(new Link(keeper(owner, row), member(owner, row)));
    }

    void unlink(Owned owner, Object row) {
        Object keeper = keeper(owner, row);
        Collection<Object> members = linksOf(keeper);
        find(members, member(owner, row))
                .forEach(member -> {
                    members.remove(member);
                    unlinked.add(keeper);
                });
    }

    /**
     * Adds the links. Hibernate writes collection by collection, what went before what came; of
     * several all that went is sent first, so that each takes one statement.
     */
    void finish() {
        List<Link> missing =
                links.stream()
                        .filter(link -> find(linksOf(link.keeper()), link.member()).isEmpty())
                        .toList();
        Set<Object> keepers = Collections.newSetFromMap(new IdentityHashMap<>());
        keepers.addAll(unlinked);
        missing.forEach(link -> keepers.add(link.keeper()));
        if (!unlinked.isEmpty() && !missing.isEmpty() && keepers.size() > 1) {
            writer.flushSoFar();
        }
        missing.forEach(link -> {
            Collection<Object> members = linksOf(link.keeper());
            if (find(members, link.member()).isEmpty()) {
                members.add(link.member());
            }
        });
    }

    boolean isLinked(Owned owner, Object row) {
        return !find(linksOf(keeper(owner, row)), member(owner, row)).isEmpty();
    }

    /** The rows that each entity is linked to now. */
    List<List<Object>> current(List<Owned> owned) {
        if (field.owner()) {
            return owned.stream().map(each -> List.copyOf(linksOf(each.instance()))).toList();
        }
        List<Object> known =
                owned.stream().filter(each -> !each.isNew()).map(Owned::instance).toList();
        List<Object> keepers =
                known.isEmpty() ? List.of() : writer.ownersOf(keeper(), field.attribute(), known);
        lock(keepers);
        return owned.stream()
                .map(each -> keepers.stream().filter(keeper -> isLinked(each, keeper)).toList())
                .toList();
    }

    /** What is linked now and not wanted is let go; what is wanted and not linked comes. */
    void replace(Owned owner, List<Object> current, List<Object> wanted) {
        Set<List<Object>> keys =
                wanted.stream().map(writer::identifierOf).collect(Collectors.toSet());
        current.stream()
                .filter(row -> !keys.contains(writer.identifierOf(row)))
                .forEach(row -> unlink(owner, row));
        wanted.forEach(row -> link(owner, row));
    }

    private void lock(List<Object> keepers) {
        work.rows()
                .by(
                        work.type(field.target()).type().entity(),
                        keeper().identifier(),
                        keepers.stream().map(each -> new Key(writer.identifierOf(each))).toList(),
                        Strength.UPDATE);
    }

    private Object keeper(Owned owner, Object row) {
        return field.owner() ? owner.instance() : row;
    }

    private Object member(Owned owner, Object row) {
        return field.owner() ? row : owner.instance();
    }

    /** By identifier: the same row may be here as an instance and there as a reference. */
    private List<Object> find(Collection<Object> links, Object member) {
        List<Object> found = new ArrayList<>();
        for (Object link : links) {
            if (writer.identifierOf(link).equals(writer.identifierOf(member))) {
                found.add(link);
            }
        }
        return found;
    }

    private Collection<Object> linksOf(Object keeper) {
        return writer.collection(keeper(), keeper, field.attribute());
    }

    private Entity keeper() {
        return work.type(field.owner() ? field.field().owner() : field.target()).type().entity();
    }
}
