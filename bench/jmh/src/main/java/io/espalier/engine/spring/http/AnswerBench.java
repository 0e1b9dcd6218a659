package io.espalier.engine.spring.http;

import io.espalier.engine.limit.TransportLimits;
import io.espalier.engine.spring.ServedEngine;
import java.util.Map;
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
import tools.jackson.databind.json.JsonMapper;

/** What writing a finished answer as JSON costs. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class AnswerBench {

    private Map<String, Object> answer;
    private JsonMapper json;

    @Setup
    public void execute(ServedEngine engine) {
        answer = engine.execute().toSpecification();
        json = engine.json();
        if (!engine.execute().getErrors().isEmpty()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    @Benchmark
    public Object answerWriting() {
        return AnswerBytes.of(answer, json, TransportLimits.DEFAULTS).json();
    }
}
