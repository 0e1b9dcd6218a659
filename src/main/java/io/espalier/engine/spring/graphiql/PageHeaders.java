package io.espalier.engine.spring.graphiql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are told about pages that this application serves: to load nothing from elsewhere,
 * to run no script but the page's files, and to show the page in no frame of another.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy</a>
 */
public final class PageHeaders extends OncePerRequestFilter {

    private final String policy;

    private PageHeaders(String policy) {
        this.policy = policy;
    }

    /**
     * Sets the headers at these URL patterns of servlets.
     *
     * @param sources directives for what the page may load, all of its own origin
     */
    public static FilterRegistrationBean<PageHeaders> at(String sources, String... patterns) {
        String policy =
                sources
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src"
                        + " 'none'";
        FilterRegistrationBean<PageHeaders> filter =
                new FilterRegistrationBean<>(new PageHeaders(policy));
        filter.addUrlPatterns(patterns);
        return filter;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
