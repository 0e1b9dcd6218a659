package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One to-one relation of which the entity's own table has the key, perhaps in an embeddable. */
final class ReferenceRelation {

    private final Work work;
    private final WriteField.Reference field;

    ReferenceRelation(Work work, WriteField.Reference field) {
        this.work = work;
        this.field = field;
    }

    WriteField.Reference field() {
        return field;
    }

    WriteType type() {
        return work.type(field.target());
    }

    /** Of a row that is referred to by more than its identifier all has to be known. */
    Strength strength() {
        return field.attribute().join().to().equals(type().type().entity().identifier())
                ? Strength.KEY_SHARE
                : Strength.UPDATE;
    }

    /**
     * The rows that are named, in the order of the names. One that the database vouches for is not
     * looked for; several are, since they have to be locked in the order of their keys.
     *
     * @throws io.espalier.engine.mutation.input.RejectedException if one is not there
     */
    List<Object> named(List<Change.Named> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        Change.Named first = named.getFirst();
        boolean one = named.stream().allMatch(each -> isSame(each, first));
        if (one && isVouched(first) && work.trust().take()) {
            Object row = work.writer().reference(type().type().entity(), first.key().values());
            return Collections.nCopies(named.size(), row);
        }
        return work.rows().require(named, strength());
    }

    private static boolean isSame(Change.Named one, Change.Named other) {
        return one.key().equals(other.key()) && one.columns().equals(other.columns());
    }

    private boolean isVouched(Change.Named named) {
        return field.vouched()
                && named.type().equals(type())
                && named.columns().equals(type().type().entity().identifier());
    }

    /** The rows that entities refer to now. */
    Map<Key, Object> current(List<Owned> owned) {
        Entity target = type().type().entity();
        List<Key> keys = owned.stream().flatMap(each -> key(each).stream()).toList();
        Map<Key, Object> rows = new HashMap<>();
        work.rows()
                .by(target, target.identifier(), keys, Strength.DELETE)
                .forEach((key, found) ->
                        found.stream().findFirst().ifPresent(row -> rows.put(key, row)));
        return rows;
    }

    /** What an entity refers to now; empty for nothing. */
    Optional<Key> key(Owned owner) {
        return Optional.ofNullable(
                        work.writer()
                                .values()
                                .get(entity(), owner.instance(), field.within(), field.attribute()))
                .map(row -> new Key(work.writer().identifierOf(row)));
    }

    void set(Owned owner, @Nullable Object value) {
        work.writer()
                .values()
                .set(entity(), owner.instance(), field.within(), field.attribute(), value);
    }

    /** New entities, to which their owners refer. */
    void create(List<Item<Change.Create>> items) {
        List<Object> created =
                work.create(items.stream().map(item -> Creation.of(item.change())).toList());
        for (int i = 0; i < items.size(); i++) {
            set(items.get(i).owner(), created.get(i));
        }
    }

    /** Whether there need be none; else that is told. */
    boolean mayBeNull(InputPath path) {
        if (!field.use().nullable()) {
            work.mistakes()
                    .invalid(
                            path,
                            "Required",
                            "'" + field.name() + "' must have a value; connect another instead.");
        }
        return field.use().nullable();
    }

    private Entity entity() {
        return work.type(field.owner()).type().entity();
    }
}
