package io.espalier.community.demo;

import java.util.Locale;

/**
 * The tables that are filled, in an order that their foreign keys allow, with the columns in the
 * order in which they are written.
 */
enum Table {
    USERS("id, name, email, role, reputation, created_at, updated_at"),
    PROFILES("id, user_id, bio, avatar_url, location, website_url, created_at, updated_at"),
    CATEGORIES("id, name, description, created_at, updated_at"),
    POSTS(
            "id, kind, title, content, published, views, score, author_id, parent_id, accepted_answer_id, created_at, updated_at"),
    POST_CATEGORIES("post_id, category_id, assigned_at, created_at, updated_at"),
    VOTES("id, kind, post_id, user_id, cast_on, created_at, updated_at"),
    BADGES("id, name, level, user_id, awarded_at, created_at, updated_at"),
    POST_LINKS("id, kind, post_id, related_post_id, created_at, updated_at"),
    COMMENTS("id, content, score, post_id, author_id, parent_id, created_at, updated_at");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the chances of this table begin. */
    long seed() {
        return Outline.SEED + sqlName().hashCode();
    }

    String copyStatement() {
        return "copy " + sqlName() + " (" + columns + ") from stdin";
    }
}
