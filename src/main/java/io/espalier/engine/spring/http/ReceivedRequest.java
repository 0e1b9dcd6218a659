package io.espalier.engine.spring.http;

import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpCookie;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request for Spring GraphQL. What is rarely asked of it, its address, its cookies and its
 * sender's address, is parsed when it is asked.
 */
final class ReceivedRequest extends WebGraphQlRequest {

    private static final URI NOT_READ = URI.create("/");

    private final ServerRequest request;

    ReceivedRequest(ServerRequest request, GraphQlRequest asked, String id) {
        super(
                NOT_READ,
                request.headers().asHttpHeaders(),
                null,
                null,
                request.attributes(),
                asked,
                id,
                LocaleContextHolder.getLocale());
        this.request = request;
    }

    @Override
    public UriComponents getUri() {
        return UriComponentsBuilder.fromUri(request.uri()).build(true);
    }

    @Override
    public MultiValueMap<String, HttpCookie> getCookies() {
        MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
        request.cookies()
                .forEach((name, all) ->
                        all.forEach(cookie ->
                                cookies.add(name, new HttpCookie(name, cookie.getValue()))));
        return CollectionUtils.unmodifiableMultiValueMap(cookies);
    }

    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return request.remoteAddress().orElse(null);
    }
}
