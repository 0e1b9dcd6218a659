package io.espalier.engine.mutation.work;

import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.plan.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one row of each entity, where there is one at most: it is changed, let go or deleted. */
final class OnlyChild {

    private final Work work;
    private final ChildRelation relation;
    private final Upserts changes = new Upserts();
    private final List<Doomed> doomed = new ArrayList<>();
    private final List<Doomed> freed = new ArrayList<>();

    OnlyChild(Work work, ChildRelation relation) {
        this.work = work;
        this.relation = relation;
    }

    void apply(List<Owned> owned) {
        List<Owned> concerned =
                owned.stream().filter(each -> concernsCurrent(each.relation())).toList();
        Map<Key, List<Object>> current = relation.current(concerned);
        for (Owned each : concerned) {
            sort(each, relation.ofOne(current, each).stream().findFirst().orElse(null));
        }
        relation.free(freed);
        work.mistakes().check();
        ChildRows.create(work, relation, changes.missing());
        changes.update(work);
        work.delete(relation.type(), doomed);
    }

    private static boolean concernsCurrent(Change.Relation said) {
        return !said.update().isEmpty()
                || !said.upsert().isEmpty()
                || said.disconnectOne()
                || said.deleteOne();
    }

    private void sort(Owned owner, @Nullable Object row) {
        Change.Relation said = owner.relation();
        for (Change.Update update : said.update()) {
            if (exists(row, update.path()) && isNamed(Objects.requireNonNull(row), update)) {
                changes.update(update, row);
            }
        }
        for (Change.Upsert upsert : said.upsert()) {
            if (row == null) {
                changes.create(upsert, owner);
            } else {
                changes.update(Objects.requireNonNull(upsert.update()), row);
            }
        }
        InputPath disconnect = said.path().child("disconnect");
        if (said.disconnectOne() && exists(row, disconnect)) {
            freed.add(new Doomed(Objects.requireNonNull(row), disconnect));
        }
        InputPath delete = said.path().child("delete");
        if (said.deleteOne() && exists(row, delete)) {
            doomed.add(new Doomed(Objects.requireNonNull(row), delete));
        }
    }

    private boolean isNamed(Object row, Change.Update update) {
        boolean named = RowValues.isNamed(update.named(), row, work.writer());
        if (!named) {
            work.mistakes()
                    .notFound(
                            Objects.requireNonNull(update.named()).path(),
                            "This "
                                    + relation.field().target()
                                    + " is not the '"
                                    + relation.field().name()
                                    + "'.");
        }
        return named;
    }

    private boolean exists(@Nullable Object row, InputPath path) {
        if (row == null) {
            work.mistakes().notFound(path, "There is no '" + relation.field().name() + "' now.");
        }
        return row != null;
    }
}
