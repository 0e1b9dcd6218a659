package io.espalier.engine.error;

/**
 * The codes that clients switch on: the whole list of {@code extensions.code}.
 *
 * <p>Each is explained, with its HTTP status, in {@code docs/errors.md}; a test keeps the two
 * equal.
 */
public enum ErrorCode {
    /**
     * The HTTP request is not one of GraphQL over HTTP: no JSON, broken UTF-8, no {@code query}.
     */
    BAD_REQUEST(Category.CLIENT, 400),
    /** The server has no document of the id that was sent instead of a text. */
    PERSISTED_QUERY_NOT_FOUND(Category.CLIENT, 400),
    /** The server answers trusted documents alone, and this is none. */
    DOCUMENT_NOT_TRUSTED(Category.AUTHORIZATION, 403),
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED(Category.CLIENT, 400),
    /** The document does not fit the schema, or a variable does not fit its type. */
    GRAPHQL_VALIDATION_FAILED(Category.CLIENT, 400),
    /** The document has no operation of that name, or several and none was named. */
    OPERATION_RESOLUTION_FAILED(Category.CLIENT, 400),
    /**
     * An argument's value is outside what it may be: {@code first: -1}, both {@code first} and
     * {@code last}.
     */
    INVALID_ARGUMENT(Category.CLIENT, 400),
    /** An {@code ID} that this schema never gave out, or the id of another type. */
    INVALID_ID(Category.CLIENT, 400),
    /** A cursor that this schema never gave out, or one of another entity or order. */
    INVALID_CURSOR(Category.CLIENT, 400),
    /**
     * A field that this connection does not have, because a controller makes its pages: {@code
     * aggregate}, {@code groups}, or {@code totalCount} where nobody counted.
     */
    UNSUPPORTED_FIELD(Category.CLIENT, 400),
    /**
     * More was asked for than a limit allows, or a sum is beyond what its type can hold; nothing
     * was cut.
     */
    LIMIT_EXCEEDED(Category.LIMIT, 400),
    /** The request with the same {@code Idempotency-Key} is still running. */
    IDEMPOTENCY_KEY_IN_USE(Category.CLIENT, 409),
    /** The {@code Idempotency-Key} was sent with another request before. */
    IDEMPOTENCY_KEY_REUSED(Category.CLIENT, 422),
    /** The operation reached its deadline; its SQL was ended. */
    TIMEOUT(Category.LIMIT, 503),
    /**
     * The transaction met others at the same rows and could not be ended well, however often it was
     * tried; nothing was written.
     */
    RETRY(Category.LIMIT, 503),
    /** Another field of the mutation failed, and they are one transaction; nothing was written. */
    ROLLED_BACK(Category.CLIENT, 400),
    /** The server or its database cannot take the operation now; later it may. */
    UNAVAILABLE(Category.LIMIT, 503),
    /** A fault of the server; its log has the details. */
    INTERNAL(Category.INTERNAL, 500);

    /** Whose doing an error is. */
    public enum Category {
        CLIENT,
        AUTHORIZATION,
        LIMIT,
        INTERNAL
    }

    private final Category category;
    private final int httpStatus;

    ErrorCode(Category category, int httpStatus) {
        this.category = category;
        this.httpStatus = httpStatus;
    }

    public Category category() {
        return category;
    }

    /**
     * The status of an answer that has this error and no data, for {@code
     * application/graphql-response+json}.
     *
     * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes">GraphQL
     *     over HTTP, status codes</a>
     */
    public int httpStatus() {
        return httpStatus;
    }
}
