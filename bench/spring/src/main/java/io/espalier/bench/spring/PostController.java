package io.espalier.bench.spring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class PostController {

    private static final Sort NEWEST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.desc("id"));

    private final PostRepository posts;
    private final UserRepository users;
    private final CommentRepository comments;
    private final CursorStrategy<ScrollPosition> cursors;

    PostController(
            PostRepository posts,
            UserRepository users,
            CommentRepository comments,
            CursorStrategy<ScrollPosition> cursors) {
        this.posts = posts;
        this.users = users;
        this.comments = comments;
        this.cursors = cursors;
    }

    @QueryMapping
    Optional<PostRow> post(@Argument UUID id) {
        return posts.findRow(id);
    }

    @QueryMapping
    List<PostRow> newestPosts(@Argument int limit) {
        return posts.findNewest(Limit.of(limit));
    }

    @QueryMapping
    List<PostRow> searchPosts(
            @Argument String title, @Argument Role authorRole, @Argument int limit) {
        return posts.search(title, authorRole, Limit.of(limit));
    }

    @QueryMapping
    Window<Post> posts(ScrollSubrange page) {
        return posts.findBy(
                page.position().orElse(ScrollPosition.keyset()),
                NEWEST,
                Limit.of(page.count().orElse(20)));
    }

    @QueryMapping
    String postCursor(@Argument int skip) {
        PostRow last = posts.findNewest(PageRequest.of(skip, 1)).getFirst();
        return cursors.toCursor(
                ScrollPosition.forward(Map.of("createdAt", last.createdAt(), "id", last.id())));
    }

    @BatchMapping(typeName = "Post")
    List<UserRow> author(List<PostRow> parents) {
        return Batches.oneOfEach(
                parents,
                PostRow::authorId,
                users.findRows(Batches.keys(parents, PostRow::authorId)),
                UserRow::id);
    }

    @BatchMapping(typeName = "Post")
    List<List<CategoryRow>> categories(List<PostRow> parents) {
        return Batches.manyOfEach(
                parents,
                PostRow::id,
                posts.findCategoriesOfEach(Batches.keys(parents, PostRow::id)),
                CategoryRow::postId);
    }

    @BatchMapping(typeName = "Post")
    List<List<CommentRow>> fiveNewestComments(List<PostRow> parents) {
        return Batches.manyOfEach(
                parents,
                PostRow::id,
                comments.findNewestOfEach(Batches.keys(parents, PostRow::id), 5),
                CommentRow::postId);
    }

    @BatchMapping(typeName = "Post")
    List<List<CommentRow>> topLevelComments(List<PostRow> parents) {
        return Batches.manyOfEach(
                parents,
                PostRow::id,
                comments.findNewestTopLevelOfEach(Batches.keys(parents, PostRow::id), 20),
                CommentRow::postId);
    }
}
