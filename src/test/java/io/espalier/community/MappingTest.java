package io.espalier.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.espalier.community.badge.Badge;
import io.espalier.community.badge.BadgeLevel;
import io.espalier.community.comment.Comment;
import io.espalier.community.post.Category;
import io.espalier.community.post.Post;
import io.espalier.community.post.PostCategory;
import io.espalier.community.post.PostKind;
import io.espalier.community.post.PostLink;
import io.espalier.community.post.PostLinkKind;
import io.espalier.community.user.Profile;
import io.espalier.community.user.Role;
import io.espalier.community.user.User;
import io.espalier.community.vote.Vote;
import io.espalier.community.vote.VoteKind;
import io.espalier.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** The entities against the tables of the changelog, with Hibernate set up as Spring Boot does. */
class MappingTest {

    private static TestDatabase database;
    private static EntityManagerFactory entityManagers;

    @BeforeAll
    static void validateMappingAgainstTables() {
        database = TestDatabase.migrated();
        LocalContainerEntityManagerFactoryBean factory =
                new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(database.dataSource());
        factory.setPackagesToScan(MappingTest.class.getPackageName());
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(
                Map.of(
                        AvailableSettings.HBM2DDL_AUTO,
                        "validate",
                        AvailableSettings.PHYSICAL_NAMING_STRATEGY,
                        PhysicalNamingStrategySnakeCaseImpl.class.getName(),
                        AvailableSettings.IMPLICIT_NAMING_STRATEGY,
                        SpringImplicitNamingStrategy.class.getName()));
        factory.afterPropertiesSet();
        entityManagers = Objects.requireNonNull(factory.getObject());
    }

    @AfterAll
    static void close() {
        entityManagers.close();
        database.close();
    }

    @Test
    void everyTableHasAnEntity() {
        TreeSet<String> mapped = new TreeSet<>();
        entityManagers
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(
                        entity -> mapped.add(entity.getMappedTableDetails().getTableName()));

        assertThat(mapped)
                .containsExactlyElementsOf(
                        query(
                                """
                                select table_name from information_schema.tables
                                where table_schema = 'public' and table_name not like 'databasechangelog%' and table_name not in ('audit_log', 'idempotency_keys')
                                order by table_name collate "C"
                                """));
    }

    @Test
    void everyEnumTypeHasTheConstantsOfItsJavaEnumInTheirOrder() {
        TreeSet<String> mapped = new TreeSet<>();
        for (var entity : entityManagers.getMetamodel().getEntities()) {
            for (Attribute<?, ?> attribute : entity.getAttributes()) {
                Class<?> type = attribute.getJavaType();
                if (type.isEnum()) {
                    mapped.add(
                            type.getSimpleName().toLowerCase(Locale.ROOT)
                                    + " "
                                    + Arrays.toString(type.getEnumConstants()));
                }
            }
        }

        assertThat(mapped)
                .containsExactlyElementsOf(
                        query(
                                """
                                select format('%s [%s]', typname, string_agg(enumlabel, ', ' order by enumsortorder))
                                from pg_enum join pg_type on pg_type.oid = enumtypid
                                group by typname order by typname collate "C"
                                """));
    }

    /** Eager are those to what can be deleted softly, which Hibernate asks for. */
    @Test
    void aToOneToWhatIsNeverDeletedSoftlyIsLazy() {
        Category category = store(new Category("lazy"));
        Post article = Post.article(user("Ada"), "Yeast", "…");
        article.fileUnder(category);
        store(article);

        load(
                PostCategory.class,
                new PostCategory.Key(article.id(), category.id()),
                loaded -> assertThat(Hibernate.isInitialized(loaded.category())).isFalse());
    }

    @Test
    void deletesAQuestionWithItsAnswersAndComments() {
        User ada = user("Ada");
        Post question = Post.question(ada, "Gone?", "…");
        Post answer = question.answer(ada, "Yes.");
        Comment comment = new Comment(answer, ada, "And this?");
        entityManagers.runInTransaction(entityManager -> {
            entityManager.persist(question);
            entityManager.persist(answer);
            entityManager.persist(comment);
        });

        remove(Post.class, question.id());

        assertThat(
                        query(
                                """
                                select count(distinct deleted_at) || ' ' || count(*) from (
                                    select deleted_at from posts where id in ('%s', '%s')
                                    union all select deleted_at from comments where id = '%s') deleted
                                where deleted_at is not null
                                """
                                        .formatted(question.id(), answer.id(), comment.id())))
                .isEqualTo(List.of("1 3"));
        entityManagers.runInTransaction(entityManager -> {
            assertThat(entityManager.find(Post.class, question.id())).isNull();
            assertThat(entityManager.find(Comment.class, comment.id())).isNull();
        });
    }

    @Test
    void leavesWhatADeletedUserWroteWithoutAuthor() {
        User ada = user("Ada");
        Post question = store(Post.question(ada, "Whose?", "…"));
        Profile profile = store(new Profile(ada));
        remove(User.class, ada.id());

        load(
                Post.class,
                question.id(),
                post -> {
                    assertThat(post.author()).isEmpty();
                    post.edit("Nobody's", "…");
                });
        load(
                Profile.class,
                profile.id(),
                loaded -> {
                    assertThat(loaded.user()).isEmpty();
                    loaded.setBio("Gone.");
                });

        assertThat(
                        query(
                                "select author_id || ' ' || user_id from posts, profiles where title = 'Nobody''s' and bio = 'Gone.'"))
                .isEqualTo(List.of(ada.id() + " " + ada.id()));
    }

    @Test
    void leavesWhatRefersToADeletedPost() {
        User ada = user("Ada");
        Post article = Post.article(ada, "Leaving", "…");
        Category category = store(new Category("left"));
        article.fileUnder(category);
        store(article);
        Post other = store(Post.article(ada, "Staying", "…"));
        Vote vote = store(new Vote(VoteKind.UP, article, ada, LocalDate.EPOCH));
        PostLink link = store(new PostLink(PostLinkKind.LINKED, other, article));
        remove(Post.class, article.id());

        load(Vote.class, vote.id(), loaded -> assertThat(loaded.post()).isEmpty());
        load(
                PostLink.class,
                link.id(),
                loaded -> {
                    assertThat(loaded.relatedPost()).isEmpty();
                    assertThat(loaded.post()).contains(other);
                });
        // Of its identifier no part is null, so Hibernate hides what it is part of.
        load(
                Category.class,
                category.id(),
                loaded -> assertThat(loaded.postCategories()).isEmpty());
    }

    @Test
    void keepsUsers() {
        User ada = user("Ada");

        load(
                User.class,
                ada.id(),
                user -> {
                    assertThat(user)
                            .extracting(User::name, User::email, User::role, User::reputation)
                            .containsExactly("Ada", Optional.empty(), Role.USER, 0);
                    user.rename("Ada L.");
                    user.signInWith("ada@example.org", "{argon2}…");
                    user.appoint(Role.ADMIN);
                    user.earn(-3);
                });

        load(
                User.class,
                ada.id(),
                user ->
                        assertThat(user)
                                .extracting(
                                        User::name,
                                        User::email,
                                        User::passwordHash,
                                        User::role,
                                        User::reputation)
                                .containsExactly(
                                        "Ada L.",
                                        Optional.of("ada@example.org"),
                                        Optional.of("{argon2}…"),
                                        Role.ADMIN,
                                        -3));
    }

    @Test
    void keepsProfiles() {
        User ada = user("Ada");
        Profile profile = new Profile(ada);
        profile.setBio("<p>Computes.</p>");
        profile.setAvatarUrl("https://example.org/ada.png");
        profile.setLocation("London");
        profile.setWebsiteUrl("https://example.org/ada");
        store(profile);

        load(
                Profile.class,
                profile.id(),
                loaded ->
                        assertThat(loaded)
                                .extracting(
                                        Profile::user,
                                        Profile::bio,
                                        Profile::avatarUrl,
                                        Profile::location,
                                        Profile::websiteUrl)
                                .containsExactly(
                                        Optional.of(ada),
                                        Optional.of("<p>Computes.</p>"),
                                        Optional.of("https://example.org/ada.png"),
                                        Optional.of("London"),
                                        Optional.of("https://example.org/ada")));
    }

    @Test
    void keepsAQuestionWithItsAcceptedAnswer() {
        User ada = user("Ada");
        Post question = Post.question(ada, "Why?", "<p>Tell me.</p>");
        Post answer = question.answer(user("Bob"), "");
        question.accept(answer);
        question.withdraw();
        entityManagers.runInTransaction(entityManager -> {
            entityManager.persist(question);
            entityManager.persist(answer);
        });

        load(
                Post.class,
                question.id(),
                post -> {
                    assertThat(post)
                            .extracting(
                                    Post::kind,
                                    Post::title,
                                    Post::content,
                                    Post::published,
                                    Post::views,
                                    Post::score,
                                    Post::author,
                                    Post::parent,
                                    Post::acceptedAnswer)
                            .containsExactly(
                                    PostKind.QUESTION,
                                    Optional.of("Why?"),
                                    "<p>Tell me.</p>",
                                    false,
                                    0,
                                    0,
                                    Optional.of(ada),
                                    Optional.empty(),
                                    Optional.of(answer));
                    assertThat(post.answers()).containsExactly(answer);
                });
        load(
                Post.class,
                answer.id(),
                post ->
                        assertThat(post)
                                .extracting(Post::kind, Post::title, Post::content, Post::parent)
                                .containsExactly(
                                        PostKind.ANSWER,
                                        Optional.empty(),
                                        "",
                                        Optional.of(question)));
    }

    @Test
    void acceptsNoAnswerToAnotherQuestion() {
        User ada = new User("Ada");
        Post question = Post.question(ada, "Why?", "…");
        Post elsewhere = Post.question(ada, "How?", "…").answer(ada, "So.");

        assertThatIllegalArgumentException().isThrownBy(() -> question.accept(elsewhere));
    }

    @Test
    void keepsCommentsAndReplies() {
        User ada = user("Ada");
        Post question = store(Post.question(ada, "Why?", "…"));
        Comment comment = new Comment(question, ada, "Unclear.");
        Comment reply = comment.reply(ada, "Clearer now?");
        store(comment);
        store(reply);

        load(
                Comment.class,
                comment.id(),
                loaded -> {
                    assertThat(loaded)
                            .extracting(
                                    Comment::content,
                                    Comment::score,
                                    Comment::post,
                                    Comment::author,
                                    Comment::parent)
                            .containsExactly(
                                    "Unclear.", 0, question, Optional.of(ada), Optional.empty());
                    assertThat(loaded.replies()).containsExactly(reply);
                });
        load(
                Comment.class,
                reply.id(),
                loaded ->
                        assertThat(loaded)
                                .extracting(Comment::post, Comment::parent)
                                .containsExactly(question, Optional.of(comment)));
    }

    @Test
    void keepsCategoriesAndFindsAnAssignmentByItsTwoEnds() {
        Category brewing = new Category("brewing");
        brewing.describe("Making it at home.");
        store(brewing);
        Post article = Post.article(user("Ada"), "Yeast", "…");
        PostCategory filed = article.fileUnder(brewing);
        store(article);

        load(
                Category.class,
                brewing.id(),
                category -> {
                    assertThat(category)
                            .extracting(Category::name, Category::description)
                            .containsExactly("brewing", Optional.of("Making it at home."));
                    assertThat(category.postCategories())
                            .extracting(PostCategory::post)
                            .isEqualTo(List.of(article));
                });
        load(
                Post.class,
                article.id(),
                post ->
                        assertThat(post.postCategories())
                                .extracting(PostCategory::category)
                                .isEqualTo(List.of(brewing)));
        load(
                PostCategory.class,
                new PostCategory.Key(article.id(), brewing.id()),
                loaded -> {
                    assertThat(loaded)
                            .extracting(PostCategory::post, PostCategory::category)
                            .containsExactly(article, brewing);
                    assertThat(loaded.assignedAt())
                            .isCloseTo(filed.assignedAt(), within(1, ChronoUnit.MILLIS));
                    assertThat(loaded.createdAt()).isNotNull();
                });
    }

    @Test
    void keepsVotes() {
        User ada = user("Ada");
        Post wiki = store(Post.wiki("Hops", ""));
        Vote secret = store(new Vote(VoteKind.UP, wiki, null, LocalDate.of(2020, 2, 29)));
        Vote known = store(new Vote(VoteKind.BOUNTY_START, wiki, ada, LocalDate.EPOCH));

        load(
                Vote.class,
                secret.id(),
                vote ->
                        assertThat(vote)
                                .extracting(Vote::kind, Vote::post, Vote::user, Vote::castOn)
                                .containsExactly(
                                        VoteKind.UP,
                                        Optional.of(wiki),
                                        Optional.empty(),
                                        LocalDate.of(2020, 2, 29)));
        load(
                Vote.class,
                known.id(),
                vote ->
                        assertThat(vote)
                                .extracting(Vote::kind, Vote::user, Vote::castOn)
                                .containsExactly(
                                        VoteKind.BOUNTY_START, Optional.of(ada), LocalDate.EPOCH));
    }

    @Test
    void keepsBadges() {
        User ada = user("Ada");
        Instant moment = Instant.parse("2014-01-21T20:26:05.383Z");
        Badge badge = store(new Badge("Nice Answer", BadgeLevel.BRONZE, ada, moment));

        load(
                Badge.class,
                badge.id(),
                loaded ->
                        assertThat(loaded)
                                .extracting(
                                        Badge::name, Badge::level, Badge::user, Badge::awardedAt)
                                .containsExactly(
                                        "Nice Answer",
                                        BadgeLevel.BRONZE,
                                        Optional.of(ada),
                                        moment));
    }

    @Test
    void keepsLinksBetweenPosts() {
        User ada = user("Ada");
        Post original = store(Post.question(ada, "Why?", "…"));
        Post again = store(Post.question(ada, "But why?", "…"));
        PostLink link = store(new PostLink(PostLinkKind.DUPLICATE, again, original));

        load(
                PostLink.class,
                link.id(),
                loaded ->
                        assertThat(loaded)
                                .extracting(PostLink::kind, PostLink::post, PostLink::relatedPost)
                                .containsExactly(
                                        PostLinkKind.DUPLICATE,
                                        Optional.of(again),
                                        Optional.of(original)));
        load(Post.class, again.id(), post -> assertThat(post.links()).containsExactly(link));
    }

    @Test
    void givesIdsThatFollowTheOrderOfCreation() {
        List<UUID> ids = List.of(user("Ada").id(), user("Bob").id(), user("Cy").id());

        assertThat(ids).extracting(UUID::version).containsOnly(7);
        assertThat(ids).extracting(UUID::toString).isSorted();
    }

    @Test
    void movesTheTimeOfTheLastChangeOnly() {
        User ada = user("Ada");

        load(User.class, ada.id(), user -> user.rename("Ada L."));

        load(
                User.class,
                ada.id(),
                user -> {
                    assertThat(user.createdAt())
                            .isCloseTo(ada.createdAt(), within(1, ChronoUnit.MILLIS));
                    assertThat(user.updatedAt()).isAfter(user.createdAt());
                });
    }

    @Test
    void understandsEnumConstantsInQueries() {
        Post article = store(Post.article(user("Ada"), "Malt", "…"));

        List<Post> articles =
                entityManagers.callInTransaction(entityManager ->
                        entityManager
                                .createQuery(
                                        "from Post where kind = ARTICLE and title = 'Malt'",
                                        Post.class)
                                .getResultList());

        assertThat(articles).isEqualTo(List.of(article));
    }

    private static User user(String name) {
        return store(new User(name));
    }

    private static <T> T store(T entity) {
        entityManagers.runInTransaction(entityManager -> entityManager.persist(entity));
        return entity;
    }

    /** Reads the row anew, hands it over, and writes back what was changed. */
    private static <T> void load(Class<T> type, Object id, Consumer<T> use) {
        entityManagers.runInTransaction(
                entityManager -> use.accept(Objects.requireNonNull(entityManager.find(type, id))));
    }

    private static void remove(Class<?> type, Object id) {
        entityManagers.runInTransaction(
                entityManager -> entityManager.remove(entityManager.find(type, id)));
    }

    private static List<String> query(String sql) {
        return new JdbcTemplate(database.dataSource()).query(sql, (row, index) -> row.getString(1));
    }
}
