package io.espalier.contract;

import graphql.ParseAndValidate;
import graphql.language.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Asks the server, and looks at each answer by itself. */
final class Server {

    /** The code of what is refused because it is too large, not because it is wrong. */
    static final String LIMIT = "LIMIT_EXCEEDED";

    /** A page by hand has no totals; the documentation says so. */
    static final String UNSUPPORTED = "UNSUPPORTED_FIELD";

    private final Endpoint endpoint;
    private final Conventions conventions;
    private final Seen seen;
    private final Shrinker shrinker = new Shrinker();
    private int requests;

    Server(Endpoint endpoint, Conventions conventions, Seen seen) {
        this.endpoint = endpoint;
        this.conventions = conventions;
        this.seen = seen;
    }

    Shrinker shrinker() {
        return shrinker;
    }

    int requests() {
        return requests;
    }

    /** The answer, whatever it is. */
    Answer send(Document document) {
        return send(Documents.text(document));
    }

    Answer send(String document) {
        requests++;
        return new Answer(endpoint.execute(document));
    }

    /**
     * An answer that has no problem of its own.
     *
     * @throws Broken if it has one
     * @throws NothingToCheck if the server has a limit that is below what was asked for, or does
     *     not have a field for this list
     */
    Answer ask(Document document) {
        Answer answer = send(document);
        Set<String> codes = Set.copyOf(answer.codes());
        if (codes.equals(Set.of(LIMIT)) || codes.equals(Set.of(UNSUPPORTED))) {
            throw new NothingToCheck(
                    answer.errors().getFirst().path("message").asString("refused"));
        }
        Optional<Problem> problem = problem(document, answer);
        if (problem.isPresent()) {
            Document smallest = smallest(document, problem.get());
            throw new Broken(
                    problem(smallest, send(smallest)).orElse(problem.get()), List.of(smallest));
        }
        return answer;
    }

    /** The same, and what it shows is remembered. */
    Answer see(Document document) {
        Answer answer = ask(document);
        AnswerReader.read(conventions, document, answer.data(), seen::add);
        return answer;
    }

    /** The same of a document that must not be sent twice, so it is told as it is. */
    Answer askOnce(Document document) {
        Answer answer = send(document);
        problem(document, answer)
                .ifPresent(problem -> {
                    throw new Broken(problem, List.of(document));
                });
        return answer;
    }

    private Document smallest(Document document, Problem problem) {
        return shrinker.shrink(
                document,
                Smaller::documents,
                smaller ->
                        isValid(smaller)
                                && problem(smaller, send(smaller))
                                        .filter(problem::isLike)
                                        .isPresent());
    }

    boolean isValid(Document document) {
        return ParseAndValidate.validate(conventions.schema(), document).isEmpty();
    }

    private Optional<Problem> problem(Document document, Answer answer) {
        List<Problem> problems = new ArrayList<>();
        if (answer.errors().isEmpty()) {
            problems.addAll(
                    AnswerReader.read(conventions, document, answer.data(), (type, object) -> {}));
        } else {
            problems.add(error(answer));
        }
        if (answer.executed().orElse(0) > answer.bound().orElse(Integer.MAX_VALUE)) {
            problems.add(
                    new Problem(
                            Law.BOUND,
                            "%d statements ran, and the bound is %d"
                                    .formatted(
                                            answer.executed().orElseThrow(),
                                            answer.bound().orElseThrow())));
        }
        return problems.stream().findFirst();
    }

    private static Problem error(Answer answer) {
        JsonNode error = answer.errors().getFirst();
        return new Problem(
                Law.ANSWERED,
                answer.codes().getFirst(),
                "%d error(s), the first: %s".formatted(answer.errors().size(), error));
    }
}
