package io.espalier.engine.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.espalier.engine.limit.TransportLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;

class BoundedBodyTest {

    private static final TransportLimits LIMITS =
            new TransportLimits(4, Duration.ofMinutes(1), 10, Duration.ofMinutes(1));

    private static HttpInputMessage message(byte[] body) {
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return new ByteArrayInputStream(body);
            }

            @Override
            public HttpHeaders getHeaders() {
                return new HttpHeaders();
            }
        };
    }

    @Test
    void readsWhatIsSmallEnough() throws IOException {
        assertThat(new BoundedBody(message(new byte[4]), LIMITS).getBody().readAllBytes())
                .hasSize(4);
    }

    @Test
    void readsNoFurtherThanItMay() throws IOException {
        InputStream body = new BoundedBody(message(new byte[5]), LIMITS).getBody();

        HttpRefusal refusal = catchThrowableOfType(HttpRefusal.class, body::readAllBytes);

        assertThat(refusal.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void countsSingleBytesToo() throws IOException {
        InputStream body = new BoundedBody(message(new byte[] {-1, 1, 1, 1, 1}), LIMITS).getBody();

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
    void waitsNoLongerThanItMay() throws IOException {
        TransportLimits impatient =
                new TransportLimits(10, Duration.ZERO, 10, Duration.ofMinutes(1));
        InputStream body = new BoundedBody(message(new byte[5]), impatient).getBody();

        HttpRefusal refusal = catchThrowableOfType(HttpRefusal.class, body::readAllBytes);

        assertThat(refusal.status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT);
    }
}
