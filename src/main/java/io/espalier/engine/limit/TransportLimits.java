package io.espalier.engine.limit;

import java.time.Duration;

/**
 * What HTTP may carry.
 *
 * @param body bytes of a request
 * @param bodyTime how long a request may take to arrive
 * @param answer bytes of an answer, before compression
 * @param answerTime how long a client may take to read it
 */
public record TransportLimits(int body, Duration bodyTime, int answer, Duration answerTime) {

    public static final TransportLimits DEFAULTS =
            new TransportLimits(
                    1024 * 1024, Duration.ofSeconds(10), 20 * 1024 * 1024, Duration.ofSeconds(60));
}
