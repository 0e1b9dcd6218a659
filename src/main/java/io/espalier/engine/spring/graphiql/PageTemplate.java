package io.espalier.engine.spring.graphiql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** A page of HTML with places, {@code {{name}}}, for text. */
public final class PageTemplate {

    /** The content type of pages. */
    public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String html;

    private PageTemplate(String html) {
        this.html = html;
    }

    public static PageTemplate read(Resource file) {
        try {
            return new PageTemplate(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The page with these texts in their places; what would be HTML in a text is escaped. */
    public String with(Map<String, String> texts) {
        return PLACE.matcher(html)
                .replaceAll(place -> Matcher.quoteReplacement(text(texts, place.group(1))));
    }

    private static String text(Map<String, String> texts, String place) {
        return HtmlUtils.htmlEscape(
                Objects.requireNonNull(texts.get(place), () -> "no text for the place " + place));
    }
}
