package io.espalier.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What begins with posts. */
final class PostOperations {

    private static final String NEWEST =
            "select id, title, views, created_at from posts order by created_at desc, id desc limit ?";

    private static final String NEWEST_WITH_AUTHOR =
            "select id, title, author_id from posts order by created_at desc, id desc limit ?";

    private static final String CATEGORIES =
            """
            select l.post_id, c.id, c.name
            from post_categories l
            join categories c on c.id = l.category_id
            where l.post_id = any(?)
            """;

    private static final String FILTERED =
            """
            select p.id, p.title, u.name
            from posts p
            join users u on u.id = p.author_id
            where p.published and p.title like ? and u.role = 'USER'
            order by p.created_at desc, p.id desc
            limit ?
            """;

    /** A comparison of rows, so that the index begins where the cursor is. */
    private static final String AFTER =
            """
            select id, title, created_at
            from posts
            where (created_at, id) < (?, ?)
            order by created_at desc, id desc
            limit ?
            """;

    private static final String CURSOR =
            "select created_at, id from posts order by created_at desc, id desc limit 1 offset ?";

    private record Post(UUID id, String title, int views, OffsetDateTime createdAt, UUID author) {}

    private record Filed(UUID post, UUID category, String name) {}

    private record Written(UUID id, String title, Author author) {}

    private PostOperations() {}

    static Answer list(Connection connection, Request request) throws SQLException {
        List<Post> posts =
                Sql.rows(
                        connection,
                        NEWEST,
                        row ->
                                new Post(
                                        Rows.key(row, 1),
                                        row.getString(2),
                                        row.getInt(3),
                                        Rows.time(row, 4),
                                        null),
                        50);
        return json ->
                Nodes.write(
                        json,
                        "posts",
                        posts,
                        post -> {
                            Rows.write(json, "id", post.id());
                            json.writeStringProperty("title", post.title());
                            json.writeNumberProperty("views", post.views());
                            Rows.write(json, "createdAt", post.createdAt());
                        });
    }

    static Answer author(Connection connection, Request request) throws SQLException {
        List<Post> posts = newestWithAuthor(connection);
        Map<UUID, Author> authors =
                Author.byKeys(connection, posts.stream().map(Post::author).toList());
        return json ->
                Nodes.write(
                        json,
                        "posts",
                        posts,
                        post -> {
                            Rows.write(json, "id", post.id());
                            json.writeStringProperty("title", post.title());
                            authors.get(post.author()).write(json);
                        });
    }

    static Answer tags(Connection connection, Request request) throws SQLException {
        List<Post> posts = newestWithAuthor(connection);
        Map<UUID, List<Filed>> categories = HashMap.newHashMap(posts.size());
        posts.forEach(post -> categories.put(post.id(), new ArrayList<>()));
        Sql.rows(
                        connection,
                        CATEGORIES,
                        row -> new Filed(Rows.key(row, 1), Rows.key(row, 2), row.getString(3)),
                        categories.keySet())
                .forEach(filed -> categories.get(filed.post()).add(filed));
        return json ->
                Nodes.write(
                        json,
                        "posts",
                        posts,
                        post -> {
                            Rows.write(json, "id", post.id());
                            json.writeStringProperty("title", post.title());
                            Nodes.writeList(
                                    json,
                                    "categories",
                                    categories.get(post.id()),
                                    category -> {
                                        Rows.write(json, "id", category.category());
                                        json.writeStringProperty("name", category.name());
                                    });
                        });
    }

    static Answer filter(Connection connection, Request request) throws SQLException {
        List<Written> posts =
                Sql.rows(
                        connection,
                        FILTERED,
                        row ->
                                new Written(
                                        Rows.key(row, 1),
                                        row.getString(2),
                                        new Author(null, row.getString(3))),
                        "%graphql%",
                        20);
        return json ->
                Nodes.write(
                        json,
                        "posts",
                        posts,
                        post -> {
                            Rows.write(json, "id", post.id());
                            json.writeStringProperty("title", post.title());
                            post.author().writeName(json);
                        });
    }

    static Answer page(Connection connection, Request request) throws SQLException {
        String[] place = request.text("after").split("/", 2);
        List<Post> posts =
                Sql.rows(
                        connection,
                        AFTER,
                        row ->
                                new Post(
                                        Rows.key(row, 1),
                                        row.getString(2),
                                        0,
                                        Rows.time(row, 3),
                                        null),
                        OffsetDateTime.parse(place[0]),
                        UUID.fromString(place[1]),
                        20);
        return json ->
                Nodes.write(
                        json,
                        "posts",
                        posts,
                        post -> {
                            Rows.write(json, "id", post.id());
                            json.writeStringProperty("title", post.title());
                            Rows.write(json, "createdAt", post.createdAt());
                        });
    }

    /** Where the page of the bench begins; not timed. */
    static Answer cursor(Connection connection, Request request) throws SQLException {
        String cursor =
                Sql.rows(
                                connection,
                                CURSOR,
                                row -> Rows.time(row, 1) + "/" + Rows.key(row, 2),
                                request.number("skip"))
                        .getFirst();
        return json -> {
            json.writeObjectPropertyStart("posts");
            json.writeObjectPropertyStart("pageInfo");
            json.writeStringProperty("endCursor", cursor);
            json.writeEndObject();
            json.writeEndObject();
        };
    }

    private static List<Post> newestWithAuthor(Connection connection) throws SQLException {
        return Sql.rows(
                connection,
                NEWEST_WITH_AUTHOR,
                row -> new Post(Rows.key(row, 1), row.getString(2), 0, null, Rows.key(row, 3)),
                50);
    }
}
