package io.espalier.paging;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random rows of the reference domain: few moments, so that many rows share one, and some parents
 * with most of the children while others have none.
 */
final class RandomCommunity {

    private static final OffsetDateTime START = OffsetDateTime.parse("2024-01-01T00:00:00Z");
    private static final int MOMENTS = 4;

    private final JdbcTemplate jdbc;
    private final Random random;

    private RandomCommunity(DataSource database, long seed) {
        this.jdbc = new JdbcTemplate(database);
        this.random = new Random(seed);
    }

    static void fill(DataSource database, long seed) {
        new RandomCommunity(database, seed).fill();
    }

    private void fill() {
        List<UUID> users = rows(12, "insert into users (id, created_at, name) values (?, ?, 'u')");
        List<UUID> posts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            posts.add(
                    row(
                            "insert into posts (id, created_at, kind, content, author_id, parent_id) values (?, ?, 'WIKI', '', ?, ?)",
                            maybe(users),
                            maybe(posts)));
        }
        jdbc.update(
                "update posts set kind = 'ARTICLE', score = abs(hashtext(id::text)) % 4 where title is null");
        List<UUID> comments = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            comments.add(
                    row(
                            "insert into comments (id, created_at, content, post_id, author_id, parent_id) values (?, ?, 'c', ?, ?, ?)",
                            skewed(posts),
                            maybe(users),
                            maybe(comments)));
        }
        List<UUID> categories =
                rows(
                        9,
                        "insert into categories (id, created_at, name) values (?, ?, gen_random_uuid()::text)");
        for (int i = 0; i < 40; i++) {
            jdbc.update(
                    "insert into post_categories (post_id, category_id, created_at) values (?, ?, ?) on conflict do nothing",
                    skewed(posts),
                    skewed(categories),
                    moment());
            row(
                    "insert into votes (id, created_at, kind, post_id, user_id) values (?, ?, 'UP', ?, ?) on conflict do nothing",
                    skewed(posts),
                    maybe(users));
            row(
                    "insert into badges (id, created_at, name, level, user_id) values (?, ?, 'b', 'GOLD', ?)",
                    skewed(users));
            jdbc.update(
                    "insert into post_links (id, created_at, kind, post_id, related_post_id) select ?, ?, 'LINKED', a, b from (values (?, ?)) link(a, b) where a <> b on conflict do nothing",
                    uuid(),
                    moment(),
                    skewed(posts),
                    skewed(posts));
        }
    }

    private List<UUID> rows(int count, String sql) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(row(sql));
        }
        return ids;
    }

    /** Inserts a row whose first two values are a new id and a moment. */
    private UUID row(String sql, @Nullable Object... others) {
        UUID id = uuid();
        List<@Nullable Object> values = new ArrayList<>(List.of(id, moment()));
        for (Object other : others) {
            values.add(other);
        }
        jdbc.update(sql, values.toArray());
        return id;
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private OffsetDateTime moment() {
        return START.plusDays(random.nextInt(MOMENTS)).plusNanos(random.nextInt(2) * 1_000L);
    }

    private @Nullable UUID maybe(List<UUID> ids) {
        return ids.isEmpty() || random.nextInt(4) == 0 ? null : skewed(ids);
    }

    private UUID skewed(List<UUID> ids) {
        double place = random.nextDouble();
        return ids.get((int) (place * place * place * ids.size()));
    }
}
