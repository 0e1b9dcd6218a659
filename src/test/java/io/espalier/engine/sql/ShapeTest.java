package io.espalier.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.Position;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Window;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The text of a statement follows the shape of its read and never the values in it. */
class ShapeTest {

    private static final int SIZE = 20;

    /** What makes two pages one shape: everything but the values of cursors and the offset. */
    record Shape(
            boolean keyed,
            List<String> order,
            boolean backward,
            boolean skips,
            List<Boolean> afterNulls,
            List<Boolean> beforeNulls,
            boolean tellsPrevious,
            boolean tellsNext) {}

    private static final List<List<String>> ORDERS =
            List.of(
                    List.of("id"),
                    List.of("createdAt desc", "id desc"),
                    List.of("title", "id"),
                    List.of("title desc", "views", "id desc"));

    @Provide
    Arbitrary<Shape> shape() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<List<Boolean>> nulls = Arbitraries.of(List.of(), List.of(false), List.of(true));
        return Combinators.combine(
                        either,
                        Arbitraries.of(ORDERS),
                        either,
                        either,
                        nulls,
                        nulls,
                        either,
                        either)
                .as(Shape::new);
    }

    @Property(tries = 300)
    void theTextIsTheSameForAllValues(
            @ForAll("shape") Shape shape, @ForAll int one, @ForAll int other) {
        assertThat(write(shape, one).text()).isEqualTo(write(shape, other).text());
    }

    @Property(tries = 300)
    void everyPlaceholderHasItsParameter(@ForAll("shape") Shape shape, @ForAll int seed) {
        Statement statement = write(shape, seed);
        assertThat(statement.text().chars().filter(c -> c == '?').count())
                .isEqualTo(statement.parameters().size());
    }

    private static Statement write(Shape shape, int seed) {
        Order order = Reads.order("Post", shape.order().toArray(String[]::new));
        Window window =
                new Window(
                        shape.backward(),
                        SIZE,
                        position(order, shape.afterNulls(), seed),
                        position(order, shape.beforeNulls(), seed + 1),
                        shape.skips() ? 1 + Math.floorMod(seed, 1_000) : 0,
                        shape.tellsPrevious(),
                        shape.tellsNext());
        Route route = shape.keyed() ? Reads.route("User", "posts") : Route.ALL_ROWS;
        Read.Page page = Reads.page("Post", route, order, window, "id", "title");
        return StatementWriter.write(page);
    }

    /**
     * @param nulls empty for no position, else whether its values are null where they may be
     */
    private static @Nullable Position position(Order order, List<Boolean> nulls, int seed) {
        if (nulls.isEmpty()) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : order.columns()) {
            values.add(nulls.getFirst() && column.nullable() ? null : value(column, seed));
        }
        return Reads.position(values.toArray());
    }

    private static Object value(Column column, int seed) {
        return switch (column.type().sqlName()) {
            case "uuid" -> new UUID(seed, seed);
            case "text" -> "text " + seed;
            case "integer" -> seed;
            default -> OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusSeconds(seed);
        };
    }
}
