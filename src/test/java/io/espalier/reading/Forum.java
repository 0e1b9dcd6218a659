package io.espalier.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Random rows, in the model and in a database alike. Few values, so that many are equal. */
final class Forum {

    private final JdbcTemplate jdbc;
    private final Random random;
    private final Map<String, List<ForumRow>> rows = new HashMap<>();

    Forum(DataSource database, long seed) {
        this.jdbc = new JdbcTemplate(database);
        this.random = new Random(seed);
    }

    List<ForumRow> rows(String type) {
        return rows.getOrDefault(type, List.of());
    }

    void fill() {
        repeat(9, this::addUser);
        repeat(6, this::addProfile);
        repeat(5, this::addCategory);
        repeat(22, this::addPost);
        repeat(30, this::addComment);
        repeat(25, this::file);
    }

    private static void repeat(int times, Runnable action) {
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }

    private ForumRow add(String typeName) {
        RowType type = RowType.of(typeName);
        ForumRow row = new ForumRow(type, new UUID(random.nextLong(), random.nextLong()));
        type.values().forEach((field, kind) -> row.set(field, anyOf(kind.samples())));
        rows.computeIfAbsent(typeName, name -> new ArrayList<>()).add(row);
        return row;
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private @Nullable ForumRow maybe(String type) {
        return rows(type).isEmpty() || random.nextInt(3) == 0 ? null : anyOf(rows(type));
    }

    private <T> @Nullable T orNull(@Nullable T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private static OffsetDateTime moment(ForumRow row) {
        return OffsetDateTime.parse(
                (String) java.util.Objects.requireNonNull(row.value("createdAt")));
    }

    private static @Nullable UUID keyOf(@Nullable ForumRow row) {
        return row == null ? null : row.key();
    }

    private void addUser() {
        ForumRow user = add("User");
        jdbc.update(
                "insert into users (id, created_at, name, role, reputation) values (?, ?, ?, ?::role, ?)",
                user.key(),
                moment(user),
                user.value("name"),
                user.value("role"),
                user.value("reputation"));
    }

    private void addProfile() {
        List<ForumRow> without =
                rows("User").stream().filter(user -> user.one("profile") == null).toList();
        ForumRow user = anyOf(without);
        ForumRow profile = add("Profile");
        clearSome(profile, "bio", "location");
        profile.relate("user", user, null);
        user.relate("profile", profile, null);
        jdbc.update(
                "insert into profiles (id, created_at, user_id, bio, location) values (?, ?, ?, ?, ?)",
                profile.key(),
                moment(profile),
                user.key(),
                profile.value("bio"),
                profile.value("location"));
    }

    private void clearSome(ForumRow row, String... nullable) {
        for (String field : nullable) {
            if (orNull("") == null) {
                row.clear(field);
            }
        }
    }

    private void addCategory() {
        ForumRow category = add("Category");
        category.set("name", category.value("name") + "x".repeat(rows("Category").size()));
        clearSome(category, "description");
        jdbc.update(
                "insert into categories (id, created_at, name, description) values (?, ?, ?, ?)",
                category.key(),
                moment(category),
                category.value("name"),
                category.value("description"));
    }

    /** Adds a post of random values and relations. */
    ForumRow addPost() {
        ForumRow parent = maybe("Post");
        ForumRow author = maybe("User");
        ForumRow post = add("Post");
        clearSome(post, "title");
        post.relate("author", author, "posts");
        post.relate("parent", parent, "answers");
        jdbc.update(
                """
                insert into posts
                    (id, created_at, title, content, kind, published, score, views, author_id, parent_id)
                values (?, ?, ?, ?, ?::postkind, ?, ?, ?, ?, ?)
                """,
                post.key(),
                moment(post),
                post.value("title"),
                post.value("content"),
                post.value("kind"),
                post.value("published"),
                post.value("score"),
                post.value("views"),
                keyOf(author),
                keyOf(parent));
        return post;
    }

    private void addComment() {
        ForumRow parent = maybe("Comment");
        ForumRow author = maybe("User");
        ForumRow comment = add("Comment");
        ForumRow post = anyOf(rows("Post"));
        comment.relate("author", author, "comments");
        comment.relate("post", post, "comments");
        comment.relate("parent", parent, "replies");
        jdbc.update(
                """
                insert into comments (id, created_at, content, score, post_id, author_id, parent_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                comment.key(),
                moment(comment),
                comment.value("content"),
                comment.value("score"),
                post.key(),
                keyOf(author),
                keyOf(parent));
    }

    private void file() {
        ForumRow post = anyOf(rows("Post"));
        ForumRow category = anyOf(rows("Category"));
        if (!post.many("categories").contains(category)) {
            post.relateMany("categories", category, "posts");
            jdbc.update(
                    "insert into post_categories (post_id, category_id) values (?, ?)",
                    post.key(),
                    category.key());
        }
    }

    /** Deletes a post that nothing refers to. */
    void deletePost(ForumRow post) {
        post.forget();
        List<ForumRow> posts = new ArrayList<>(rows("Post"));
        posts.remove(post);
        rows.put("Post", posts);
        jdbc.update("delete from posts where id = ?", post.key());
    }
}
