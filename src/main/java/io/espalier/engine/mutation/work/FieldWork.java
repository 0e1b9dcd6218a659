package io.espalier.engine.mutation.work;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.fetch.LockedRows;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.input.InputReader;
import io.espalier.engine.mutation.input.Mistakes;
import io.espalier.engine.mutation.input.RejectedException;
import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Does what one field of a mutation says, within the transaction of its document.
 *
 * <p>What can be known without a statement is checked first, all of it at once. Statements follow
 * the shape of the input, however many items its lists have.
 */
public final class FieldWork {

    private final Binding binding;
    private final Validation validation;
    private final EntityWriter writer;
    private final LockedRows locked;
    private final Mistakes mistakes = new Mistakes();
    private final InputReader inputs;
    private final Work work;
    private final Matches matches;

    public FieldWork(
            Binding binding,
            Limits limits,
            Validation validation,
            EntityWriter writer,
            LockedRows locked,
            Trust trust) {
        this.validation = validation;
        this.binding = binding;
        this.writer = writer;
        this.locked = locked;
        this.inputs = new InputReader(binding, limits.writeMaximum(), mistakes);
        this.work = new Work(binding, writer, locked, trust, mistakes);
        this.matches = new Matches(binding, limits, locked, work);
    }

    /** What was touched so far, also where the work has failed. */
    public List<Touched> touched() {
        return List.copyOf(work.claims().touched());
    }

    /** The mistakes of the caller that an exception of the work tells of; none for any other. */
    public List<UserError> explain(RuntimeException exception) {
        return validation.explain(exception, work.claims().touched(), binding.writes());
    }

    /**
     * Writes, and sends it to the database.
     *
     * @throws RejectedException with the mistakes of the caller
     * @throws io.espalier.engine.mapping.WriteFailure for a constraint of the database
     */
    public Written write(FieldPlan.Write plan) {
        WriteType type = binding.writes().requireType(plan.binding().type());
        return switch (plan.binding().kind()) {
            case CREATE -> create(List.of(creation(type, object(plan), InputPath.INPUT)));
            case CREATE_MANY ->
                    create(
                            inputs.creates(type, (List<?>) plan.input(), InputPath.INPUT).stream()
                                    .map(Creation::of)
                                    .toList());
            case UPDATE -> update(type, object(plan));
            case UPSERT -> upsert(type, object(plan));
            case UPDATE_MANY -> updateMany(type, object(plan));
            case DELETE -> delete(type, object(plan));
            case DELETE_MANY -> deleteMany(type, object(plan));
            case RESTORE -> restore(type, object(plan));
        };
    }

    private static Map<?, ?> object(FieldPlan.Write plan) {
        return (Map<?, ?>) plan.input();
    }

    private Creation creation(WriteType type, Map<?, ?> input, InputPath path) {
        return Creation.of(inputs.create(type, input, path));
    }

    private Written create(List<Creation> creations) {
        mistakes.check();
        return finish(work.create(creations));
    }

    private Written update(WriteType type, Map<?, ?> input) {
        Change.Update update = inputs.update(type, input, InputPath.INPUT);
        mistakes.check();
        List<Object> rows =
                work.rows()
                        .require(List.of(Objects.requireNonNull(update.named())), Strength.UPDATE);
        work.update(List.of(update), rows);
        return finish(rows);
    }

    private Written upsert(WriteType type, Map<?, ?> input) {
        Change.Upsert upsert = inputs.upsert(type, input, InputPath.INPUT);
        mistakes.check();
        Change.Update update = Objects.requireNonNull(upsert.update());
        Optional<Object> row =
                work.rows()
                        .find(List.of(Objects.requireNonNull(upsert.named())), Strength.UPDATE)
                        .getFirst();
        if (row.isEmpty()) {
            return finish(work.create(List.of(Creation.of(upsert.create()))));
        }
        work.update(List.of(update), List.of(row.get()));
        return finish(List.of(row.get()));
    }

    private Written updateMany(WriteType type, Map<?, ?> input) {
        Change.Update update = inputs.change(type, input, InputPath.INPUT);
        List<Object> rows = matches.of(type, input, Strength.UPDATE);
        work.update(rows.stream().map(row -> update).toList(), rows);
        return finish(rows);
    }

    private Written delete(WriteType type, Map<?, ?> input) {
        Change.Update named = inputs.update(type, input, InputPath.INPUT);
        mistakes.check();
        Object row =
                work.rows()
                        .require(List.of(Objects.requireNonNull(named.named())), Strength.DELETE)
                        .getFirst();
        Versions.check(named, row, writer, mistakes);
        mistakes.check();
        Key key = new Key(writer.identifierOf(row));
        return new Written(
                List.of(key),
                1,
                work.claims().touched(),
                () -> {
                    work.delete(type, List.of(new Doomed(row, InputPath.INPUT)));
                    work.flush();
                    writer.forget();
                });
    }

    private Written restore(WriteType type, Map<?, ?> input) {
        Change.Named named = inputs.naming(type, input, InputPath.INPUT);
        mistakes.check();
        Key key = Objects.requireNonNull(named).key();
        locked.countOther();
        if (!writer.restore(type.type().entity(), key.values())) {
            mistakes.notFound(named.path(), "There is no deleted " + type.name() + " of this id.");
            mistakes.check();
        }
        return new Written(List.of(key), 1, work.claims().touched(), null);
    }

    private Written deleteMany(WriteType type, Map<?, ?> input) {
        List<Object> rows = matches.of(type, input, Strength.DELETE);
        work.delete(type, rows.stream().map(row -> new Doomed(row, InputPath.INPUT)).toList());
        return finish(rows);
    }

    private Written finish(List<Object> instances) {
        mistakes.check();
        validation.check(work.claims().touched()).forEach(mistakes::add);
        mistakes.check();
        work.flush();
        List<Key> keys =
                instances.stream().map(instance -> new Key(writer.identifierOf(instance))).toList();
        writer.forget();
        return new Written(keys, keys.size(), work.claims().touched(), null);
    }
}
