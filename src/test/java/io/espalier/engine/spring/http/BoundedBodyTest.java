package io.espalier.engine.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.espalier.engine.limit.TransportLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class BoundedBodyTest {

    private static final TransportLimits LIMITS =
            new TransportLimits(4, Duration.ofMinutes(1), 10, Duration.ofMinutes(1));

    private static BoundedBody body(TransportLimits limits, byte... bytes) {
        return new BoundedBody(new ByteArrayInputStream(bytes), -1, limits);
    }

    @Test
    void readsWhatIsSmallEnough() throws IOException {
        assertThat(body(LIMITS, new byte[4]).readAllBytes()).hasSize(4);
    }

    @Test
    void readsNoFurtherThanItMay() {
        InputStream body = body(LIMITS, new byte[5]);

        HttpRefusal refusal = catchThrowableOfType(HttpRefusal.class, body::readAllBytes);

        assertThat(refusal.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void readsNothingOfWhatSaysItselfThatItIsTooLarge() {
        HttpRefusal refusal =
                catchThrowableOfType(
                        HttpRefusal.class,
                        () -> new BoundedBody(InputStream.nullInputStream(), 5, LIMITS).close());

        assertThat(refusal.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void countsSingleBytesToo() throws IOException {
        InputStream body = body(LIMITS, (byte) -1, (byte) 1, (byte) 1, (byte) 1, (byte) 1);

        assertThat(body.read()).isEqualTo(255);
        HttpRefusal refusal =
                catchThrowableOfType(
                        HttpRefusal.class,
                        () -> {
                            while (body.read() >= 0) {}
                        });

        assertThat(refusal.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void waitsNoLongerThanItMay() {
        TransportLimits impatient =
                new TransportLimits(10, Duration.ZERO, 10, Duration.ofMinutes(1));
        InputStream body = body(impatient, new byte[5]);

        HttpRefusal refusal = catchThrowableOfType(HttpRefusal.class, body::readAllBytes);

        assertThat(refusal.status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT);
    }
}
