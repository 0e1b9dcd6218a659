package io.espalier.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Random rows, in the model and in a database alike. Few values, so that many are equal. */
abstract class RandomRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final Random random;
    private final Map<String, List<ModelRow>> rows = new HashMap<>();
    private long lastKey;

    RandomRows(DataSource database, long seed) {
        this.jdbc = new JdbcTemplate(database);
        this.random = new Random(seed);
    }

    /** Makes the rows that the laws begin with. */
    abstract void fill();

    /** The type whose rows come and go while the laws are tried. */
    abstract RowType changing();

    /** Adds one of them. */
    abstract void addOne();

    /** Deletes one of them, which nothing refers to. */
    abstract void delete(ModelRow row);

    /** The rows of that type which are shown. */
    final List<ModelRow> of(String type) {
        return rows.getOrDefault(type, List.of());
    }

    static void repeat(int times, Runnable action) {
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }

    /** A row of random values. */
    final ModelRow random(String typeName, Object... key) {
        RowType type = RowType.of(typeName);
        ModelRow row = new ModelRow(type, List.of(key));
        type.values().forEach((field, kind) -> row.set(field, anyOf(kind.samples())));
        return row;
    }

    /** A key that no other row has. */
    final Object nextKey() {
        return ++lastKey;
    }

    /** The columns of a row's plain fields, which are called as these are. */
    static SequencedMap<String, @Nullable Object> columns(ModelRow row, Object id) {
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        row.type()
                .values()
                .forEach((field, kind) -> {
                    Object value = row.value(field);
                    columns.put(field, value == null ? null : kind.stored(value));
                });
        return columns;
    }

    static @Nullable Object keyOf(@Nullable ModelRow row) {
        return row == null ? null : row.key();
    }

    /** Two different rows at most. */
    final Set<ModelRow> some(String type) {
        Set<ModelRow> some = new LinkedHashSet<>();
        repeat(2, () -> some.add(anyOf(of(type))));
        return some;
    }

    /** Takes a row among those of these types. */
    final void show(ModelRow row, String... types) {
        for (String type : types) {
            rows.computeIfAbsent(type, name -> new ArrayList<>()).add(row);
        }
    }

    final void forget(ModelRow row) {
        row.forget();
        rows.replaceAll((type, all) ->
                all.stream()
                        .filter(other -> other != row)
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    final <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A row of that type, or none. */
    final @Nullable ModelRow maybe(String type) {
        return of(type).isEmpty() || oneIn(3) ? null : anyOf(of(type));
    }

    final boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    final long nextLong() {
        return random.nextLong();
    }

    final void clearSome(ModelRow row, String... nullable) {
        for (String field : nullable) {
            if (oneIn(3)) {
                row.clear(field);
            }
        }
    }

    /** Stores a row, of whose columns each becomes what it is from JSON. */
    final void insert(String table, SequencedMap<String, ? extends @Nullable Object> columns) {
        jdbc.update(
                "insert into %1$s select * from jsonb_populate_record(null::%1$s, ?::jsonb)"
                        .formatted(table),
                JSON.writeValueAsString(columns));
    }

    final void execute(String sql, @Nullable Object... parameters) {
        jdbc.update(sql, parameters);
    }
}
