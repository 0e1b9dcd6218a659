package io.espalier.engine.handwritten;

import io.espalier.engine.api.Statements;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;

/** Takes longer than any deadline. */
@Controller
class LingeringController {

    private static final String SLEEP = "select pg_sleep(60)";

    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;

    LingeringController(EntityManager entityManager, JdbcTemplate jdbc) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
    }

    @QueryMapping
    @Statements(1)
    Future<Boolean> linger(@Argument String how) {
        return switch (how) {
            case "jpa" -> {
                entityManager.createNativeQuery(SLEEP, String.class).getSingleResult();
                yield CompletableFuture.completedFuture(true);
            }
            case "jdbc" -> {
                jdbc.execute(SLEEP);
                yield CompletableFuture.completedFuture(true);
            }
            default -> new CompletableFuture<>();
        };
    }
}
