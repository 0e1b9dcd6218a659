package io.espalier.engine.mutation.work;

import io.espalier.engine.fetch.LockedRows;
import io.espalier.engine.fetch.Row;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mapping.ManagedInstances;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.Mistakes;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking;
import io.espalier.engine.plan.Locking.Strength;
import io.espalier.engine.predicate.Predicate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds and locks the rows that an input names, each kind of key in one statement. */
final class Rows {

    private final LockedRows locked;
    private final EntityWriter writer;
    private final Mistakes mistakes;

    Rows(LockedRows locked, EntityWriter writer, Mistakes mistakes) {
        this.locked = locked;
        this.writer = writer;
        this.mistakes = mistakes;
    }

    /**
     * The managed instances of the rows that are named, in the order of the names.
     *
     * @throws io.espalier.engine.mutation.input.RejectedException if one is not there
     */
    List<Object> require(List<Change.Named> named, Strength strength) {
        List<Object> instances = new ArrayList<>();
        List<Optional<Object>> found = find(named, strength);
        for (int i = 0; i < named.size(); i++) {
            Change.Named each = named.get(i);
            found.get(i)
                    .ifPresentOrElse(
                            instances::add,
                            () ->
                                    mistakes.notFound(
                                            each.path(),
                                            "There is no " + each.type().name() + " of this key."));
        }
        mistakes.check();
        return instances;
    }

    /** The same; empty for those that are not there. */
    List<Optional<Object>> find(List<Change.Named> named, Strength strength) {
        Map<Kind, List<Change.Named>> kinds = new LinkedHashMap<>();
        named.forEach(
                each -> kinds.computeIfAbsent(Kind.of(each), kind -> new ArrayList<>()).add(each));
        Map<Kind, Map<Key, List<Object>>> rows = new LinkedHashMap<>();
        kinds.forEach((kind, group) -> {
            Change.Named any = group.getFirst();
            List<Key> keys = group.stream().map(Change.Named::key).toList();
            rows.put(kind, by(any.type().type().entity(), any.columns(), keys, strength));
        });
        return named.stream()
                .map(each ->
                        Objects.requireNonNull(rows.get(Kind.of(each)))
                                .getOrDefault(each.key(), List.of())
                                .stream()
                                .findFirst())
                .toList();
    }

    /** Of which type rows are, and by which columns they are found. */
    private record Kind(String type, List<String> columns) {

        static Kind of(Change.Named named) {
            return new Kind(
                    named.type().name(), named.columns().stream().map(Column::name).toList());
        }
    }

    /** The managed instances of the rows whose columns have one of these keys, by key. */
    Map<Key, List<Object>> by(
            Entity entity, List<Column> columns, List<Key> keys, Strength strength) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Key> distinct = keys.stream().distinct().toList();
        List<List<Row>> rows = lock(entity, columns, distinct, strength);
        Map<Key, List<Object>> instances = new LinkedHashMap<>();
        Iterator<Object> all =
                instances(entity, rows.stream().flatMap(List::stream).toList(), strength)
                        .iterator();
        for (int i = 0; i < distinct.size(); i++) {
            List<Object> ofKey = new ArrayList<>();
            rows.get(i).forEach(row -> ofKey.add(all.next()));
            instances.put(distinct.get(i), ofKey);
        }
        return instances;
    }

    /** The managed instances of the rows of which the condition holds; empty if too many match. */
    Optional<List<Object>> where(Entity entity, Predicate where, int atMost, Strength strength) {
        List<Row> rows =
                locked.where(
                        new Locking(
                                entity,
                                List.of(),
                                where,
                                columns(entity, strength),
                                strength,
                                atMost));
        return rows.size() > atMost
                ? Optional.empty()
                : Optional.of(instances(entity, rows, strength));
    }

    private List<List<Row>> lock(
            Entity entity, List<Column> columns, List<Key> keys, Strength strength) {
        return locked.of(
                new Locking(
                        entity,
                        columns,
                        Predicate.always(),
                        columns(entity, strength),
                        strength,
                        keys.size()),
                keys);
    }

    /** A row that is only referred to needs to be known by its identifier alone. */
    private static List<Column> columns(Entity entity, Strength strength) {
        return strength == Strength.KEY_SHARE
                ? entity.identifier()
                : EntityWriter.columnsOf(entity);
    }

    private List<Object> instances(Entity entity, List<Row> rows, Strength strength) {
        if (strength != Strength.KEY_SHARE) {
            return writer.attach(
                    entity,
                    rows.stream().<ManagedInstances.RowValues>map(row -> row::value).toList());
        }
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.key(entity.identifier())))
                .map(key -> writer.reference(entity, key.values()))
                .toList();
    }
}
