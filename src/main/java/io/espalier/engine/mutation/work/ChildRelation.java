package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One relation whose key stands in the rows of the other side: who belongs to whom. */
final class ChildRelation {

    private final Work work;
    private final WriteField.Children field;

    ChildRelation(Work work, WriteField.Children field) {
        this.work = work;
        this.field = field;
    }

    WriteField.Children field() {
        return field;
    }

    WriteType type() {
        return work.type(field.target());
    }

    private Entity entity() {
        return type().type().entity();
    }

    /** The rows that belong to entities now. */
    Map<Key, List<Object>> current(List<Owned> owned) {
        List<Column> columns = field.inverse().join().from();
        return work.rows()
                .by(entity(), columns, owned.stream().map(this::keyOf).toList(), Strength.DELETE);
    }

    List<Object> ofOne(Map<Key, List<Object>> current, Owned owner) {
        return current.getOrDefault(keyOf(owner), List.of());
    }

    /** The values by which the relation's rows refer to an entity. */
    private Key keyOf(Owned owned) {
        Entity owner = work.type(field.field().owner()).type().entity();
        List<Column> columns = field.inverse().join().to();
        return new Key(
                RowValues.of(owner, columns, owned.instance(), work.writer()).stream()
                        .map(Objects::requireNonNull)
                        .toList());
    }

    /** Whether a row is one of the relation's; else that is told. */
    boolean belongs(Owned owner, Object row, InputPath path) {
        boolean belongs = isChild(row, owner.instance());
        if (!belongs) {
            work.mistakes()
                    .notFound(
                            path, "This " + field.target() + " is none of '" + field.name() + "'.");
        }
        return belongs;
    }

    boolean isChild(Object row, Object parent) {
        List<Object> key = work.writer().values().identifierOf(entity(), row, field.inverse());
        return key != null && key.equals(work.writer().identifierOf(parent));
    }

    /** Makes a row another's. */
    void move(Object row, Object parent, InputPath path) {
        if (identifies() && !isChild(row, parent)) {
            work.mistakes()
                    .invalid(
                            path,
                            "Identity",
                            "A "
                                    + field.target()
                                    + " is told by what it belongs to and stays with it; delete it,"
                                    + " and create another.");
            return;
        }
        work.claims().claim(type(), row, path, Touched.How.REFERRED);
        link(row, parent);
    }

    /** Whether the relation is a part of the rows' identifier, which never changes. */
    private boolean identifies() {
        return entity().identifier().containsAll(field.inverse().join().from());
    }

    /** Lets rows go; where the mapping removes orphans, they are deleted. */
    void free(List<Doomed> rows) {
        if (field.orphans()) {
            work.delete(type(), rows);
            return;
        }
        for (Doomed row : rows) {
            if (isRequired(field.inverse())) {
                work.mistakes()
                        .invalid(
                                row.path(),
                                "Required",
                                "A "
                                        + field.target()
                                        + " cannot be without this relation; delete it.");
            } else if (work.claims()
                    .claim(type(), row.instance(), row.path(), Touched.How.REFERRED)) {
                link(row.instance(), null);
            }
        }
    }

    private static boolean isRequired(Attribute.ToOne inverse) {
        return inverse.required()
                || inverse.join().from().stream().anyMatch(column -> !column.nullable());
    }

    /** Sets the row's own side. */
    void link(Object row, @Nullable Object parent) {
        work.writer().values().set(entity(), row, field.inverse(), parent);
    }
}
