package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The job that all this is for: users, their posts, the comments on those, who wrote them. */
class DeepReadTest {

    private static final String QUERY =
            """
            {
              users(first: 20) { nodes { name
                posts(first: 5) { nodes { title
                  comments(first: 5) { nodes { content author { name } } } } } } }
            }\
            """;

    /** More of everything than is asked for, so that each page is full and goes on. */
    private static final String ROWS =
            """
            insert into users (id, name, created_at)
            select lpad(u::text, 32, '0')::uuid, 'u' || u, timestamptz '2024-01-01Z' - make_interval(days => u)
            from generate_series(0, 24) u;
            insert into posts (id, kind, title, content, author_id, created_at)
            select md5(u || ' ' || p)::uuid, 'ARTICLE', 'p' || u || '.' || p, '', lpad(u::text, 32, '0')::uuid,
                timestamptz '2024-02-01Z' - make_interval(days => p)
            from generate_series(0, 24) u, generate_series(0, 6) p;
            insert into comments (id, content, post_id, author_id, created_at)
            select gen_random_uuid(), 'c' || c, md5(u || ' ' || p)::uuid, lpad(((u + p + c) % 25)::text, 32, '0')::uuid,
                timestamptz '2024-03-01Z' - make_interval(days => c)
            from generate_series(0, 24) u, generate_series(0, 6) p, generate_series(0, 6) c;
            analyze
            """;

    @Test
    void twentyUsersWithFivePostsOfFiveCommentsEachTakeFourStatements() {
        try (TestDatabase database = TestDatabase.migrated()) {
            new JdbcTemplate(database.dataSource()).execute(ROWS);
            try (TestApplication application =
                    TestApplication.start(CommunityApplication.class, database)) {
                Answer answer = application.execute(QUERY);

                assertThat(answer.dataTree().toString()).isEqualTo(expected());
                assertThat(answer.recording().statements()).hasSize(4);
                assertThat(answer.executed()).isEqualTo(4);
                assertThat(answer.bound()).isEqualTo(4);
            }
        }
    }

    private static String expected() {
        StringJoiner users = list("{\"users\":{\"nodes\":[", "]}}");
        for (int u = 0; u < 20; u++) {
            StringJoiner posts = list("{\"name\":\"u" + u + "\",\"posts\":{\"nodes\":[", "]}}");
            for (int p = 0; p < 5; p++) {
                posts.add(post(u, p));
            }
            users.add(posts.toString());
        }
        return users.toString();
    }

    private static String post(int u, int p) {
        StringJoiner comments =
                list("{\"title\":\"p" + u + "." + p + "\",\"comments\":{\"nodes\":[", "]}}");
        for (int c = 0; c < 5; c++) {
            comments.add(
                    "{\"content\":\"c%d\",\"author\":{\"name\":\"u%d\"}}"
                            .formatted(c, (u + p + c) % 25));
        }
        return comments.toString();
    }

    private static StringJoiner list(String start, String end) {
        return new StringJoiner(",", start, end);
    }
}
