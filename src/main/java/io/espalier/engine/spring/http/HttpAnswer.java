package io.espalier.engine.spring.http;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.guard.MemoryShare;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An answer that is written out already, so that its objects do not wait for its client.
 *
 * @param memory where the bytes have their place while they are sent
 */
record HttpAnswer(HttpStatus statusCode, HttpHeaders headers, AnswerBytes bytes, MemoryShare memory)
        implements ServerResponse {

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    /**
     * Sends it.
     *
     * @throws HttpRefusal if there is no memory for another large answer
     * @throws IOException if the client is gone, or does not read it in time
     */
    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(statusCode.value());
        headers.forEach((name, values) -> {
            for (String value : values) {
                response.addHeader(name, value);
            }
        });
        if (!isKnown(request, response)) {
            send(response);
        }
        return null;
    }

    /** Whether the client has it, by what an interceptor of the application says of it. */
    private boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
        return request.getMethod().equals(HttpMethod.GET.name())
                && new ServletWebRequest(request, response)
                        .checkNotModified(headers.getETag(), headers.getLastModified());
    }

    private void send(HttpServletResponse response) throws IOException {
        MemoryShare.Taken taken = takeMemory();
        try {
            response.setContentLength(bytes.json().size());
            bytes.writeTo(response.getOutputStream());
        } finally {
            taken.close();
        }
    }

    private MemoryShare.Taken takeMemory() {
        try {
            return memory.take(bytes.json().size(), Duration.ZERO);
        } catch (EngineException full) {
            throw new HttpRefusal(HttpStatus.SERVICE_UNAVAILABLE, full);
        }
    }
}
