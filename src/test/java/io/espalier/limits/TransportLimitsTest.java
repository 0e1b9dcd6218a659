package io.espalier.limits;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.limits.Served.Reply;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies and answers that are too large or too slow. */
class TransportLimitsTest {

    private static final String TOO_LARGE =
            "The body is larger than 1048576 bytes, the most it may be.";
    private static final int MIB = 1024 * 1024;

    private static Served served;

    @BeforeAll
    static void start() {
        served =
                new Served(
                        "espalier.limit.answer=64KB",
                        "espalier.limit.body-time=20s",
                        "server.tomcat.max-swallow-size=64MB",
                        "server.tomcat.connection-timeout=200ms");
        served.jdbc()
                .update(
                        """
                        insert into users (id, name) select gen_random_uuid(), repeat('x', 900)
                        from generate_series(1, 100)
                        """);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** A request of that many bytes, which asks for next to nothing. */
    private static byte[] body(int size) {
        String begin = "{\"query\": \"{ __typename }\", \"extensions\": {\"padding\": \"";
        String end = "\"}}";
        return (begin + "x".repeat(size - begin.length() - end.length()) + end).getBytes(UTF_8);
    }

    @Test
    void aBodyOfTheLargestSizeIsRead() throws Exception {
        Reply reply = served.send(HttpRequest.BodyPublishers.ofByteArray(body(MIB)));

        assertThat(List.of(reply.status(), reply.body().at("/data/__typename").asString()))
                .isEqualTo(List.of(200, "Query"));
    }

    @Test
    void aBodyThatSaysItIsLargerIsNotRead() throws Exception {
        assertThat(refusal(HttpRequest.BodyPublishers.ofByteArray(body(MIB + 1)))).isEqualTo(413);
        assertThat(refusal(HttpRequest.BodyPublishers.ofByteArray(body(30 * MIB)))).isEqualTo(413);
    }

    @Test
    void aBodyThatDoesNotSayIsReadToTheLimit() throws Exception {
        byte[] body = body(30 * MIB);

        assertThat(
                        refusal(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body))))
                .isEqualTo(413);
    }

    private static int refusal(HttpRequest.BodyPublisher body) throws Exception {
        Reply reply = served.send(body);
        assertThat(reply.body()).isEqualTo(Reply.refusal("LIMIT_EXCEEDED", TOO_LARGE));
        return reply.status();
    }

    @Test
    void aBodyThatStopsOnItsWayIsRefusedInTime() throws Exception {
        String head =
                "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n{\"query\":";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 408")
                    .contains("\"code\":\"TIMEOUT\"")
                    .contains("The body did not arrive: it stopped on its way.");
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsRefusedWhole() throws Exception {
        Reply reply = served.post("{ users(first: 100) { nodes { name } } }");

        assertThat(List.of(reply.status(), reply.body()))
                .isEqualTo(
                        List.of(
                                400,
                                Reply.refusal(
                                        "LIMIT_EXCEEDED",
                                        "The answer is larger than 65536 bytes, the most it may be. Ask for fewer rows"
                                                + " or fields.")));
    }

    @Test
    void anAnswerOfAlmostThatSizeIsNot() throws Exception {
        assertThat(served.post("{ users(first: 70) { nodes { name } } }").status()).isEqualTo(200);
    }
}
