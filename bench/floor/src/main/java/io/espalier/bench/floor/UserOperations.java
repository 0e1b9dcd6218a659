package io.espalier.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** What begins with users. */
final class UserOperations {

    private static final String BY_KEY = "select id, name, email from users where id = ?";

    private static final String NEWEST =
            "select id, name from users order by created_at desc, id desc limit ?";

    private static final String TITLES_OF_EACH =
            """
            select k.n, p.id, p.title
            from unnest(?::uuid[]) with ordinality k(id, n)
            cross join lateral (
                select id, title from posts where author_id = k.id order by created_at desc, id desc limit ?
            ) p
            """;

    private static final String POSTS_OF_EACH =
            """
            select k.n, p.id, p.title, p.views, p.created_at
            from unnest(?::uuid[]) with ordinality k(id, n)
            cross join lateral (
                select id, title, views, created_at from posts where author_id = k.id order by created_at desc, id desc limit ?
            ) p
            """;

    private static final String COMMENTS_OF_EACH =
            """
            select k.n, c.id, c.content, c.author_id
            from unnest(?::uuid[]) with ordinality k(id, n)
            cross join lateral (
                select id, content, author_id from comments where post_id = k.id order by created_at desc, id desc limit ?
            ) c
            """;

    private static final String POSTS_COUNTED =
            "select author_id, count(*) from posts where author_id = any(?) group by author_id";

    private record User(UUID id, String name, String email) {}

    private record Titled(UUID id, String title) {}

    private record Post(UUID id, String title, int views, OffsetDateTime createdAt) {}

    private record Comment(UUID id, String content, UUID author) {}

    private record Count(UUID user, int posts) {}

    private UserOperations() {}

    static Answer point(Connection connection, Request request) throws SQLException {
        List<User> users =
                Sql.rows(
                        connection,
                        BY_KEY,
                        row -> new User(Rows.key(row, 1), row.getString(2), row.getString(3)),
                        request.key("id"));
        return json -> {
            if (users.isEmpty()) {
                json.writeNullProperty("user");
                return;
            }
            json.writeObjectPropertyStart("user");
            write(json, users.getFirst());
            json.writeStringProperty("email", users.getFirst().email());
            json.writeEndObject();
        };
    }

    static Answer deep(Connection connection, Request request) throws SQLException {
        List<User> users = newest(connection, 20);
        List<List<Titled>> posts =
                Sql.rowsOfEach(
                        connection,
                        TITLES_OF_EACH,
                        row -> new Titled(Rows.key(row, 2), row.getString(3)),
                        keysOf(users),
                        5);
        List<UUID> postKeys = new ArrayList<>();
        posts.forEach(each -> each.forEach(post -> postKeys.add(post.id())));
        List<List<Comment>> comments =
                Sql.rowsOfEach(
                        connection,
                        COMMENTS_OF_EACH,
                        row -> new Comment(Rows.key(row, 2), row.getString(3), Rows.key(row, 4)),
                        postKeys,
                        5);
        List<UUID> authorKeys = new ArrayList<>();
        comments.forEach(each -> each.forEach(comment -> authorKeys.add(comment.author())));
        Map<UUID, Author> authors = Author.byKeys(connection, authorKeys);
        return json -> {
            var postsOfEach = posts.iterator();
            var commentsOfEach = comments.iterator();
            Nodes.write(
                    json,
                    "users",
                    users,
                    user -> {
                        write(json, user);
                        Nodes.write(
                                json,
                                "posts",
                                postsOfEach.next(),
                                post -> {
                                    Rows.write(json, "id", post.id());
                                    json.writeStringProperty("title", post.title());
                                    Nodes.write(
                                            json,
                                            "comments",
                                            commentsOfEach.next(),
                                            comment -> {
                                                Rows.write(json, "id", comment.id());
                                                json.writeStringProperty(
                                                        "content", comment.content());
                                                authors.get(comment.author()).write(json);
                                            });
                                });
                    });
        };
    }

    static Answer wide(Connection connection, Request request) throws SQLException {
        List<User> users = newest(connection, 500);
        List<List<Post>> posts =
                Sql.rowsOfEach(
                        connection,
                        POSTS_OF_EACH,
                        row ->
                                new Post(
                                        Rows.key(row, 2),
                                        row.getString(3),
                                        row.getInt(4),
                                        Rows.time(row, 5)),
                        keysOf(users),
                        10);
        return json -> {
            var postsOfEach = posts.iterator();
            Nodes.write(
                    json,
                    "users",
                    users,
                    user -> {
                        write(json, user);
                        Nodes.write(
                                json,
                                "posts",
                                postsOfEach.next(),
                                post -> {
                                    Rows.write(json, "id", post.id());
                                    json.writeStringProperty("title", post.title());
                                    json.writeNumberProperty("views", post.views());
                                    Rows.write(json, "createdAt", post.createdAt());
                                });
                    });
        };
    }

    static Answer count(Connection connection, Request request) throws SQLException {
        List<User> users = newest(connection, 50);
        Map<UUID, Count> counts =
                Sql.rowsByKey(
                        connection,
                        POSTS_COUNTED,
                        row -> new Count(Rows.key(row, 1), row.getInt(2)),
                        Count::user,
                        keysOf(users));
        return json ->
                Nodes.write(
                        json,
                        "users",
                        users,
                        user -> {
                            write(json, user);
                            Count counted = counts.get(user.id());
                            json.writeObjectPropertyStart("posts");
                            json.writeNumberProperty(
                                    "totalCount", counted == null ? 0 : counted.posts());
                            json.writeEndObject();
                        });
    }

    private static List<User> newest(Connection connection, int most) throws SQLException {
        return Sql.rows(
                connection, NEWEST, row -> new User(Rows.key(row, 1), row.getString(2), ""), most);
    }

    private static List<UUID> keysOf(List<User> users) {
        return users.stream().map(User::id).toList();
    }

    private static void write(JsonGenerator json, User user) {
        Rows.write(json, "id", user.id());
        json.writeStringProperty("name", user.name());
    }
}
