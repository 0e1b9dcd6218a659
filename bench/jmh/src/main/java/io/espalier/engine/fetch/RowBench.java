package io.espalier.engine.fetch;

import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.plan.Read;
import io.espalier.engine.spring.ServedEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to make rows of what the driver has received, for all statements of the operation.
 * The driver's results are read again and again.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class RowBench {

    private Connection connection;
    private final List<ReceivedRows> tiers = new ArrayList<>();

    /**
     * Each of the operations has one relation after the other: the rows of one lead to the next.
     */
    @Setup
    public void receive(ServedEngine engine) throws SQLException {
        connection = engine.database().getConnection();
        Plan plan = engine.plan();
        FieldPlan root = plan.roots().firstEntry().getValue();
        List<Key> keys =
                List.of(
                        root instanceof FieldPlan.Lookup lookup
                                ? Objects.requireNonNull(lookup.key())
                                : Key.NONE);
        List<Row> parents = List.of();
        for (Read read : plan.reads().reversed()) {
            if (!parents.isEmpty()) {
                keys =
                        parents.stream()
                                .map(parent -> parent.key(read.origin().keyColumns()))
                                .distinct()
                                .toList();
            }
            ReceivedRows received = ReceivedRows.of(connection, read, keys);
            tiers.add(received);
            parents = received.decode();
        }
    }

    @TearDown
    public void close() throws SQLException {
        connection.close();
    }

    @Benchmark
    public void rowDecoding(Blackhole sink) throws SQLException {
        for (ReceivedRows tier : tiers) {
            sink.consume(tier.decode());
        }
    }
}
