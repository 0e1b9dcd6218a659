package io.espalier.contract;

import graphql.language.Document;
import java.util.List;

/**
 * A law does not hold; on its way to whoever knows what was checked.
 *
 * <p>Its documents are those to send to see it.
 */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient List<String> documents;

    Broken(Problem problem, List<Document> documents) {
        this(problem, documents.stream().map(Documents::text).toArray(String[]::new));
    }

    Broken(Problem problem, String... documents) {
        super(problem.came());
        this.problem = problem;
        this.documents = List.of(documents);
    }

    Problem problem() {
        return problem;
    }

    List<String> documents() {
        return documents;
    }
}
