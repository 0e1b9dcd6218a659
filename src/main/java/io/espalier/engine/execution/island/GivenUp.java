package io.espalier.engine.execution.island;

/** The answer needs an error, which is graphql-java's to tell. */
final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1;

    GivenUp(String reason) {
        super(reason, null, false, false);
    }
}
