package io.espalier.engine.mutation;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ConstraintColumns;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mapping.WriteFailure;
import io.espalier.engine.mutation.work.Touched;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows that were written, and the one of them that was refused. */
final class RefusedRows {

    private final List<Touched> touched;
    private final EntityWriter writer;
    private final ConstraintColumns constraints;
    private final WriteFailure failure;
    private final RefusedValues values;

    RefusedRows(
            List<Touched> touched,
            EntityWriter writer,
            ConstraintColumns constraints,
            WriteFailure failure) {
        this.touched = touched;
        this.writer = writer;
        this.constraints = constraints;
        this.failure = failure;
        this.values = RefusedValues.of(failure.detail());
    }

    /** The row that others still refer to; empty where what a row refers to is not there. */
    Optional<Touched> deleted() {
        if (values.isOf(constraints.of(failure))) {
            return Optional.empty();
        }
        return touched.stream()
                .filter(each -> each.how() == Touched.How.DELETED)
                .filter(each -> fit(each, values.columns()) == Integer.MAX_VALUE)
                .findFirst();
    }

    /** A row that is moved changes too, though the input says nothing else of it. */
    Optional<Touched> written() {
        Optional<Touched> row = written(EnumSet.of(Touched.How.CREATED, Touched.How.UPDATED));
        return row.isPresent() ? row : written(EnumSet.of(Touched.How.REFERRED));
    }

    private Optional<Touched> written(Set<Touched.How> hows) {
        List<Touched> candidates =
                touched.stream()
                        .filter(each -> hows.contains(each.how()))
                        .filter(each ->
                                constraints.isOf(each.type().type().entity().table(), failure))
                        .toList();
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        // Of two that have the same key, the later one is at fault.
        List<String> names = constraints.of(failure);
        return best(candidates.reversed(), names).or(() -> best(candidates, List.of()));
    }

    private Optional<Touched> best(List<Touched> candidates, List<String> names) {
        Touched best = null;
        int most = 0;
        for (Touched candidate : candidates) {
            int fit = fit(candidate, names.isEmpty() ? identifier(candidate) : names);
            if (fit > most) {
                most = fit;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<String> identifier(Touched row) {
        return row.type().type().entity().identifier().stream().map(Column::name).toList();
    }

    private int fit(Touched row, List<String> names) {
        Map<String, String> texts = texts(row);
        return values.fit(names.stream().filter(texts::containsKey).map(texts::get).toList());
    }

    /** What a row has in its columns, by their names. */
    private Map<String, String> texts(Touched row) {
        Entity entity = row.type().type().entity();
        Map<String, String> texts = new HashMap<>();
        put(texts, entity.identifier(), writer.identifierOf(row.instance()));
        if (row.how() == Touched.How.REFERRED && !writer.values().isLoaded(row.instance())) {
            return texts;
        }
        for (Attribute attribute : entity.attributes().values()) {
            switch (attribute) {
                case Attribute.Basic basic -> {
                    Object value = writer.values().get(entity, row.instance(), basic);
                    put(texts, List.of(basic.column()), value == null ? List.of() : List.of(value));
                }
                case Attribute.ToOne toOne when toOne.owning() -> {
                    List<Object> key = writer.values().identifierOf(entity, row.instance(), toOne);
                    put(texts, toOne.join().from(), key == null ? List.of() : key);
                }
                default -> {}
            }
        }
        return texts;
    }

    private static void put(Map<String, String> texts, List<Column> columns, List<Object> values) {
        for (int i = 0; i < values.size() && i < columns.size(); i++) {
            if (columns.get(i).type().canBeKey() && columns.get(i).expression() == null) {
                texts.putIfAbsent(
                        columns.get(i).name(), columns.get(i).type().format(values.get(i)));
            }
        }
    }
}
