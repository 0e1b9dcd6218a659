package io.espalier.engine.spring;

import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.execution.EngineErrors;
import io.espalier.engine.guard.DocumentGuard;
import io.espalier.engine.limit.DocumentLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses documents that are too large: some while they are read, the others before they are
 * validated.
 */
final class DocumentInstrumentation extends SimplePerformantInstrumentation {

    private final DocumentGuard guard;
    private final ParserOptions parsing;

    DocumentInstrumentation(DocumentLimits limits) {
        this.guard = new DocumentGuard(limits);
        this.parsing =
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(options -> options.maxTokens(limits.tokens()));
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        input.getGraphQLContext().put(ParserOptions.class, parsing);
        return input;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, failure) -> {
            if (failure instanceof ParseCancelledException
                    || failure instanceof ParseCancelledTooManyCharsException) {
                throw aborted(guard.tooLong());
            }
            if (failure instanceof ParseCancelledTooDeepException) {
                throw aborted(guard.tooDeep());
            }
        });
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables read,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        try {
            guard.check(read.getDocument());
            return read;
        } catch (EngineException exception) {
            throw aborted(exception);
        }
    }

    private static AbortExecutionException aborted(EngineException exception) {
        return new AbortExecutionException(List.of(EngineErrors.of(exception)));
    }
}
