package io.espalier.engine.spring.http;

import graphql.GraphQLException;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What kind of operation a document asks for, before anything of it is done. */
final class OperationKind {

    private OperationKind() {}

    /** Nothing where there is no such operation: whoever executes it says why. */
    static @Nullable Operation of(String document, @Nullable String operationName) {
        try {
            Document parsed = new Parser().parseDocument(document);
            return NodeUtil.getOperation(parsed, operationName).operationDefinition.getOperation();
        } catch (GraphQLException notOne) {
            return null;
        }
    }
}
