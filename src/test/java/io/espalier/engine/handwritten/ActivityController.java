package io.espalier.engine.handwritten;

import io.espalier.community.post.Post;
import io.espalier.community.user.User;
import io.espalier.engine.api.EntityReference;
import io.espalier.engine.api.Statements;
import io.espalier.engine.api.UserError;
import io.espalier.engine.api.UserErrorException;
import io.espalier.engine.id.GlobalId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Root fields that the engine does not know, among them one that changes something. */
@Controller
class ActivityController {

    private final EntityManager entityManager;

    ActivityController(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** No entity, but holds entities: managed ones, loaded by JPA. */
    record Activity(long posts, User leader, List<Post> top) {}

    @QueryMapping
    @Statements(4)
    Activity activity() {
        long posts =
                entityManager
                        .createQuery("select count(p) from Post p", Long.class)
                        .getSingleResult();
        User leader =
                entityManager
                        .createQuery("from User order by reputation desc, id", User.class)
                        .setMaxResults(1)
                        .getSingleResult();
        List<Post> top =
                entityManager
                        .createQuery("from Post order by score desc, id", Post.class)
                        .setMaxResults(2)
                        .getResultList();
        return new Activity(posts, leader, top);
    }

    @QueryMapping
    @Statements(1)
    CompletableFuture<@Nullable Object> anything(@Argument String kind) {
        UUID id =
                entityManager
                        .createQuery("select id from " + kind + " order by id", UUID.class)
                        .setMaxResults(1)
                        .getSingleResult();
        Class<?> type = kind.equals("User") ? User.class : Post.class;
        return CompletableFuture.completedFuture(EntityReference.of(type, id));
    }

    @MutationMapping
    @Statements(2)
    @Transactional
    public @Nullable User rename(@Argument String id, @Argument String name) {
        if (name.equals("nobody")) {
            throw new UserErrorException(
                    new UserError.Invalid("Nobody is called so.", List.of("name"), "Name"));
        }
        User user =
                entityManager.find(
                        User.class, UUID.fromString(GlobalId.decode(id).key().getFirst()));
        if (user != null) {
            user.rename(name);
        }
        return user;
    }
}
