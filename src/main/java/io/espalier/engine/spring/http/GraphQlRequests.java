package io.espalier.engine.spring.http;

import graphql.language.OperationDefinition.Operation;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.limit.TransportLimits;
import io.espalier.engine.spring.http.document.TrustedDocuments;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.json.JsonMapper;

/** Reads GraphQL requests: the body of a POST, the URL of a GET. */
final class GraphQlRequests {

    private final RequestBodies bodies;
    private final UrlRequests urls;
    private final TrustedDocuments documents;

    GraphQlRequests(JsonMapper json, TransportLimits limits, TrustedDocuments documents) {
        this.bodies = new RequestBodies(json, limits);
        this.urls = new UrlRequests(json);
        this.documents = documents;
    }

    /**
     * Reads one.
     *
     * @throws HttpRefusal if it names a document that is not known, is too large or too slow, or
     *     asks by GET for anything but a query
     * @throws HttpMessageNotReadableException if its body is no request
     */
    GraphQlRequest read(ServerRequest request) {
        if (!request.method().equals(HttpMethod.GET)) {
            return requestOf(sentInBody(request));
        }
        GraphQlRequest asked = requestOf(urls.read(request));
        Operation operation = OperationKind.of(asked.getDocument(), asked.getOperationName());
        if (operation != null && operation != Operation.QUERY) {
            throw new HttpRefusal(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    new EngineException(
                            ErrorCode.BAD_REQUEST,
                            "Only a query can be asked by GET. Send a mutation by POST."));
        }
        return asked;
    }

    private SentRequest sentInBody(ServerRequest request) {
        try {
            return bodies.read(request.servletRequest(), request.headers().asHttpHeaders());
        } catch (IOException broken) {
            throw new ServerWebInputException("The body cannot be read.", null, broken);
        }
    }

    private GraphQlRequest requestOf(SentRequest sent) {
        SerializableGraphQlRequest request = new SerializableGraphQlRequest();
        request.setQuery(documentOf(sent));
        request.setOperationName(sent.operationName());
        request.setVariables(sent.variables() == null ? Map.of() : sent.variables());
        request.setExtensions(sent.extensions() == null ? Map.of() : sent.extensions());
        return request;
    }

    private String documentOf(SentRequest sent) {
        if (sent.query() != null) {
            return sent.query();
        }
        @Nullable String name = sent.nameOfDocument();
        if (name == null) {
            throw new HttpRefusal(
                    HttpStatus.BAD_REQUEST,
                    new EngineException(ErrorCode.BAD_REQUEST, HttpRefusals.NO_REQUEST));
        }
        return documents
                .named(name)
                .orElseThrow(() ->
                        new HttpRefusal(
                                HttpStatus.valueOf(
                                        ErrorCode.PERSISTED_QUERY_NOT_FOUND.httpStatus()),
                                new EngineException(
                                        ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                                        "The server has no document of this id. Send its text as 'query'.")));
    }
}
