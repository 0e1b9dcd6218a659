package io.espalier.bench.spring;

import java.util.List;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class CommentController {

    private final CommentRepository comments;
    private final PostRepository posts;
    private final UserRepository users;

    CommentController(CommentRepository comments, PostRepository posts, UserRepository users) {
        this.comments = comments;
        this.posts = posts;
        this.users = users;
    }

    @MutationMapping
    CommentRow createComment(@Argument UUID post, @Argument UUID author, @Argument String content) {
        Comment created =
                comments.save(
                        new Comment(
                                posts.getReferenceById(post),
                                users.getReferenceById(author),
                                content));
        return new CommentRow(created.id(), content, author, post, null);
    }

    @BatchMapping(typeName = "Comment")
    List<UserRow> author(List<CommentRow> parents) {
        return Batches.oneOfEach(
                parents,
                CommentRow::authorId,
                users.findRows(Batches.keys(parents, CommentRow::authorId)),
                UserRow::id);
    }

    @BatchMapping(typeName = "Comment")
    List<PostRow> post(List<CommentRow> parents) {
        return Batches.oneOfEach(
                parents,
                CommentRow::postId,
                posts.findRows(Batches.keys(parents, CommentRow::postId)),
                PostRow::id);
    }

    @BatchMapping(typeName = "Comment")
    List<List<CommentRow>> fiveNewestReplies(List<CommentRow> parents) {
        return Batches.manyOfEach(
                parents,
                CommentRow::id,
                comments.findNewestRepliesOfEach(Batches.keys(parents, CommentRow::id), 5),
                CommentRow::parentId);
    }
}
