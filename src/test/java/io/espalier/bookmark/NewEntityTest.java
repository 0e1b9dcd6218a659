package io.espalier.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A new entity is three files and nothing else: {@code bookmark.graphqls}, {@link Bookmark} and
 * {@code 0001-create-bookmarks.sql}.
 */
class NewEntityTest {

    private static final UUID USER = new UUID(1, 1);
    private static final UUID OTHER_USER = new UUID(1, 2);
    private static final UUID POST = new UUID(2, 1);
    private static final UUID OTHER_POST = new UUID(2, 2);
    private static final UUID BOOKMARK = new UUID(3, 1);
    private static final UUID OTHER_BOOKMARK = new UUID(3, 2);

    private static TestDatabase database;
    private static TestApplication application;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @EntityScan({"io.espalier.community", "io.espalier.bookmark"})
    @ComponentScan("io.espalier.community.action")
    static class BookmarkApplication {}

    @BeforeAll
    static void start() throws LiquibaseException {
        database = TestDatabase.migrated();
        migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.update("insert into users (id, name) values (?, 'Ada'), (?, 'Bob')", USER, OTHER_USER);
        jdbc.update(
                "insert into posts (id, kind, title, content) values (?, 'WIKI', 'One', ''), (?, 'WIKI', 'Two', '')",
                POST,
                OTHER_POST);
        jdbc.update(
                "insert into bookmarks (id, user_id, post_id, note) values (?, ?, ?, 'Mind the 🔖'), (?, ?, ?, null)",
                BOOKMARK,
                USER,
                POST,
                OTHER_BOOKMARK,
                USER,
                OTHER_POST);
        application =
                TestApplication.start(
                        BookmarkApplication.class,
                        database,
                        "spring.graphql.schema.locations=classpath:graphql-schema/,classpath:bookmark/schema/");
    }

    private static void migrate() throws LiquibaseException {
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(database.dataSource());
        liquibase.setChangeLog("classpath:bookmark/changelog/0001-create-bookmarks.sql");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.afterPropertiesSet();
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @Test
    void aLookupServesIt() {
        Answer answer =
                application.execute(
                        "query ($id: ID!) { bookmark(id: $id) { id note user { name } post { title } } }",
                        Map.of("id", id("Bookmark", BOOKMARK)));

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        "{\"bookmark\":{\"id\":\""
                                + id("Bookmark", BOOKMARK)
                                + "\",\"note\":\"Mind the 🔖\",\"user\":{\"name\":\"Ada\"},\"post\":{\"title\":\"One\"}}}");
        assertThat(answer.executed()).isEqualTo(1);
    }

    @Test
    void aLookupByAKeyOfTwoAssociationsServesIt() {
        Answer answer =
                application.execute(
                        """
                        query ($ada: ID!, $bob: ID!, $post: ID!) {
                          kept: bookmarkOf(user: $ada, post: $post) { note }
                          none: bookmarkOf(user: $bob, post: $post) { note }
                        }\
                        """,
                        Map.of(
                                "ada", id("User", USER),
                                "bob", id("User", OTHER_USER),
                                "post", id("Post", POST)));

        assertThat(answer.dataTree().toString())
                .isEqualTo("{\"kept\":{\"note\":\"Mind the 🔖\"},\"none\":null}");
        assertThat(answer.executed()).isEqualTo(2);
    }

    @Test
    void aConnectionServesIt() {
        Answer answer =
                application.execute(
                        """
                        { users { nodes { name bookmarks(first: 1) {
                          totalCount
                          pageInfo { hasNextPage }
                          nodes { post { title } }
                        } } } }\
                        """);

        assertThat(answer.dataTree().path("users").path("nodes").toString())
                .isEqualTo(
                        """
                        [{"name":"Bob","bookmarks":{"totalCount":0,"pageInfo":{"hasNextPage":false},"nodes":[]}},\
                        {"name":"Ada","bookmarks":{"totalCount":2,"pageInfo":{"hasNextPage":true},"nodes":[{"post":{"title":"Two"}}]}}]\
                        """);
        assertThat(answer.executed()).isEqualTo(3);
    }

    @Test
    void theRootAndNodeServeIt() {
        Answer answer =
                application.execute(
                        "query ($id: ID!) { bookmarks { totalCount nodes { note } } node(id: $id) { __typename } }",
                        Map.of("id", id("Bookmark", OTHER_BOOKMARK)));

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"bookmarks":{"totalCount":2,"nodes":[{"note":null},{"note":"Mind the 🔖"}]},"node":{"__typename":"Bookmark"}}\
                        """);
    }

    private static String id(String type, UUID key) {
        return new GlobalId(type, List.of(key.toString())).encode();
    }
}
