package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.binding.Writes;
import io.espalier.engine.fetch.LockedRows;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.input.Mistakes;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The entities that one field of a mutation touches. Creates and updates lists of them; what
 * belongs to a relation is done by {@link References}, {@link ChildRows} and {@link LinkRows}.
 */
final class Work {

    private final Writes writes;
    private final EntityWriter writer;
    private final Mistakes mistakes;
    private final Rows rows;
    private final References references;
    private final ChildRows children;
    private final LinkRows links;
    private final Cascades cascades;
    private final IdentityHashMap<Object, InputPath> changed = new IdentityHashMap<>();
    private final List<Touched> touched = new ArrayList<>();
    private final Set<Object> created = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Runnable> afterFlush = new ArrayList<>();
    private final LockedRows locked;

    Work(Binding binding, EntityWriter writer, LockedRows locked, Mistakes mistakes) {
        this.writes = binding.writes();
        this.writer = writer;
        this.mistakes = mistakes;
        this.locked = locked;
        this.rows = new Rows(locked, writer, mistakes);
        this.references = new References(this);
        this.children = new ChildRows(this);
        this.links = new LinkRows(this);
        this.cascades = new Cascades(this, binding);
    }

    EntityWriter writer() {
        return writer;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    Rows rows() {
        return rows;
    }

    WriteType type(String name) {
        return writes.requireType(name);
    }

    /** Whether an entity is being created, so that its row is not there yet. */
    boolean isNew(Object instance) {
        return created.contains(instance);
    }

    /** Counts a statement that the writer sends by itself. */
    void countOther() {
        locked.countOther();
    }

    /** Does something once all entities are written. */
    void afterFlush(Runnable last) {
        afterFlush.add(last);
    }

    /**
     * Sends all that is to be written.
     *
     * @throws io.espalier.engine.mapping.WriteFailure for a constraint of the database
     */
    void flush() {
        writer.flush();
        afterFlush.forEach(Runnable::run);
        afterFlush.clear();
    }

    /** All instances that were touched, in the order in which they were. */
    List<Touched> touched() {
        return touched;
    }

    void refer(Change.Named named, Object reference) {
        touched.add(
                new Touched(named.type(), reference, named.path(), Map.of(), Touched.How.REFERRED));
    }

    /**
     * A new entity, and the to-one of its that leads to the entity it hangs on.
     *
     * @param link sets that to-one; does nothing for an entity that hangs on none
     */
    record Creation(Change.Create change, Consumer<Object> link) {

        static Creation of(Change.Create change) {
            return new Creation(change, instance -> {});
        }
    }

    /** Creates entities of one type; the new instances in the order of the items. */
    List<Object> create(List<Creation> items) {
        List<Object> instances = new ArrayList<>();
        for (Creation item : items) {
            Change.Create change = item.change();
            Object instance = writer.instantiate(change.type().type().entity());
            setValues(change.type(), instance, change.content());
            item.link().accept(instance);
            instances.add(instance);
            created.add(instance);
            touched.add(
                    new Touched(
                            change.type(),
                            instance,
                            change.path(),
                            change.content().places(),
                            Touched.How.CREATED));
        }
        Function<Integer, Change.Content> contents = i -> items.get(i).change().content();
        before(instances, contents, true);
        instances.forEach(writer::persist);
        after(instances, contents, true);
        return instances;
    }

    /**
     * The rows of those keys, and new ones where there are none; two items of one key share the new
     * one.
     */
    List<Object> findOrCreate(
            List<Change.Upsert> items,
            Strength strength,
            Function<Change.Create, Creation> creation) {
        List<Change.Named> named =
                items.stream().map(item -> Objects.requireNonNull(item.named())).toList();
        List<Optional<Object>> found = rows.find(named, strength);
        Map<UniqueKey, Integer> places = new HashMap<>();
        List<Creation> missing = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            UniqueKey key = UniqueKey.of(named.get(i));
            if (found.get(i).isEmpty() && !places.containsKey(key)) {
                places.put(key, missing.size());
                missing.add(creation.apply(items.get(i).create()));
            }
        }
        List<Object> created = create(missing);
        List<Object> instances = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Integer place = places.get(UniqueKey.of(named.get(i)));
            instances.add(place == null ? found.get(i).orElseThrow() : created.get(place));
        }
        return instances;
    }

    private record UniqueKey(List<Column> columns, Key key) {

        static UniqueKey of(Change.Named named) {
            return new UniqueKey(named.columns(), named.key());
        }
    }

    /** Changes managed entities of one type. */
    void update(List<Change.Update> items, List<Object> instances) {
        for (int i = 0; i < items.size(); i++) {
            Change.Update change = items.get(i);
            Object instance = instances.get(i);
            Touched touch =
                    new Touched(
                            change.type(),
                            instance,
                            change.path(),
                            change.content().places(),
                            Touched.How.UPDATED);
            if (claim(touch)) {
                checkVersion(change, instance);
                setValues(change.type(), instance, change.content());
                add(change, instance);
            }
        }
        mistakes.check();
        Function<Integer, Change.Content> contents = i -> items.get(i).content();
        before(instances, contents, false);
        after(instances, contents, false);
    }

    /** A managed entity that is to be deleted, and where the input says so. */
    record Doomed(Object instance, InputPath path) {}

    /** Deletes entities of one type, with what they take along. */
    void delete(WriteType type, List<Doomed> rows) {
        List<Object> claimed =
                rows.stream()
                        .filter(row -> claim(type, row.instance(), row.path(), Touched.How.DELETED))
                        .map(Doomed::instance)
                        .toList();
        if (!claimed.isEmpty()) {
            cascades.prepare(type.type().entity(), claimed, rows.getFirst().path());
            claimed.forEach(writer::remove);
        }
    }

    /** Whether nothing else of the input changes that row; else that is told. */
    boolean claim(WriteType type, Object instance, InputPath path, Touched.How how) {
        return claim(new Touched(type, instance, path, Map.of(), how));
    }

    private boolean claim(Touched touch) {
        InputPath other = changed.putIfAbsent(touch.instance(), touch.path());
        if (other != null) {
            mistakes.invalid(
                    touch.path(),
                    "Once",
                    "The same " + touch.type().name() + " is changed at '" + other + "' too.");
            return false;
        }
        touched.add(touch);
        return true;
    }

    private void checkVersion(Change.Update change, Object instance) {
        Versions.check(
                change.type(), instance, change.expectedVersion(), change.path(), writer, mistakes);
    }

    private void setValues(WriteType type, Object instance, Change.Content content) {
        Entity entity = type.type().entity();
        for (Change.Assignment assignment : content.values()) {
            writer.set(entity, instance, assignment.attribute(), assignment.value());
        }
    }

    private void add(Change.Update change, Object instance) {
        Entity entity = change.type().type().entity();
        for (Change.Increment increment : change.content().increments()) {
            Attribute attribute = increment.field().attribute();
            Object now = writer.get(entity, instance, attribute);
            writer.set(
                    entity,
                    instance,
                    attribute,
                    Sums.add(now, increment.by(), increment.path(), mistakes));
        }
        for (Change.Push push : change.content().pushes()) {
            Attribute.Basic attribute = push.field().attribute();
            Object now = writer.get(entity, instance, attribute);
            writer.set(
                    entity,
                    instance,
                    attribute,
                    Sums.append(now, push.items(), attribute.column().type().javaType()));
        }
    }

    /**
     * One entity, and what the input says of a relation of its.
     *
     * @param isNew whether it is being created
     */
    record Owned(Object instance, Change.Relation relation, boolean isNew) {}

    /** What an entity refers to has to be there before it is written. */
    private void before(
            List<Object> instances, Function<Integer, Change.Content> contents, boolean isNew) {
        byField(instances, contents, isNew)
                .forEach((name, owned) -> {
                    if (owned.getFirst().relation().field()
                            instanceof WriteField.Reference reference) {
                        references.apply(reference, owned);
                    }
                });
    }

    private void after(
            List<Object> instances, Function<Integer, Change.Content> contents, boolean isNew) {
        byField(instances, contents, isNew)
                .forEach((name, owned) -> {
                    switch (owned.getFirst().relation().field()) {
                        case WriteField.Children ofChildren -> children.apply(ofChildren, owned);
                        case WriteField.Links ofLinks -> links.apply(ofLinks, owned);
                        default -> {}
                    }
                });
    }

    private static SequencedMap<String, List<Owned>> byField(
            List<Object> instances, Function<Integer, Change.Content> contents, boolean isNew) {
        SequencedMap<String, List<Owned>> owned = new LinkedHashMap<>();
        for (int i = 0; i < instances.size(); i++) {
            for (Change.Relation relation : contents.apply(i).relations()) {
                owned.computeIfAbsent(relation.field().path(), field -> new ArrayList<>())
                        .add(new Owned(instances.get(i), relation, isNew));
            }
        }
        return owned;
    }

    /**
     * One item of a verb, and the entity on which it hangs.
     *
     * @param <T> what the verb says of it
     */
    record Item<T>(T change, Owned owner) {}

    /** The items of a verb over all entities. */
    static <T> List<Item<T>> items(List<Owned> owned, Function<Change.Relation, List<T>> verb) {
        List<Item<T>> items = new ArrayList<>();
        owned.forEach(each ->
                verb.apply(each.relation()).forEach(item -> items.add(new Item<>(item, each))));
        return items;
    }
}
