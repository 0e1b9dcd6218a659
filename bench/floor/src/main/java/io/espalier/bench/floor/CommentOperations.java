package io.espalier.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** What is about comments. */
final class CommentOperations {

    private static final String POST = "select id, title from posts where id = ?";

    private static final String TOP_LEVEL =
            """
            select id, content
            from comments
            where post_id = ? and parent_id is null
            order by created_at desc, id desc
            limit ?
            """;

    private static final String REPLIES_OF_EACH =
            """
            select k.n, c.id, c.content, c.author_id
            from unnest(?::uuid[]) with ordinality k(id, n)
            cross join lateral (
                select id, content, author_id from comments where parent_id = k.id order by created_at desc, id desc limit ?
            ) c
            """;

    private static final String CREATE =
            """
            insert into comments (id, content, post_id, author_id, created_at, updated_at)
            values (gen_random_uuid(), ?, ?, ?, now(), now())
            returning id, content
            """;

    private record Post(UUID id, String title) {}

    private record Comment(UUID id, String content, UUID author) {}

    private CommentOperations() {}

    static Answer thread(Connection connection, Request request) throws SQLException {
        Post post = post(connection, request.key("id"));
        List<Comment> comments =
                Sql.rows(
                        connection,
                        TOP_LEVEL,
                        row -> new Comment(Rows.key(row, 1), row.getString(2), null),
                        post.id(),
                        20);
        List<List<Comment>> replies =
                Sql.rowsOfEach(
                        connection,
                        REPLIES_OF_EACH,
                        row -> new Comment(Rows.key(row, 2), row.getString(3), Rows.key(row, 4)),
                        comments.stream().map(Comment::id).toList(),
                        5);
        List<UUID> authorKeys = new ArrayList<>();
        replies.forEach(each -> each.forEach(reply -> authorKeys.add(reply.author())));
        Map<UUID, Author> authors = Author.byKeys(connection, authorKeys);
        return json -> {
            var repliesOfEach = replies.iterator();
            json.writeObjectPropertyStart("post");
            Rows.write(json, "id", post.id());
            json.writeStringProperty("title", post.title());
            Nodes.write(
                    json,
                    "comments",
                    comments,
                    comment -> {
                        write(json, comment);
                        Nodes.write(
                                json,
                                "replies",
                                repliesOfEach.next(),
                                reply -> {
                                    write(json, reply);
                                    authors.get(reply.author()).writeName(json);
                                });
                    });
            json.writeEndObject();
        };
    }

    static Answer create(Connection connection, Request request) throws SQLException {
        Comment comment =
                Sql.rows(
                                connection,
                                CREATE,
                                row -> new Comment(Rows.key(row, 1), row.getString(2), null),
                                request.text("content"),
                                request.key("post"),
                                request.key("author"))
                        .getFirst();
        Post post = post(connection, request.key("post"));
        return json -> {
            json.writeObjectPropertyStart("createComment");
            json.writeObjectPropertyStart("comment");
            write(json, comment);
            json.writeObjectPropertyStart("post");
            json.writeStringProperty("title", post.title());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        };
    }

    /** By what a new comment names its post and author: their keys themselves. Not timed. */
    static Answer keys(Connection connection, Request request) {
        return json -> {
            writeKey(json, "post", request.key("post"));
            writeKey(json, "user", request.key("author"));
        };
    }

    private static void writeKey(JsonGenerator json, String name, UUID key) {
        json.writeObjectPropertyStart(name);
        Rows.write(json, "id", key);
        json.writeEndObject();
    }

    private static Post post(Connection connection, UUID key) throws SQLException {
        return Sql.rows(connection, POST, row -> new Post(Rows.key(row, 1), row.getString(2)), key)
                .getFirst();
    }

    private static void write(JsonGenerator json, Comment comment) {
        Rows.write(json, "id", comment.id());
        json.writeStringProperty("content", comment.content());
    }
}
