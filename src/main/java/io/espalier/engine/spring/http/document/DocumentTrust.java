package io.espalier.engine.spring.http.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.execution.EngineErrors;
import io.espalier.engine.spring.OperationStep;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Refuses documents that are not trusted, or tells the log of each once. */
final class DocumentTrust implements OperationStep {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentTrust.class);

    private final TrustedDocuments documents;
    private final boolean enforced;

    /** Hashes; a document that nobody has sent for long may be told again. */
    private final Cache<String, Boolean> told = Caffeine.newBuilder().maximumSize(10_000).build();

    DocumentTrust(TrustedDocuments documents, boolean enforced) {
        this.documents = documents;
        this.enforced = enforced;
    }

    @Override
    public @Nullable WebGraphQlResponse before(WebGraphQlRequest request) {
        if (documents.trusts(request.getDocument())) {
            return null;
        }
        tell(request);
        return enforced ? refusal(request) : null;
    }

    /** Without its text: what clients make up does not belong into a log. */
    private void tell(WebGraphQlRequest request) {
        String hash = TrustedDocuments.hash(request.getDocument());
        if (told.asMap().putIfAbsent(hash, true) == null) {
            LOG.warn(
                    "A document is not trusted: sha256:{}, of {} characters{}.",
                    hash,
                    request.getDocument().length(),
                    enforced ? "; it was refused" : "");
        }
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request) {
        ExecutionResult refused =
                ExecutionResult.newExecutionResult()
                        .errors(
                                List.of(
                                        EngineErrors.of(
                                                new EngineException(
                                                        ErrorCode.DOCUMENT_NOT_TRUSTED,
                                                        "This server answers the documents that it knows, and this is none of them."))))
                        .build();
        ExecutionInput input = request.toExecutionInput();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, refused));
    }
}
