package io.espalier.engine.spring;

import graphql.ExecutionResult;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.StatementWriter;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What planning and writing SQL cost beside the whole operation, its statements included. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class OperationBench {

    private Plan plan;

    @Setup
    public void plan(ServedEngine engine) {
        plan = engine.plan();
    }

    @Benchmark
    public Plan planning(ServedEngine engine) {
        return engine.plan();
    }

    @Benchmark
    public void sqlWriting(ServedEngine engine, Blackhole sink) {
        for (Read read : plan.reads()) {
            sink.consume(StatementWriter.write(read));
        }
    }

    @Benchmark
    public ExecutionResult whole(ServedEngine engine) {
        return engine.execute();
    }
}
