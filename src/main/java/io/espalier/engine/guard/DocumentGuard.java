package io.espalier.engine.guard;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.DocumentLimits;

/** Refuses documents that are too large, before they are validated. */
public final class DocumentGuard {

    private final DocumentLimits limits;

    public DocumentGuard(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * Checks a document.
     *
     * @throws EngineException {@code LIMIT_EXCEEDED}, with the limit and what was asked
     */
    public void check(Document document) {
        int fragments = document.getDefinitionsOfType(FragmentDefinition.class).size();
        check("has", fragments, "fragments", limits.fragments());
        DocumentSize size = DocumentSize.of(document);
        check("is", size.depth(), "fields deep", limits.depth());
        check("selects", size.fields(), "fields, with its fragments written out", limits.fields());
        check("has", size.aliases(), "aliases, with its fragments written out", limits.aliases());
    }

    /** What is said of a document whose reading was given up for its length. */
    public EngineException tooLong() {
        return new EngineException(
                LIMIT_EXCEEDED,
                "The document has more than " + limits.tokens() + " tokens, the most it may have.");
    }

    /** What is said of a document whose reading was given up for its depth. */
    public EngineException tooDeep() {
        return new EngineException(
                LIMIT_EXCEEDED,
                "The document is nested too deeply to be read; "
                        + limits.depth()
                        + " fields deep is the most.");
    }

    private static void check(String verb, long asked, String what, int limit) {
        if (asked > limit) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "The document "
                            + verb
                            + " "
                            + asked
                            + " "
                            + what
                            + "; "
                            + limit
                            + " is the most.");
        }
    }
}
