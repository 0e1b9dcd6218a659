package io.espalier.idempotency;

import io.espalier.cases.CommunityApplication;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The community behind something that knows its callers: here they say themselves who they are. */
@Import(CommunityApplication.class)
class NamedCallers {

    static final String HEADER = "Test-Caller";

    @Bean
    Filter callers() {
        return (request, response, chain) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            String name = http.getHeader(HEADER);
            chain.doFilter(name == null ? http : new Named(http, () -> name), response);
        };
    }

    private static final class Named extends HttpServletRequestWrapper {

        private final Principal caller;

        Named(HttpServletRequest request, Principal caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return caller;
        }
    }
}
