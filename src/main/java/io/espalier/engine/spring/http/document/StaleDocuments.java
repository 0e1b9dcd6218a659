package io.espalier.engine.spring.http.document;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.schema.GraphQLSchema;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trusted documents that the schema no longer answers, told once at the start. */
final class StaleDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(StaleDocuments.class);

    private StaleDocuments() {}

    static void tell(TrustedDocuments documents, GraphQLSchema schema) {
        for (String text : documents.texts()) {
            ParseAndValidateResult result =
                    ParseAndValidate.parseAndValidate(
                            schema, ExecutionInput.newExecutionInput(text).build());
            if (result.isFailure()) {
                LOG.warn(
                        "The trusted document sha256:{} does not fit the schema: {}",
                        TrustedDocuments.hash(text),
                        result.getErrors().stream()
                                .map(error -> error.getMessage())
                                .collect(Collectors.joining(" ")));
            }
        }
    }
}
