package io.espalier.engine.handwritten;

import io.espalier.community.post.Post;
import io.espalier.community.user.User;
import io.espalier.engine.api.EntityPage;
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
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Ids and pages, as services know them that are no database. */
@Controller
class PageController {

    private final EntityManager entityManager;
    private final Recommendations recommendations;

    PageController(EntityManager entityManager, Recommendations recommendations) {
        this.entityManager = entityManager;
        this.recommendations = recommendations;
    }

    @SchemaMapping
    @Requires("")
    List<UUID> related(Post post) {
        return recommendations.besides(post.id());
    }

    @SchemaMapping
    @Requires("")
    EntityPage<UUID> recommended(User user, @Argument int first, @Argument @Nullable String after) {
        int start = after == null ? 0 : Integer.parseInt(after);
        List<UUID> all = recommendations.of(user.id());
        List<UUID> ids = all.stream().skip(start).limit(first).toList();
        int end = start + ids.size();
        return EntityPage.of(ids, start > 0, end < all.size())
                .withCursors(Recommendations.places(start + 1, end))
                .withTotalCount(all.size());
    }

    @BatchMapping
    @Requires("")
    @Statements(1)
    Map<Post, EntityPage<EntityReference<User>>> commenters(List<Post> posts) {
        Map<UUID, List<EntityReference<User>>> users = new LinkedHashMap<>();
        entityManager
                .createQuery(
                        "select c.post.id, c.author.id from Comment c where c.post in :posts order by c.id desc",
                        Object[].class)
                .setParameter("posts", posts)
                .getResultList()
                .forEach(row ->
                        users.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                                .add(EntityReference.of(User.class, row[1])));
        Map<Post, EntityPage<EntityReference<User>>> pages = new LinkedHashMap<>();
        posts.forEach(post ->
                pages.put(post, EntityPage.whole(users.getOrDefault(post.id(), List.of()))));
        return pages;
    }

    /** What is no entity, with an id and a page as properties. */
    record Shelf(String label, UUID best, EntityPage<UUID> posts) {}

    @QueryMapping
    Shelf shelf() {
        return new Shelf(
                "new", Recommendations.SO, EntityPage.of(recommendations.all(), false, true));
    }

    /** What is no entity at all. */
    record Fact(String text) {}

    @QueryMapping
    Slice<Fact> facts() {
        return new SliceImpl<>(
                List.of(new Fact("Water is wet."), new Fact("Fire is hot.")),
                org.springframework.data.domain.PageRequest.of(1, 2),
                true);
    }

    @MutationMapping
    @Statements(1)
    EntityPage<UUID> publish(@Argument int first) {
        return EntityPage.of(
                entityManager
                        .createQuery("select id from Post order by id", UUID.class)
                        .setMaxResults(first)
                        .getResultList(),
                false,
                true);
    }
}
