package io.espalier.community.action;

import io.espalier.community.post.Post;
import io.espalier.community.post.PostKind;
import io.espalier.engine.api.EntityReference;
import io.espalier.engine.api.LockedEntities;
import io.espalier.engine.api.Statements;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What is done with posts. */
@Controller
class PostActions {

    private final EntityManager entityManager;

    PostActions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    record PublishPostInput(EntityReference<Post> id, @Nullable Integer expectedVersion) {}

    record PublishPostPayload(Post post) {}

    /** Locks the post, and writes it. */
    @MutationMapping
    @Statements(2)
    PublishPostPayload publishPost(@Argument PublishPostInput input, LockedEntities entities) {
        Mistakes mistakes = new Mistakes();
        Optional<Post> found = entities.find(input.id());
        mistakes.requireFound(found, "id", "Post");
        mistakes.throwIfAny();
        Post post = found.orElseThrow();
        mistakes.requireVersion(input.expectedVersion(), post.version());
        mistakes.require(!post.published(), "id", "Draft", "This post is published already.");
        mistakes.throwIfAny();
        post.publish();
        return new PublishPostPayload(post);
    }

    record AcceptAnswerInput(
            @Nullable EntityReference<Post> question, EntityReference<Post> answer) {}

    record AcceptAnswerPayload(Post question) {}

    /** Finds the question if need be, locks it and then the answer, and writes it. */
    @MutationMapping
    @Statements(4)
    AcceptAnswerPayload acceptAnswer(@Argument AcceptAnswerInput input, LockedEntities entities) {
        Mistakes mistakes = new Mistakes();
        Optional<Post> question = question(input).flatMap(entities::find);
        Optional<Post> answer = entities.find(input.answer());
        mistakes.requireFound(answer, "answer", "Post");
        answer.ifPresent(post ->
                mistakes.require(
                        post.kind() == PostKind.ANSWER,
                        "answer",
                        "Answer",
                        "This post is no answer."));
        if (input.question() != null) {
            mistakes.requireFound(question, "question", "Post");
        }
        mistakes.throwIfAny();
        mistakes.require(
                answer.flatMap(Post::parent).equals(question),
                "answer",
                "AnswerOfQuestion",
                "This post answers another question.");
        mistakes.throwIfAny();
        question.orElseThrow().accept(answer.orElseThrow());
        return new AcceptAnswerPayload(question.orElseThrow());
    }

    /** Whoever deletes a question locks it before its answers too. */
    private Optional<EntityReference<Post>> question(AcceptAnswerInput input) {
        return Optional.ofNullable(input.question())
                .or(() ->
                        entityManager
                                .createQuery(
                                        "select question.id from Post answer join answer.parent question where answer.id = :answer",
                                        UUID.class)
                                .setParameter("answer", input.answer().key(UUID.class))
                                .getResultStream()
                                .findFirst()
                                .map(id -> EntityReference.of(Post.class, id)));
    }
}
