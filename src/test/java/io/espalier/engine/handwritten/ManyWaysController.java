package io.espalier.engine.handwritten;

import static io.espalier.engine.handwritten.Recommendations.GONE;
import static io.espalier.engine.handwritten.Recommendations.NO;
import static io.espalier.engine.handwritten.Recommendations.SO;
import static io.espalier.engine.handwritten.Recommendations.WHY;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import io.espalier.community.post.Post;
import io.espalier.community.user.User;
import io.espalier.engine.api.EntityPage;
import io.espalier.engine.api.EntityReference;
import io.espalier.engine.api.Statements;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The same posts in all ways that a controller can return them, and some in which it cannot. */
@Controller
class ManyWaysController {

    private static final List<UUID> ALL = List.of(SO, NO, WHY);

    private final EntityManager entityManager;

    ManyWaysController(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @QueryMapping
    @Nullable Object one(@Argument String how) {
        return switch (how) {
            case "id" -> SO;
            case "proxy" -> entityManager.getReference(Post.class, SO);
            case "reference" -> EntityReference.of(Post.class, SO);
            case "future" -> CompletableFuture.completedFuture(SO);
            case "mono" -> Mono.just(SO);
            case "optional" -> Optional.of(SO);
            case "gone" -> GONE;
            case "none" -> null;
            case "text" -> SO.toString();
            case "user" -> EntityReference.of(User.class, SO);
            default -> EntityReference.of(Post.class, how);
        };
    }

    @QueryMapping
    Object some(@Argument String how) {
        return switch (how) {
            case "ids" -> ALL;
            case "array" -> ALL.toArray();
            case "mixed" ->
                    List.of(SO, EntityReference.of(Post.class, NO), Mono.just(WHY).toFuture());
            case "flux" -> Flux.fromIterable(ALL);
            case "mono" -> Mono.just(ALL);
            case "future" -> CompletableFuture.completedFuture(ALL);
            case "result" ->
                    DataFetcherResult.newResult()
                            .data(ALL)
                            .error(GraphqlErrorBuilder.newError().message("Some are old.").build())
                            .build();
            case "gone" -> List.of(SO, GONE, WHY);
            default -> List.of(SO, how);
        };
    }

    @QueryMapping
    @Statements(1)
    @Nullable Object paged(@Argument String how, ScrollSubrange subrange) {
        return switch (how) {
            case "page" -> EntityPage.of(ALL, true, true);
            case "counted" -> EntityPage.of(ALL, false, false).withTotalCount(this::count);
            case "list" -> ALL;
            case "slice" -> new SliceImpl<>(ALL, PageRequest.of(2, 3), true);
            case "springPage" -> new PageImpl<>(ALL, PageRequest.of(1, 3), 40);
            case "window" -> window(subrange);
            case "backward" -> Window.from(ALL, ManyWaysController::backward, true);
            case "future" -> CompletableFuture.completedFuture(EntityPage.whole(ALL));
            case "mono" -> Mono.just(EntityPage.whole(ALL));
            case "result" ->
                    DataFetcherResult.newResult()
                            .data(EntityPage.whole(ALL))
                            .error(GraphqlErrorBuilder.newError().message("Some are old.").build())
                            .build();
            case "gone" -> EntityPage.whole(List.of(SO, GONE));
            case "none" -> null;
            case "wrongItem" -> EntityPage.whole(List.of(SO, "x"));
            default -> how;
        };
    }

    @QueryMapping
    @Nullable EntityPage<UUID> unpaged() {
        return null;
    }

    private long count() {
        return entityManager
                .createQuery("select count(p) from Post p", Long.class)
                .getSingleResult();
    }

    /** Two of them from the place that the arguments say. */
    private static Window<UUID> window(ScrollSubrange subrange) {
        OptionalLong after =
                subrange.position().stream()
                        .mapToLong(position -> ((OffsetScrollPosition) position).getOffset())
                        .findFirst();
        int start = (int) after.orElse(-1) + 1;
        int end = Math.min(start + subrange.count().orElse(2), ALL.size());
        return Window.from(
                ALL.subList(start, end),
                OffsetScrollPosition.positionFunction(start),
                end < ALL.size());
    }

    private static KeysetScrollPosition backward(int place) {
        return ScrollPosition.backward(java.util.Map.of("place", place));
    }
}
