package io.espalier.engine.spring.http.document;

import io.espalier.engine.spring.http.document.DocumentProperties.Mode;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

/** Trusted documents, if a property asks for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
public class TrustedDocumentsConfiguration {

    @Bean
    TrustedDocuments espalierTrustedDocuments(DocumentProperties properties, JsonMapper json) {
        return properties.mode() == Mode.OFF
                ? new TrustedDocuments(Map.of())
                : new DocumentFiles(new PathMatchingResourcePatternResolver(), json)
                        .read(properties.location());
    }

    /** The settings of a document that is not trusted, its idempotency key say, do not matter. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnProperty(name = "espalier.documents.mode", havingValue = "log")
    DocumentTrust espalierDocumentTrustTold(TrustedDocuments documents) {
        return new DocumentTrust(documents, false);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnProperty(name = "espalier.documents.mode", havingValue = "enforce")
    DocumentTrust espalierDocumentTrustEnforced(TrustedDocuments documents) {
        return new DocumentTrust(documents, true);
    }

    @Bean
    SmartInitializingSingleton espalierStaleDocuments(
            TrustedDocuments documents, GraphQlSource source) {
        return () -> StaleDocuments.tell(documents, source.schema());
    }
}
