package io.espalier.engine.mutation.work;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.binding.Writes;
import io.espalier.engine.fetch.LockedRows;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.Mistakes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The entities that one field of a mutation touches: creates, changes and deletes lists of them,
 * with their {@link Relations}.
 */
final class Work {

    private final Writes writes;
    private final EntityWriter writer;
    private final Mistakes mistakes;
    private final Trust trust;
    private final LockedRows locked;
    private final Rows rows;
    private final Claims claims;
    private final Contents contents;
    private final Relations relations;
    private final Cascades cascades;
    private final Set<Object> created = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Runnable> afterFlush = new ArrayList<>();

    Work(Binding binding, EntityWriter writer, LockedRows locked, Trust trust, Mistakes mistakes) {
        this.writes = binding.writes();
        this.writer = writer;
        this.mistakes = mistakes;
        this.trust = trust;
        this.locked = locked;
        this.rows = new Rows(locked, writer, mistakes);
        this.claims = new Claims(mistakes);
        this.contents = new Contents(writer, mistakes);
        this.relations = new Relations(this);
        this.cascades = new Cascades(this, binding);
    }

    EntityWriter writer() {
        return writer;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    Trust trust() {
        return trust;
    }

    Rows rows() {
        return rows;
    }

    Claims claims() {
        return claims;
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

    /** Creates entities of one type; the new instances in the order of the items. */
    List<Object> create(List<Creation> items) {
        List<Object> instances = new ArrayList<>();
        for (Creation item : items) {
            Change.Create change = item.change();
            Entity entity = change.type().type().entity();
            Object instance = writer.instantiate(entity);
            contents.set(entity, instance, change.content());
            item.link().accept(instance);
            instances.add(instance);
            created.add(instance);
            claims.create(change, instance);
        }
        Function<Integer, Change.Content> given = i -> items.get(i).change().content();
        relations.before(instances, given, true);
        for (int i = 0; i < instances.size(); i++) {
            persist(items.get(i).change(), instances.get(i));
        }
        relations.after(instances, given, true);
        return instances;
    }

    private void persist(Change.Create change, Object instance) {
        WriteType type = change.type();
        Entity entity = type.type().entity();
        if (!writer.persist(entity, instance)) {
            List<String> key = ColumnFields.of(type, ColumnFields.names(entity.identifier()));
            mistakes.add(
                    new UserError.UniqueViolation(
                            "Another " + type.name() + " of the input has this key already.",
                            change.path().steps(),
                            String.join(", ", key)));
            mistakes.check();
        }
    }

    /** Changes managed entities of one type. */
    void update(List<Change.Update> items, List<Object> instances) {
        for (int i = 0; i < items.size(); i++) {
            Change.Update change = items.get(i);
            Object instance = instances.get(i);
            if (claims.update(change, instance)) {
                Versions.check(change, instance, writer, mistakes);
                Entity entity = change.type().type().entity();
                contents.set(entity, instance, change.content());
                contents.add(entity, instance, change.content());
            }
        }
        mistakes.check();
        Function<Integer, Change.Content> given = i -> items.get(i).content();
        relations.before(instances, given, false);
        relations.after(instances, given, false);
    }

    /** Deletes entities of one type, with what they take along. */
    void delete(WriteType type, List<Doomed> doomed) {
        List<Object> claimed =
                doomed.stream()
                        .filter(row ->
                                claims.claim(type, row.instance(), row.path(), Touched.How.DELETED))
                        .map(Doomed::instance)
                        .toList();
        if (!claimed.isEmpty()) {
            cascades.prepare(type.type().entity(), claimed, doomed.getFirst().path());
            claimed.forEach(writer::remove);
        }
    }
}
