package io.espalier.engine.spring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.jspecify.annotations.Nullable;

/**
 * Parses and validates documents; of large ones only as many at a time as the heap has room for.
 * Those that are valid are kept while they are sent again, in a part of the heap.
 */
final class DocumentReading implements PreparsedDocumentProvider {

    /** What a parsed document takes of the heap for a character, roughly. */
    private static final int BYTES_A_CHARACTER = 100;

    /** One document is never a large part of all that are kept. */
    private static final int LARGEST_PART = 16;

    private final MemoryShare memory = MemoryShare.ofHeap(8);
    private final long mostCharacters = Runtime.getRuntime().maxMemory() / 32 / BYTES_A_CHARACTER;
    private final Cache<String, PreparsedDocumentEntry> valid =
            Caffeine.newBuilder()
                    .maximumWeight(mostCharacters)
                    .weigher((String document, PreparsedDocumentEntry read) -> document.length())
                    .build();
    private final Duration patience;

    DocumentReading(Duration patience) {
        this.patience = patience;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        String document = input.getQuery();
        @Nullable PreparsedDocumentEntry kept = valid.getIfPresent(document);
        if (kept != null) {
            return CompletableFuture.completedFuture(kept);
        }
        PreparsedDocumentEntry entry = read(input, read);
        if (!entry.hasErrors() && document.length() <= mostCharacters / LARGEST_PART) {
            valid.put(document, entry);
        }
        return CompletableFuture.completedFuture(entry);
    }

    private PreparsedDocumentEntry read(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        MemoryShare.Taken taken = takeFor(input.getQuery());
        try {
            return read.apply(input);
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
