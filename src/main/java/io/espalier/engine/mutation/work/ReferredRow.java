package io.espalier.engine.mutation.work;

import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.plan.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The row that each entity refers to now: it is changed, or deleted. */
final class ReferredRow {

    private final Work work;
    private final ReferenceRelation relation;
    private final Upserts changes = new Upserts();
    private final List<Doomed> doomed = new ArrayList<>();

    ReferredRow(Work work, ReferenceRelation relation) {
        this.work = work;
        this.relation = relation;
    }

    void apply(List<Owned> owned) {
        List<Owned> concerned =
                owned.stream().filter(each -> concernsCurrent(each.relation())).toList();
        if (concerned.isEmpty()) {
            return;
        }
        Map<Key, Object> rows = relation.current(concerned);
        for (Owned each : concerned) {
            Object row = relation.key(each).map(rows::get).orElse(null);
            if (row == null) {
                sortWithout(each);
            } else {
                sort(each, row);
            }
        }
        work.mistakes().check();
        relation.create(changes.missing());
        changes.update(work);
        work.delete(relation.type(), doomed);
    }

    private static boolean concernsCurrent(Change.Relation said) {
        return !said.update().isEmpty() || !said.upsert().isEmpty() || said.deleteOne();
    }

    private void sort(Owned owner, Object row) {
        Change.Relation said = owner.relation();
        Stream<Change.Update> upserts =
                said.upsert().stream().map(upsert -> Objects.requireNonNull(upsert.update()));
        Stream.concat(said.update().stream(), upserts)
                .forEach(update -> {
                    if (RowValues.isNamed(update.named(), row, work.writer())) {
                        changes.update(update, row);
                    } else {
                        another(update);
                    }
                });
        InputPath delete = said.path().child("delete");
        if (said.deleteOne() && relation.mayBeNull(delete)) {
            relation.set(owner, null);
            doomed.add(new Doomed(row, delete));
        }
    }

    private void sortWithout(Owned owner) {
        Change.Relation said = owner.relation();
        said.update().forEach(update -> missing(update.path()));
        said.upsert().forEach(upsert -> changes.create(upsert, owner));
        if (said.deleteOne()) {
            missing(said.path().child("delete"));
        }
    }

    private void another(Change.Update update) {
        work.mistakes()
                .notFound(
                        Objects.requireNonNull(update.named()).path(),
                        "This "
                                + relation.field().target()
                                + " is not the '"
                                + relation.field().name()
                                + "'.");
    }

    private void missing(InputPath path) {
        work.mistakes().notFound(path, "There is no '" + relation.field().name() + "' now.");
    }
}
