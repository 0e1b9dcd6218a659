package io.espalier.engine.idempotency;

import java.util.Map;

/**
 * The first answer to a request, as it is kept.
 *
 * @param result {@code data} and {@code errors}, as the specification has them
 * @param bound how many statements the request could have run
 * @param executed how many it ran
 */
public record KeptAnswer(Map<String, Object> result, int bound, int executed) {}
