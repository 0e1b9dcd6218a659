package io.espalier.engine.execution;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation wants to run in the database: what {@code @transaction} says.
 *
 * @param isolation what it sees of others
 * @param timeout how long it may take; never more than any operation may
 * @param mode what is one transaction
 */
public record TransactionOptions(Isolation isolation, Duration timeout, Mode mode) {

    private static final String DIRECTIVE = "transaction";

    /**
     * What a transaction sees of others that run meanwhile.
     *
     * @see <a href="https://www.postgresql.org/docs/current/transaction-iso.html">Transaction
     *     isolation</a>
     */
    public enum Isolation {
        READ_COMMITTED,
        REPEATABLE_READ,
        SERIALIZABLE
    }

    /** What is one transaction. */
    public enum Mode {
        /** The operation. */
        ALL,
        /** Each field of a mutation. */
        EACH
    }

    /**
     * What the operation's directive says, or the usual.
     *
     * @param most how long any operation may take
     * @throws EngineException {@code INVALID_ARGUMENT} for a time-out that is none
     */
    static TransactionOptions read(ExecutionContext context, Duration most) {
        List<Directive> directives = context.getOperationDefinition().getDirectives(DIRECTIVE);
        if (directives.isEmpty()) {
            return new TransactionOptions(Isolation.READ_COMMITTED, most, Mode.ALL);
        }
        Directive directive = directives.getFirst();
        Object isolation = value(directive, "isolation", context);
        Object timeout = value(directive, "timeoutMs", context);
        Object mode = value(directive, "mode", context);
        return new TransactionOptions(
                isolation == null
                        ? Isolation.READ_COMMITTED
                        : Isolation.valueOf(isolation.toString()),
                timeout == null ? most : capped((Integer) timeout, most),
                mode == null ? Mode.ALL : Mode.valueOf(mode.toString()));
    }

    private static Duration capped(int milliseconds, Duration most) {
        if (milliseconds <= 0) {
            throw new EngineException(
                    ErrorCode.INVALID_ARGUMENT,
                    "'timeoutMs' must be 1 at least, but is " + milliseconds + ".");
        }
        Duration asked = Duration.ofMillis(milliseconds);
        return asked.compareTo(most) < 0 ? asked : most;
    }

    private static @Nullable Object value(
            Directive directive, String name, ExecutionContext context) {
        Argument argument = directive.getArgument(name);
        Value<?> value = argument == null ? null : argument.getValue();
        return switch (value) {
            case EnumValue constant -> constant.getName();
            case IntValue number -> number.getValue().intValueExact();
            case VariableReference variable ->
                    context.getCoercedVariables().get(variable.getName());
            case null, default -> null;
        };
    }
}
