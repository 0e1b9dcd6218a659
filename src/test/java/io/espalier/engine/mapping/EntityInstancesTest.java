package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.engine.mapping.shape.Supported.Booking;
import io.espalier.engine.mapping.shape.Supported.Category;
import io.espalier.engine.mapping.shape.Supported.Citizen;
import io.espalier.engine.mapping.shape.Supported.Licence;
import io.espalier.engine.mapping.shape.Supported.Passport;
import io.espalier.engine.mapping.shape.Supported.Post;
import io.espalier.engine.mapping.shape.Supported.PostCategory;
import io.espalier.engine.mapping.shape.Supported.Profile;
import io.espalier.engine.mapping.shape.Supported.Seat;
import io.espalier.engine.mapping.shape.Supported.Stamp;
import io.espalier.engine.mapping.shape.Supported.Tag;
import io.espalier.engine.mapping.shape.Supported.User;
import io.espalier.engine.mapping.shape.Supported.Vote;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Hibernate;
import org.hibernate.LazyInitializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntityInstancesTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID POST = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");

    private static PersistenceUnit unit;
    private static Mapping mapping;
    private static EntityInstances instances;

    private final AtomicInteger statements = new AtomicInteger();
    private EntityManager manager;

    @BeforeAll
    static void open() throws SQLException {
        unit =
                PersistenceUnit.of(
                        User.class,
                        Profile.class,
                        Post.class,
                        Tag.class,
                        PostCategory.class,
                        Category.class,
                        Seat.class,
                        Booking.class,
                        Citizen.class,
                        Passport.class,
                        Licence.class,
                        Vote.class,
                        Stamp.class);
        mapping = unit.mapping();
        instances = new EntityInstances(unit.factory());
        unit.factory()
                .runInTransaction(manager -> {
                    User ann = new User();
                    ann.id = ANN;
                    ann.name = "Ann";
                    manager.persist(ann);
                });
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @BeforeEach
    void openManager() {
        manager = unit.factory().createEntityManager();
        StatementListener.attach(manager, statements::incrementAndGet);
    }

    @AfterEach
    void closeManager() {
        manager.close();
    }

    @Test
    void setsValuesAndReferencesWithoutAStatement() {
        Post post =
                (Post)
                        instantiate(
                                "Post",
                                List.of(POST),
                                values("version", 3, "author", List.of(ANN), "parent", null));

        assertThat(post.id).isEqualTo(POST);
        assertThat(post.version).isEqualTo(3);
        assertThat(post.parent).isNull();
        assertThat(Hibernate.isInitialized(post.author)).isFalse();
        assertThat(instances.identifierOf(post.author)).containsExactly(ANN);
        assertThat(Hibernate.isInitialized(post.author)).isFalse();
        assertThat(manager.contains(post)).isFalse();
        assertThat(statements).hasValue(0);

        assertThat(((User) Hibernate.unproxy(post.author)).name).isEqualTo("Ann");
        assertThat(statements).hasPositiveValue();
    }

    /** An empty collection would be a lie. */
    @Test
    void failsWhenACollectionIsTouched() {
        Post post = (Post) instantiate("Post", List.of(POST), values());

        assertThatThrownBy(() -> post.tags.size())
                .isInstanceOf(LazyInitializationException.class)
                .hasMessageContaining("tags");
        assertThatThrownBy(() -> post.answers.isEmpty())
                .isInstanceOf(LazyInitializationException.class);
    }

    @Test
    void setsTheEndsOfACompositeIdentifierAsReferences() {
        PostCategory link =
                (PostCategory)
                        instantiate(
                                "PostCategory",
                                List.of(POST, 7L),
                                values("assignedAt", NOON, "post", List.of(POST)));

        assertThat(link.assignedAt).isEqualTo(NOON);
        assertThat(instances.identifierOf(link.post)).containsExactly(POST);
        assertThat(instances.identifierOf(link.category)).containsExactly(7L);
        assertThat(instances.identifierOf(link)).containsExactly(POST, 7L);
        assertThat(statements).hasValue(0);
    }

    @Test
    void setsACompositeIdentifierOfValues() {
        Seat seat = (Seat) instantiate("Seat", List.of("A", 12), values("number", 12));

        assertThat(seat.hall).isEqualTo("A");
        assertThat(seat.number).isEqualTo(12);
        assertThat(instances.identifierOf(seat)).containsExactly("A", 12);
    }

    @Test
    void setsAnEmbeddedIdentifierAndAReferenceToACompositeOne() {
        Booking booking =
                (Booking)
                        instantiate(
                                "Booking",
                                List.of("A", 12, NOON),
                                values("seat", List.of("A", 12)));

        assertThat(booking.id).isEqualTo(new Booking.Key(new Seat.Key("A", 12), NOON));
        assertThat(instances.identifierOf(booking)).containsExactly("A", 12, NOON);
        assertThat(instances.identifierOf(booking.seat)).containsExactly("A", 12);
        assertThat(statements).hasValue(0);
    }

    @Test
    void setsAnIdentifierThatIsAReference() {
        Licence licence = (Licence) instantiate("Licence", List.of(5L), values());

        assertThat(instances.identifierOf(licence.citizen)).containsExactly(5L);
        assertThat(instances.identifierOf(licence)).containsExactly(5L);
        assertThat(statements).hasValue(0);
    }

    @Test
    void setsAReferenceByIdentifierWhereTheForeignKeyIsAnother() {
        Vote vote = (Vote) instantiate("Vote", List.of(1L), values("citizen", List.of(5L)));

        assertThat(instances.identifierOf(vote.citizen)).containsExactly(5L);
        assertThat(statements).hasValue(0);
    }

    /** Hibernate would load the target at once. */
    @Test
    void refersToAClassThatCannotBeProxiedByAnInstanceWithItsIdentifier() {
        Stamp stamp = (Stamp) instantiate("Stamp", List.of(1L), values("replaces", List.of(2L)));

        assertThat(stamp.replaces.id).isEqualTo(2L);
        assertThat(stamp.replaces.motif).isNull();
        assertThat(statements).hasValue(0);
    }

    @Test
    void readsTheIdentifierOfManagedInstancesAndProxies() {
        User managed = manager.find(User.class, ANN);
        User proxy = manager.getReference(User.class, new UUID(0, 99));

        assertThat(instances.identifierOf(managed)).containsExactly(ANN);
        assertThat(instances.identifierOf(proxy)).containsExactly(new UUID(0, 99));
        assertThat(Hibernate.isInitialized(proxy)).isFalse();
    }

    @Test
    void namesTheEntityOfInstancesAndProxiesAlone() {
        assertThat(instances.findEntityName(new User())).contains("User");
        assertThat(instances.findEntityName(manager.getReference(User.class, ANN)))
                .contains("User");
        assertThat(instances.findEntityName("User")).isEmpty();
        assertThat(instances.findEntityName(new Seat.Key("A", 1))).isEmpty();
    }

    @Test
    void takesWhatJpaTakesForTheIdentifierOfAnEntity() {
        Seat.Key seat = new Seat.Key("A", 12);

        assertThat(identifier("User", ANN)).contains(List.of(ANN));
        assertThat(identifier("User", manager.getReference(User.class, ANN)))
                .contains(List.of(ANN));
        assertThat(identifier("Seat", seat)).contains(List.of("A", 12));
        assertThat(identifier("Booking", new Booking.Key(seat, NOON)))
                .contains(List.of("A", 12, NOON));
        assertThat(identifier("PostCategory", new PostCategory.Key(POST, 7L)))
                .contains(List.of(POST, 7L));
        assertThat(identifier("Passport", 5L)).contains(List.of(5L));
        assertThat(identifier("Licence", 5L)).contains(List.of(5L));
        assertThat(statements).hasValue(0);
    }

    @Test
    void takesNothingElseForTheIdentifierOfAnEntity() {
        assertThat(identifier("User", ANN.toString())).isEmpty();
        assertThat(identifier("User", new Citizen())).isEmpty();
        assertThat(identifier("Citizen", 5)).isEmpty();
        assertThat(identifier("Seat", "A")).isEmpty();
        assertThat(identifier("Seat", List.of("A", 12))).isEmpty();
        assertThat(identifier("PostCategory", POST)).isEmpty();
    }

    private static Optional<List<Object>> identifier(String entity, Object object) {
        return instances.findIdentifier(mapping.requireEntity(entity), object);
    }

    @Test
    void refusesWhatHasNoIdentifier() {
        assertThatThrownBy(() -> instances.identifierOf(new User()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this User has no identifier yet");
        assertThatThrownBy(() -> instances.identifierOf(new PostCategory()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> instances.identifierOf("Ann"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an entity: java.lang.String");
    }

    @Test
    void refusesAnIdentifierOfAnotherLengthAndAttributesWithoutColumns() {
        assertThatThrownBy(() -> instantiate("Seat", List.of("A"), values()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> instantiate("Post", List.of(POST), values("tags", List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Post.tags cannot be set from columns");
        assertThatThrownBy(() -> instantiate("Post", List.of(POST), values("absent", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Post.absent cannot be set from columns");
    }

    private Object instantiate(
            String entity, List<?> identifier, Map<String, @Nullable Object> values) {
        return instances.instantiate(manager, mapping.requireEntity(entity), identifier, values);
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return Collections.unmodifiableMap(values);
    }
}
