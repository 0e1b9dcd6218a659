package io.espalier.engine.spring.http.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code espalier.documents.*}: trusted documents.
 *
 * @param mode what becomes of other documents
 * @param location the folder of their files
 */
@ConfigurationProperties("espalier.documents")
public record DocumentProperties(
        @DefaultValue("off") Mode mode,
        @DefaultValue("classpath:graphql-documents/") String location) {

    /** What becomes of documents that are not trusted. */
    public enum Mode {
        /** Every document is answered; none has a name. */
        OFF,
        /** They are answered, and told to the log. */
        LOG,
        /** They are refused. */
        ENFORCE
    }
}
