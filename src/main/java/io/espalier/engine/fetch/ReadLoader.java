package io.espalier.engine.fetch;

import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Read;
import io.espalier.engine.predicate.Given;
import io.espalier.engine.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoader;
import org.jspecify.annotations.Nullable;

/**
 * Loads one read for a batch of keys, in one statement.
 *
 * <p>Answers one element a key, in the order of the keys; a key that reaches nothing has an answer
 * too. The data loader around it asks for each key once. It runs on the caller's thread: the answer
 * is complete when it is given.
 *
 * @param <R> the kind of read
 * @param <C> what the rows of one key are collected in
 * @param <V> the answer for one key
 */
abstract class ReadLoader<R extends Read, C, V extends @Nullable Object>
        implements BatchLoader<Key, V> {

    final R read;
    private final Source source;

    ReadLoader(R read, Source source) {
        this.read = read;
        this.source = source;
    }

    /**
     * What its rows come from.
     *
     * @param given for what the plan leaves open
     */
    record Source(PreparedRead prepared, Given given, Statements statements) {}

    @Override
    public final CompletionStage<List<V>> load(List<Key> keys) {
        return CompletableFuture.completedFuture(answers(keys));
    }

    /** The answers themselves. */
    final List<V> answers(List<Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<C> collected = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            collected.add(start());
        }
        Statement statement = source.prepared().statement(keys.size()).with(source.given());
        Statement.Results results = statement.results();
        source.statements()
                .run(
                        statement,
                        keys,
                        sent -> new RanStatement.OfRead(read, sent),
                        row -> {
                            int place =
                                    results.ordinal() == 0 ? 0 : row.getInt(results.ordinal()) - 1;
                            collected.set(place, collect(collected.get(place), row, results));
                        });
        List<V> answers = new ArrayList<>(keys.size());
        collected.forEach(rows -> answers.add(finish(rows)));
        return answers;
    }

    /** What a key has before its first row. */
    abstract C start();

    /** Takes in the current row of a key. */
    abstract C collect(C collected, ResultSet rows, Statement.Results results) throws SQLException;

    /** What a key has after its last row. */
    abstract V finish(C collected);

    final Row row(ResultSet rows, int first) throws SQLException {
        return source.prepared().layout().read(rows, first);
    }
}
