package io.espalier.engine.plan;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.limit.DocumentLimits;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.limit.OperationLimits;
import io.espalier.engine.limit.PageLimits;
import java.util.List;
import java.util.Map;

/** Plans of documents, which must fit the schema. */
final class Documents {

    /** Small enough that each can be seen in a plan: default pages of 4 and 3 rows. */
    static final Limits LIMITS =
            new Limits(
                    new PageLimits(4, 3, 10),
                    50,
                    1_000,
                    5_000,
                    2_000,
                    DocumentLimits.DEFAULTS,
                    OperationLimits.DEFAULTS);

    private final GraphQLSchema schema;
    private final Planner planner;

    Documents(Bound bound, Map<String, HandWrittenNeeds.Needs> needs) {
        this(bound, needs, LIMITS);
    }

    Documents(Bound bound, Map<String, HandWrittenNeeds.Needs> needs, Limits limits) {
        this.schema = bound.augmented();
        this.planner = new Planner(bound.binding(), limits, new HandWrittenNeeds(needs));
    }

    /** What plans of these tests say of their size; {@link AnswerSizeTest} counts it. */
    static final AnswerSize ANY_SIZE = new AnswerSize(0, 0);

    Plan plan(String document) {
        return plan(document, Map.of());
    }

    Plan plan(String document, Map<String, Object> variables) {
        Plan plan = fresh(document, variables);
        return new Plan(plan.roots(), plan.reads(), plan.handWritten(), plan.bound(), ANY_SIZE);
    }

    /** The plan with its size. */
    Plan fresh(String document, Map<String, Object> variables) {
        return planner.plan(fields(parsed(document), variables));
    }

    /** A plan of these variables that serves others too. */
    KeptPlan keep(String document, Map<String, Object> variables) {
        Document parsed = parsed(document);
        return planner.keep(fields(parsed, variables), parsed, schema, new Variables(variables));
    }

    private Document parsed(String document) {
        var parsed =
                ParseAndValidate.parseAndValidate(
                        schema, ExecutionInput.newExecutionInput(document).build());
        if (parsed.isFailure()) {
            throw new IllegalArgumentException(parsed.getErrors().toString());
        }
        return parsed.getDocument();
    }

    private List<ExecutableNormalizedField> fields(
            Document document, Map<String, Object> variables) {
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                        schema, document, null, CoercedVariables.of(variables))
                .getTopLevelFields();
    }
}
