package io.espalier.engine.execution.island;

import graphql.execution.ExecutionContext;
import io.espalier.engine.execution.Payload;
import io.espalier.engine.execution.PlannedOperation;
import java.util.Map;
import java.util.Optional;

/**
 * Answers what mutations say of what they wrote, as islands answer queries: the field itself is
 * graphql-java's, what stands below it is not walked. Thread-safe; lives as long as the schema.
 */
public final class PayloadIslands {

    private final boolean islands;
    private final Shapes<Map<String, ObjectShape>> shapes = new Shapes<>(ShapeReader::payloads);

    /**
     * @param islands whether there are any
     */
    public PayloadIslands(boolean islands) {
        this.islands = islands;
    }

    /** Whether the payloads of an operation may be islands; else its data loaders are needed. */
    public boolean arePossible(PlannedOperation operation) {
        return islands && operation.plan().handWritten().isEmpty();
    }

    /**
     * The object that stands for a payload in the answer; empty if the payload is no island, or
     * needs an error. What was read for it by then is known to the loaders.
     *
     * @param responseKey of the mutation's field
     * @throws RuntimeException if a statement failed
     */
    public Optional<Object> answer(
            String responseKey,
            Payload payload,
            PlannedOperation operation,
            ExecutionContext context) {
        return shapes.find(context, operation.prepared().reads())
                .map(payloads -> payloads.get(responseKey))
                .flatMap(shape -> Island.find(shape, payload, operation, context));
    }
}
