package io.espalier.engine.spring.http;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.limit.TransportLimits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/**
 * A request's body, up to its largest size and for as long as it may take to arrive. Reading fails
 * with a {@link HttpRefusal} beyond either.
 */
final class BoundedBody extends FilterInputStream {

    private final TransportLimits limits;
    private final Deadline deadline;
    private long count;

    /**
     * @param length as the message says; negative if it does not
     * @throws HttpRefusal if the message itself says that it is too large; nothing is read then
     */
    BoundedBody(InputStream body, long length, TransportLimits limits) {
        super(body);
        this.limits = limits;
        this.deadline = Deadline.in(limits.bodyTime());
        if (length > limits.body()) {
            throw tooLarge(limits);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count += Math.max(0, read);
        if (count > limits.body()) {
            throw tooLarge(limits);
        }
        if (read >= 0 && deadline.hasPassed()) {
            throw tooSlow(limits);
        }
        return read;
    }

    /** The container does that, once the answer is written. */
    @Override
    public void close() {}

    static HttpRefusal tooLarge(TransportLimits limits) {
        return new HttpRefusal(
                HttpStatus.CONTENT_TOO_LARGE,
                new EngineException(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The body is larger than "
                                + limits.body()
                                + " bytes, the most it may be."));
    }

    private static HttpRefusal tooSlow(TransportLimits limits) {
        return new HttpRefusal(
                HttpStatus.REQUEST_TIMEOUT,
                new EngineException(
                        ErrorCode.TIMEOUT,
                        "The body took longer than "
                                + limits.bodyTime().toMillis()
                                + " ms to arrive, the most it may."));
    }
}
