package io.espalier.reading;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Random rows of the reference domain. */
final class Forum extends RandomRows {

    static final List<RowType> TYPES =
            List.of(
                    new RowType(
                            "User",
                            "users",
                            "name WORD, role ROLE, reputation INT, createdAt MOMENT",
                            "",
                            "profile Profile",
                            "posts Post, comments Comment",
                            ""),
                    new RowType(
                            "Profile",
                            "",
                            "bio TEXT, location WORD, createdAt MOMENT",
                            "",
                            "user User",
                            "",
                            ""),
                    new RowType(
                            "Post",
                            "posts",
                            """
                            title WORD, content TEXT, kind POST_KIND, published BOOLEAN, score INT,
                            views NOT_NEGATIVE, createdAt MOMENT\
                            """,
                            "",
                            "author User, parent Post",
                            "answers Post, comments Comment, categories Category",
                            ""),
                    new RowType(
                            "Comment",
                            "comments",
                            "content TEXT, score INT, createdAt MOMENT",
                            "",
                            "author User, post Post, parent Comment",
                            "replies Comment",
                            ""),
                    new RowType(
                            "Category",
                            "categories",
                            "name WORD, description TEXT, createdAt MOMENT",
                            "",
                            "",
                            "posts Post",
                            ""));

    Forum(DataSource database, long seed) {
        super(database, seed);
    }

    @Override
    void fill() {
        repeat(9, this::addUser);
        repeat(6, this::addProfile);
        repeat(5, this::addCategory);
        repeat(22, this::addOne);
        repeat(30, this::addComment);
        repeat(25, this::file);
    }

    @Override
    RowType changing() {
        return RowType.of("Post");
    }

    private ModelRow add(String type) {
        ModelRow row = random(type, new UUID(nextLong(), nextLong()));
        show(row, type);
        return row;
    }

    private static OffsetDateTime moment(ModelRow row) {
        return OffsetDateTime.parse(row.text("createdAt"));
    }

    private void addUser() {
        ModelRow user = add("User");
        execute(
                "insert into users (id, created_at, name, role, reputation) values (?, ?, ?, ?::role, ?)",
                user.key(),
                moment(user),
                user.value("name"),
                user.value("role"),
                user.value("reputation"));
    }

    private void addProfile() {
        List<ModelRow> without =
                of("User").stream().filter(user -> user.one("profile") == null).toList();
        ModelRow user = anyOf(without);
        ModelRow profile = add("Profile");
        clearSome(profile, "bio", "location");
        profile.relate("user", user);
        user.relate("profile", profile);
        execute(
                "insert into profiles (id, created_at, user_id, bio, location) values (?, ?, ?, ?, ?)",
                profile.key(),
                moment(profile),
                user.key(),
                profile.value("bio"),
                profile.value("location"));
    }

    private void addCategory() {
        ModelRow category = add("Category");
        category.set("name", category.value("name") + "x".repeat(of("Category").size()));
        clearSome(category, "description");
        execute(
                "insert into categories (id, created_at, name, description) values (?, ?, ?, ?)",
                category.key(),
                moment(category),
                category.value("name"),
                category.value("description"));
    }

    /** Adds a post of random values and relations. */
    @Override
    void addOne() {
        ModelRow parent = maybe("Post");
        ModelRow author = maybe("User");
        ModelRow post = add("Post");
        clearSome(post, "title");
        post.relate("author", author, "posts");
        post.relate("parent", parent, "answers");
        execute(
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
    }

    private void addComment() {
        ModelRow parent = maybe("Comment");
        ModelRow author = maybe("User");
        ModelRow comment = add("Comment");
        ModelRow post = anyOf(of("Post"));
        comment.relate("author", author, "comments");
        comment.relate("post", post, "comments");
        comment.relate("parent", parent, "replies");
        execute(
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
        ModelRow post = anyOf(of("Post"));
        ModelRow category = anyOf(of("Category"));
        if (!post.many("categories").contains(category)) {
            post.relateMany(List.of("categories"), category, "posts");
            execute(
                    "insert into post_categories (post_id, category_id) values (?, ?)",
                    post.key(),
                    category.key());
        }
    }

    @Override
    void delete(ModelRow post) {
        forget(post);
        execute("delete from posts where id = ?", post.key());
    }
}
