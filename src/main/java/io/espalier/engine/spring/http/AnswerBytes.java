package io.espalier.engine.spring.http;

import graphql.ExecutionResult;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.execution.EngineErrors;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.limit.TransportLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as JSON, whole before its first byte is sent: so one that is too large is refused
 * instead of cut, and a client that reads slowly holds bytes alone.
 *
 * @param refused whether it is the refusal of an answer that would be too large
 */
record AnswerBytes(FastByteArrayOutputStream json, boolean refused, TransportLimits limits) {

    private static final int CHUNK = 64 * 1024;

    static AnswerBytes of(Map<String, Object> answer, JsonMapper mapper, TransportLimits limits) {
        Bounded bounded = new Bounded(limits.answer());
        try {
            mapper.writeValue(bounded, answer);
            return new AnswerBytes(bounded.bytes, false, limits);
        } catch (JacksonException exception) {
            if (!bounded.full) {
                throw exception;
            }
            FastByteArrayOutputStream refusal = new FastByteArrayOutputStream();
            mapper.writeValue(refusal, refusal(limits));
            return new AnswerBytes(refusal, true, limits);
        }
    }

    private static Map<String, Object> refusal(TransportLimits limits) {
        EngineException tooLarge =
                new EngineException(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The answer is larger than "
                                + limits.answer()
                                + " bytes, the most it may be. Ask for fewer rows or fields.");
        return ExecutionResult.newExecutionResult()
                .errors(List.of(EngineErrors.of(tooLarge)))
                .build()
                .toSpecification();
    }

    /**
     * Sends it.
     *
     * @throws IOException if the client is gone, or does not read it in time
     */
    void writeTo(OutputStream client) throws IOException {
        Deadline deadline = Deadline.in(limits.answerTime());
        json.writeTo(
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        write(new byte[] {(byte) value}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        for (int sent = 0; sent < length; sent += CHUNK) {
                            if (deadline.hasPassed()) {
                                throw new IOException("the client reads its answer too slowly");
                            }
                            client.write(bytes, offset + sent, Math.min(CHUNK, length - sent));
                        }
                    }
                });
    }

    private static final class Bounded extends OutputStream {

        private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(1024);
        private final int limit;
        private boolean full;

        Bounded(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            full |= length > limit - bytes.size();
            if (full) {
                throw new IOException("the answer is too large");
            }
            bytes.write(source, offset, length);
        }
    }
}
