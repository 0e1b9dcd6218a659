package io.espalier.engine.handwritten;

import io.espalier.community.post.Post;
import io.espalier.community.user.User;
import io.espalier.engine.api.EntityReference;
import io.espalier.engine.api.Requires;
import io.espalier.engine.api.Statements;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Fields of {@link Post} that the engine does not know. */
@Controller
class PostController {

    private final EntityManager entityManager;

    PostController(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SchemaMapping
    @Requires("content")
    int readingMinutes(Post post) {
        return 1 + post.content().length() / 1_000;
    }

    @SchemaMapping
    String seen(Post post) {
        return post.kind()
                + " "
                + post.title().orElse("-")
                + " by "
                + post.author().map(author -> "somebody").orElse("nobody");
    }

    @SchemaMapping
    @Requires("author")
    @Nullable User reviewer(Post post) {
        return post.author().orElse(null);
    }

    @BatchMapping
    @Requires("")
    @Statements(1)
    Map<Post, List<EntityReference<Post>>> replies(List<Post> posts) {
        Map<UUID, List<EntityReference<Post>>> answers = new LinkedHashMap<>();
        entityManager
                .createQuery(
                        "select p.parent.id, p.id from Post p where p.parent in :posts order by p.id",
                        Object[].class)
                .setParameter("posts", posts)
                .getResultList()
                .forEach(row ->
                        answers.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                                .add(EntityReference.of(Post.class, row[1])));
        Map<Post, List<EntityReference<Post>>> replies = new LinkedHashMap<>();
        posts.forEach(post -> replies.put(post, answers.getOrDefault(post.id(), List.of())));
        return replies;
    }

    @BatchMapping
    @Requires("")
    @Statements(1)
    @Transactional
    public Map<Post, Long> commentators(List<Post> posts) {
        Map<UUID, Long> counts = new LinkedHashMap<>();
        entityManager
                .createQuery(
                        "select c.post.id, count(distinct c.author) from Comment c where c.post in :posts group by"
                                + " c.post.id",
                        Object[].class)
                .setParameter("posts", posts)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        Map<Post, Long> commentators = new LinkedHashMap<>();
        posts.forEach(post -> commentators.put(post, counts.getOrDefault(post.id(), 0L)));
        return commentators;
    }

    @SchemaMapping
    int undeclared(Post post) {
        return entityManager
                .createQuery("select count(p) from Post p", Long.class)
                .getSingleResult()
                .intValue();
    }

    @SchemaMapping
    String broken(Post post) {
        throw new IllegalStateException("select secret from vault where id = " + post.id());
    }
}
