package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.StagingColumn.optional;
import static io.espalier.community.stackexchange.StagingColumn.required;

import io.espalier.community.post.PostKind;
import java.time.Instant;
import java.util.List;

/**
 * {@code Posts.xml}: questions, answers, moderators' nominations (articles here) and the wiki pages
 * of tags.
 */
final class PostMapping {

    private PostMapping() {}

    static StagingTable staging(RowIds ids) {
        return new StagingTable(
                DumpKind.POSTS,
                List.of(
                        required(
                                "id",
                                "uuid",
                                row -> ids.id(RowKind.POST, row.requireLong("Id"), createdAt(row))),
                        required("kind", "postkind", PostMapping::kind),
                        optional("title", "text", row -> row.findText("Title")),
                        required("content", "text", row -> row.findText("Body").orElse("")),
                        required("views", "integer", PostMapping::views),
                        required("score", "integer", row -> row.findInt("Score").orElse(0)),
                        optional("author", "bigint", row -> row.findLong("OwnerUserId")),
                        optional("parent", "bigint", row -> row.findLong("ParentId")),
                        optional(
                                "accepted_answer",
                                "bigint",
                                row -> row.findLong("AcceptedAnswerId")),
                        required("tags", "text[]", PostTags::of),
                        required(
                                "tag_seeds",
                                "uuid[]",
                                row -> PostTags.of(row).stream().map(TagMapping::seed).toList()),
                        required("created_at", "timestamptz", PostMapping::createdAt),
                        required("updated_at", "timestamptz", PostMapping::updatedAt)));
    }

    static DumpMapping mapping(StagingTable posts, StagingTable users) {
        List<Correction> corrections =
                List.of(
                        Correction.skip(
                                posts,
                                "the question answered is gone",
                                """
                                kind = 'ANSWER' and not exists (
                                    select from stage_posts question
                                    where question.number = stage_posts.parent and question.kind <> 'ANSWER')
                                """),
                        Correction.empty(posts, "author", "no author, who is gone", users),
                        Correction.empty(
                                posts,
                                "accepted_answer",
                                "no accepted answer, which is gone",
                                posts));
        return new DumpMapping(
                posts,
                List.of(
                        TableLoad.of(
                                "posts",
                                posts,
                                corrections,
                                """
                                insert into posts (id, kind, title, content, views, score, author_id, parent_id, accepted_answer_id,
                                                   created_at, updated_at, deleted_at)
                                select post.id, post.kind, case when post.title ~ '\\S' then post.title end, post.content, post.views, post.score,
                                       author.id, question.id, answer.id, post.created_at, post.updated_at, stored_question.deleted_at
                                from stage_posts post
                                left join stage_users author on author.number = post.author
                                left join stage_posts question on question.number = post.parent and post.kind = 'ANSWER'
                                left join posts stored_question on stored_question.id = question.id
                                left join stage_posts answer on answer.number = post.accepted_answer and answer.number <> post.number
                                on conflict (id) do nothing
                                """)));
    }

    private static PostKind kind(DumpRow row) {
        return switch (row.requireInt("PostTypeId")) {
            case 1 -> PostKind.QUESTION;
            case 2 -> PostKind.ANSWER;
            case 6 -> PostKind.ARTICLE;
            default -> PostKind.WIKI;
        };
    }

    private static int views(DumpRow row) {
        int views = row.findInt("ViewCount").orElse(0);
        if (views < 0) {
            throw row.broken("ViewCount is negative: '" + views + "'");
        }
        return views;
    }

    private static Instant createdAt(DumpRow row) {
        return row.requireTime("CreationDate");
    }

    /** The last edit; the dump's LastActivityDate tells of answers and comments too. */
    private static Instant updatedAt(DumpRow row) {
        Instant createdAt = createdAt(row);
        return row.findTime("LastEditDate").filter(createdAt::isBefore).orElse(createdAt);
    }
}
