package io.espalier.engine.spring;

import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.execution.EngineErrors;
import io.espalier.engine.guard.MemoryShare;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Parses and validates documents; of large ones only as many at a time as the heap has room for.
 */
final class DocumentReading implements PreparsedDocumentProvider {

    /** What the parser takes of the heap for a character, roughly. */
    private static final int BYTES_A_CHARACTER = 100;

    private final MemoryShare memory = MemoryShare.ofHeap(8);
    private final Duration patience;

    DocumentReading(Duration patience) {
        this.patience = patience;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        MemoryShare.Taken taken = takeFor(input.getQuery());
        try {
            return CompletableFuture.completedFuture(read.apply(input));
        } finally {
            taken.close();
        }
    }

    private MemoryShare.Taken takeFor(String document) {
        try {
            return memory.take((long) document.length() * BYTES_A_CHARACTER, patience);
        } catch (EngineException full) {
            throw new AbortExecutionException(List.of(EngineErrors.of(full)));
        }
    }
}
