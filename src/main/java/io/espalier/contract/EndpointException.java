package io.espalier.contract;

/** A server did not answer, or not as GraphQL over HTTP does; the message says what came. */
public final class EndpointException extends RuntimeException {

    EndpointException(String message) {
        super(message);
    }

    EndpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
