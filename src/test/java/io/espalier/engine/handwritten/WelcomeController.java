package io.espalier.engine.handwritten;

import io.espalier.community.user.User;
import io.espalier.engine.api.EntityReference;
import io.espalier.engine.api.LockedEntities;
import io.espalier.engine.api.Statements;
import io.espalier.engine.api.UserError;
import io.espalier.engine.api.UserErrorException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A mutation that goes wrong in all ways in which one can. */
@Controller
class WelcomeController {

    private final EntityManager entityManager;

    WelcomeController(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    record Welcome(@Nullable User user, @Nullable String greeting, List<UserError> userErrors) {}

    @MutationMapping
    @Statements(2)
    Object welcome(
            @Argument EntityReference<User> id, @Argument String how, LockedEntities entities) {
        User user = entities.find(id).orElseThrow();
        return switch (how) {
            case "thrown" -> throw new UserErrorException(mistake("Thrown"));
            case "returned" -> {
                user.rename("Returned");
                yield new Welcome(user, "Hello", List.of(mistake("Returned")));
            }
            case "late" -> CompletableFuture.failedFuture(new UserErrorException(mistake("Late")));
            case "flushed" -> {
                user.rename(" ");
                yield new Welcome(user, "Hello", List.of());
            }
            case "refused" -> {
                entityManager
                        .createNativeQuery("update users set name = ' ' where id = :id")
                        .setParameter("id", user.id())
                        .executeUpdate();
                yield new Welcome(user, "Hello", List.of());
            }
            case "again" -> new Welcome(user, user.name() + " again", List.of());
            default -> {
                user.rename("Well");
                yield new Welcome(user, "Hello", List.of());
            }
        };
    }

    private static UserError mistake(String constraint) {
        return new UserError.Invalid("This is wrong.", List.of("how"), constraint);
    }
}
