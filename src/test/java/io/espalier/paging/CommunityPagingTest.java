package io.espalier.paging;

import static io.espalier.paging.ConnectionModel.newestFirst;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every connection of the reference domain. */
class CommunityPagingTest {

    private static final List<ConnectionModel> MODELS =
            List.of(
                    newestFirst("Query.users", "User", "select null, created_at, id from users"),
                    newestFirst("Query.posts", "Post", "select null, created_at, id from posts"),
                    newestFirst(
                            "Query.trendingPosts",
                            "Post",
                            """
                            with hot as (
                              select id, author_id, created_at,
                                     round((log(score) / log(2) + extract(epoch from created_at) / 604800)::numeric, 6) as heat
                              from posts
                              where score > 0 and created_at > (select max(created_at) from posts) - interval '30 days')
                            select null, heat, id from hot
                            where (select count(*) from hot other
                                   where other.author_id = hot.author_id and (other.heat, other.id) > (hot.heat, hot.id)) < 3
                            """),
                    new ConnectionModel(
                            "Comment.thread",
                            "Comment",
                            """
                            with recursive placed as (
                              select id, id as top, id::text as place from comments where parent_id is null
                              union all
                              select c.id, p.top, p.place || '/' || c.id from comments c, placed p where c.parent_id = p.id)
                            select one.id, other.place, other.id from placed one join placed other on other.top = one.top
                            """,
                            ListRow.OLDEST_FIRST),
                    newestFirst(
                            "Query.comments",
                            "Comment",
                            "select null, created_at, id from comments"),
                    newestFirst(
                            "Query.categories",
                            "Category",
                            "select null, created_at, id from categories"),
                    newestFirst(
                            "User.posts",
                            "Post",
                            "select author_id, created_at, id from posts where author_id is not null"),
                    newestFirst(
                            "User.comments",
                            "Comment",
                            "select author_id, created_at, id from comments where author_id is not null"),
                    newestFirst(
                            "User.votes",
                            "Vote",
                            "select user_id, created_at, id from votes where user_id is not null"),
                    newestFirst(
                            "User.badges", "Badge", "select user_id, created_at, id from badges"),
                    newestFirst(
                            "Post.answers",
                            "Post",
                            "select parent_id, created_at, id from posts where parent_id is not null"),
                    newestFirst(
                            "Post.comments",
                            "Comment",
                            "select post_id, created_at, id from comments"),
                    newestFirst(
                            "Post.categories",
                            "Category",
                            "select f.post_id, c.created_at, c.id from categories c, post_categories f where f.category_id = c.id"),
                    newestFirst(
                            "Post.postCategories",
                            "PostCategory",
                            "select post_id, created_at, post_id, category_id from post_categories"),
                    newestFirst("Post.votes", "Vote", "select post_id, created_at, id from votes"),
                    newestFirst(
                            "Post.links",
                            "PostLink",
                            "select post_id, created_at, id from post_links"),
                    newestFirst(
                            "Post.backlinks",
                            "PostLink",
                            "select related_post_id, created_at, id from post_links"),
                    newestFirst(
                            "Comment.replies",
                            "Comment",
                            "select parent_id, created_at, id from comments where parent_id is not null"),
                    newestFirst(
                            "Category.posts",
                            "Post",
                            "select f.category_id, p.created_at, p.id from posts p, post_categories f where f.post_id = p.id"),
                    newestFirst(
                            "Category.postCategories",
                            "PostCategory",
                            "select category_id, created_at, post_id, category_id from post_categories"));

    private static final Map<String, String> PARENTS =
            Map.of(
                    "User", "select id from users",
                    "Post", "select id from posts",
                    "Comment", "select id from comments",
                    "Category", "select id from categories");

    private static TestDatabase database;
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        RandomCommunity.fill(database.dataSource(), 20240229);
        application = TestApplication.start(CommunityApplication.class, database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicNode> connections() {
        return new PagingSuite(application, database, MODELS, PARENTS).tests();
    }
}
