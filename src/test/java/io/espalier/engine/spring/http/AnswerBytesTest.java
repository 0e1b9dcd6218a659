package io.espalier.engine.spring.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.engine.limit.TransportLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerBytesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TransportLimits limits(int answer, Duration answerTime) {
        return new TransportLimits(10, Duration.ofSeconds(1), answer, answerTime);
    }

    @Test
    void sendsTheAnswerAsItIs() throws IOException {
        Map<String, Object> answer = Map.of("data", Map.of("text", "é".repeat(100_000)));
        ByteArrayOutputStream client = new ByteArrayOutputStream();

        AnswerBytes bytes = AnswerBytes.of(answer, JSON, limits(1_000_000, Duration.ofMinutes(1)));
        bytes.writeTo(client);

        assertThat(client.toString(UTF_8)).isEqualTo(JSON.writeValueAsString(answer));
        assertThat(client.size()).isEqualTo(bytes.json().size());
    }

    /** {@code {"data":"xxx"}} has 14 bytes. */
    @Test
    void theLimitIsTheLargestSize() {
        Map<String, Object> answer = Map.of("data", "xxx");

        assertThat(AnswerBytes.of(answer, JSON, limits(14, Duration.ofMinutes(1))).refused())
                .isFalse();
        assertThat(AnswerBytes.of(answer, JSON, limits(13, Duration.ofMinutes(1))).refused())
                .isTrue();
    }

    @Test
    void aClientThatTakesTooLongGetsNoMore() {
        AnswerBytes bytes = AnswerBytes.of(Map.of("data", "x"), JSON, limits(100, Duration.ZERO));

        assertThatThrownBy(() -> bytes.writeTo(new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
    }
}
