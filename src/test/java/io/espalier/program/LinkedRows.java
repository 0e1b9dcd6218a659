package io.espalier.program;

import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the documents of a user have left in the tables, all in one snapshot. */
record LinkedRows(long posts, long names, long comments, long badges, long counted) {

    private static final String SQL =
            """
            select (select count(*) from posts where author_id = u.id) as posts,
                   (select count(distinct title) from posts where author_id = u.id) as names,
                   (select count(*) from comments c join posts p on p.id = c.post_id and p.title = c.content where p.author_id = u.id) as comments,
                   (select count(*) from badges b join posts p on p.title = b.name and p.author_id = b.user_id where user_id = u.id) as badges,
                   reputation
            from users u
            where id = ?
            """;

    /** A user of that name, with nothing yet. */
    static UUID user(TestDatabase database) {
        UUID id = UUID.randomUUID();
        new JdbcTemplate(database.dataSource())
                .update("insert into users (id, name, reputation) values (?, 'Counted', 0)", id);
        return id;
    }

    static LinkedRows read(TestDatabase database, UUID user) {
        return Objects.requireNonNull(
                new JdbcTemplate(database.dataSource())
                        .queryForObject(
                                SQL,
                                (row, place) ->
                                        new LinkedRows(
                                                row.getLong(1),
                                                row.getLong(2),
                                                row.getLong(3),
                                                row.getLong(4),
                                                row.getLong(5)),
                                user));
    }

    static List<String> names(TestDatabase database, UUID user) {
        return new JdbcTemplate(database.dataSource())
                .query(
                        "select title from posts where author_id = ?",
                        (row, place) -> row.getString(1),
                        user);
    }

    /** What so many whole documents leave, each of them once. */
    static LinkedRows ofWhole(long documents) {
        return new LinkedRows(documents, documents, 2 * documents, documents, documents);
    }
}
