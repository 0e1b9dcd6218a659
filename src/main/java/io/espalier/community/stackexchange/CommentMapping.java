package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.StagingColumn.optional;
import static io.espalier.community.stackexchange.StagingColumn.required;

import java.time.Instant;
import java.util.List;

/**
 * {@code Comments.xml}. The dump knows no replies: who answers whom stands, if at all, in the text.
 * So every comment is the post's.
 */
final class CommentMapping {

    private CommentMapping() {}

    static StagingTable staging(RowIds ids) {
        return new StagingTable(
                DumpKind.COMMENTS,
                List.of(
                        required(
                                "id",
                                "uuid",
                                row ->
                                        ids.id(
                                                RowKind.COMMENT,
                                                row.requireLong("Id"),
                                                createdAt(row))),
                        required("content", "text", row -> row.findText("Text").orElse("")),
                        required("score", "integer", row -> row.findInt("Score").orElse(0)),
                        required("post", "bigint", row -> row.requireLong("PostId")),
                        optional("author", "bigint", row -> row.findLong("UserId")),
                        required("created_at", "timestamptz", CommentMapping::createdAt)));
    }

    static DumpMapping mapping(StagingTable comments, StagingTable posts, StagingTable users) {
        List<Correction> corrections =
                List.of(
                        Correction.skip(
                                comments,
                                "the post is gone",
                                Correction.missing(comments, "post", posts.name())),
                        Correction.skip(comments, "there is no text", "content !~ '\\S'"),
                        Correction.empty(comments, "author", "no author, who is gone", users));
        return new DumpMapping(
                comments,
                List.of(
                        TableLoad.of(
                                "comments",
                                comments,
                                corrections,
                                """
                                insert into comments (id, content, score, post_id, author_id, created_at, updated_at, deleted_at)
                                select comment.id, comment.content, comment.score, post.id, author.id, comment.created_at, comment.created_at,
                                       stored_post.deleted_at
                                from stage_comments comment
                                join stage_posts post on post.number = comment.post
                                join posts stored_post on stored_post.id = post.id
                                left join stage_users author on author.number = comment.author
                                on conflict (id) do nothing
                                """)));
    }

    private static Instant createdAt(DumpRow row) {
        return row.requireTime("CreationDate");
    }
}
