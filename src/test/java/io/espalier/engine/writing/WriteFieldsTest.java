package io.espalier.engine.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.binding.Writes;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.CatalogReader;
import io.espalier.engine.mapping.HibernateMapping;
import io.espalier.engine.mapping.Mapping;
import io.espalier.engine.mapping.PersistenceUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clients may write of entities, by mapping and tables together. */
class WriteFieldsTest {

    private static PersistenceUnit unit;

    @BeforeAll
    static void start() throws SQLException {
        unit = PersistenceUnit.of(Publisher.ENTITIES);
        unit.execute("alter table counter alter column step set default 1");
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @Test
    void tellsWhatMayBeGivenAndWhatMust() throws SQLException {
        assertThat(text(Publisher.SDL))
                .isEqualTo(
                        """
                        Author, by [email], version version
                          name: value, required
                          email: value, nullable
                          role: value
                          points: value
                          fee: value, nullable
                          tags: value, nullable
                          facts: value, nullable
                          settings: JSON Settings, nullable
                          home: embedded Address, required
                            street: value, required
                            city: value, nullable
                          work: embedded Address, nullable
                            street: value, nullable
                            city: value, nullable
                          profile: child Profile by author, shown as author, nullable
                          books: children Book by author, shown as author, nullable
                          edited: children Book by editor, shown as null, nullable
                        Book, by [isbn]
                          title: value, required
                          isbn: value, for good, nullable
                          pages: value, required
                          format: embedded Format, required
                            paper: value, required
                            weight: value, nullable
                          author: reference to Author, required
                          country: reference to Country, nullable
                          labels: links to Label by labels, nullable
                          reviews: children Review by book, shown as book, nullable
                          lines: children Line by book, shown as null, nullable
                        Label, by [code]
                          code: value, required, for good
                          books: links to Book by labels of theirs, nullable
                        Review
                          text: value, required
                          book: reference to Book, nullable
                        Profile, by [author]
                          author: reference to Author, required, for good
                          bio: value, nullable
                        Country, not created
                        Line, not created
                          key: embedded LineNumber, required, for good
                            number: value, required, for good
                          text: value, required
                        """);
    }

    /** A column's default counts where an insert leaves the column out. */
    @Test
    void needsNoValueThatTheTableGives() throws SQLException {
        assertThat(
                        text(
                                """
                                type Counter { id: ID! amount: Int! step: Int! name: String! }
                                type Mutation { createCounter: CreateCounterPayload! }
                                """))
                .isEqualTo(
                        """
                        Counter
                          amount: value, required
                          step: value
                          name: value
                        """);
    }

    @Test
    void takesTheFirstFieldThatListsATypeForItsPlural() throws SQLException {
        assertThat(writes(Publisher.SDL).plurals().toString())
                .isEqualTo("{Author=authors, Book=books, Label=labels, Review=reviews}");
        assertThat(
                        writes(Publisher.SDL).mutations().values().stream()
                                .map(mutation ->
                                        mutation.field().name()
                                                + ": "
                                                + mutation.kind()
                                                + " "
                                                + mutation.type()
                                                + " as "
                                                + mutation.payload()
                                                + "."
                                                + mutation.entityField()))
                .containsExactly(
                        "createAuthor: CREATE Author as CreateAuthorPayload.author",
                        "createAuthors: CREATE_MANY Author as CreateAuthorsPayload.authors",
                        "updateAuthor: UPDATE Author as UpdateAuthorPayload.author",
                        "updateAuthors: UPDATE_MANY Author as UpdateAuthorsPayload.authors",
                        "upsertAuthor: UPSERT Author as UpsertAuthorPayload.author",
                        "deleteAuthor: DELETE Author as DeleteAuthorPayload.author",
                        "deleteAuthors: DELETE_MANY Author as DeleteAuthorsPayload.authors",
                        "createBook: CREATE Book as BookPayload.book",
                        "updateBook: UPDATE Book as BookPayload.book",
                        "upsertLabel: UPSERT Label as UpsertLabelPayload.label",
                        "addReviews: CREATE_MANY Review as AddReviewsPayload.reviews",
                        "restoreReview: RESTORE Review as RestoreReviewPayload.review");
    }

    private static String text(String sdl) throws SQLException {
        return writes(sdl).types().values().stream()
                .map(WriteText::of)
                .collect(Collectors.joining());
    }

    private static Writes writes(String sdl) throws SQLException {
        Bound bound = bound(unit, sdl);
        assertThat(bound.report().faults()).isEmpty();
        return bound.binding().writes();
    }

    /** An SDL, bound to the unit's entities and held against its tables. */
    static Bound bound(PersistenceUnit unit, String sdl, String... handWritten)
            throws SQLException {
        Mapping declared = HibernateMapping.read(unit.factory());
        try (Connection connection = unit.connect()) {
            Catalog catalog = CatalogReader.read(connection, declared.tables());
            return Bound.of(
                    declared,
                    HibernateMapping.read(unit.factory(), catalog),
                    catalog,
                    sdl,
                    handWritten);
        }
    }
}
