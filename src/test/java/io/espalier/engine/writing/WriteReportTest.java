package io.espalier.engine.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.error.Fault;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.mapping.PersistenceUnit;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start refuses of mutations, and what stands near it and is not refused. */
class WriteReportTest {

    private static PersistenceUnit unit;

    @BeforeAll
    static void start() throws SQLException {
        unit = PersistenceUnit.of(Publisher.ENTITIES);
        unit.execute("alter table hidden rename to hidden_rows");
        unit.execute("create view hidden as select * from hidden_rows");
        unit.execute("alter table label drop column remark");
        unit.execute("alter table label add column remark varchar(255)");
        unit.execute("create unique index on label (remark) where code <> ''");
    }

    @AfterAll
    static void stop() {
        unit.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "publish: Boolean | no controller resolves it, and its name is no verb (create, update, upsert, delete, restore) before a type or before a list of Query. Write a controller for the field, correct its name, or say what it does with @mutation(kind:, of:).",
                "createreview: CreateReviewPayload! | no controller resolves it, and its name is no verb (create, update, upsert, delete, restore) before a type or before a list of Query. Write a controller for the field, correct its name, or say what it does with @mutation(kind:, of:).",
                "createReviews: CreateReviewsPayload! | no controller resolves it, and its name is no verb (create, update, upsert, delete, restore) before a type or before a list of Query. Write a controller for the field, correct its name, or say what it does with @mutation(kind:, of:).",
                "restoreLabels: RestoreLabelsPayload! | no controller resolves it, and its name is no verb (create, update, upsert, delete, restore) before a type or before a list of Query. Write a controller for the field, correct its name, or say what it does with @mutation(kind:, of:).",
                "post: PostPayload! @mutation(kind: CREATE, of: \"Post\") | no type Post shows an entity. Correct @mutation(of:).",
                "post: PostPayload! @mutation(kind: MAKE, of: \"Review\") | there is no kind MAKE. Correct @mutation(kind:): [CREATE, CREATE_MANY, UPDATE, UPDATE_MANY, UPSERT, DELETE, DELETE_MANY, RESTORE].",
                "createReview: CreateReviewPayload | it is of type CreateReviewPayload, but the engine answers a payload of its own. Make it CreateReviewPayload!.",
                "createReview: [CreateReviewPayload!]! | it is of type [CreateReviewPayload!]!, but the engine answers a payload of its own. Make it CreateReviewPayload!.",
                "createReview: Review! | it is of type Review!, but the engine answers a payload of its own. Make it CreateReviewPayload!.",
                "createReview: Boolean! | it is of type Boolean!, but the engine answers a payload of its own. Make it CreateReviewPayload!.",
                "createReview(text: String!): CreateReviewPayload! | it has arguments of its own, which the engine would drop. Remove them (the engine adds input), or write a controller for the field.",
                "createShape: CreateShapePayload! | Shape is an interface, and its rows are of one of several types. Write a field for each type that implements it, or a controller for this one.",
                "createForm: CreateFormPayload! | entity Shape cannot be created: its class is abstract. Show what is needed by fields of Form, or remove this one.",
                "deleteCountry: DeleteCountryPayload! | entity Country is @Immutable, so it is not written. Remove the field, or write a controller for it.",
                "deleteHidden: DeleteHiddenPayload! | entity Hidden shows hidden, a view, so it is not written. Remove the field, or write a controller for it.",
                "deleteClosed: DeleteClosedPayload! | type Closed is @readOnly, so it is not written. Remove the field, or write a controller for it.",
                "restoreLabel: RestoreLabelPayload! | entity Label does not keep the time of a soft delete. Give it @SoftDelete(strategy = SoftDeleteType.TIMESTAMP), or remove the field.",
                "createAuthor: CreateAuthorPayload! | entity Author cannot be created: it cannot do without home.street, name, for which no field can be given. Show what is needed by fields of Author, or remove this one.",
                "createKeyless: CreateKeylessPayload! | entity Label cannot be created: it cannot do without code, for which no field can be given. Show what is needed by fields of Keyless, or remove this one.",
                "createBook: CreateBookPayload! | entity Book cannot be created: it cannot do without pages, for which no field can be given. Show what is needed by fields of Book, or remove this one.",
                "createLine: CreateLinePayload! | entity Line cannot be created: it cannot do without key.number, book, for which no field can be given. Show what is needed by fields of Line, or remove this one.",
                "createCircle: CreateCirclePayload! | entity Circle cannot be created: it has no field that can be given. Show what is needed by fields of Circle, or remove this one.",
                "upsertReview: UpsertReviewPayload! | no field of Review shows a unique column beside its id, by which one could be found. Show one, or remove the field.",
                "upsertCounter: UpsertCounterPayload! | no field of Counter shows a unique column beside its id, by which one could be found. Show one, or remove the field.",
                "upsertLabel: UpsertLabelPayload! | no field of Label may change. Remove the field, or write a controller for it.",
                "updateLabel: UpdateLabelPayload! | no field of Label may change. Remove the field, or write a controller for it.",
                "updateTexts: UpdateTextsPayload! @mutation(kind: UPDATE_MANY, of: \"Bookish\") | no field of Bookish may change in many. Remove the field, or write a controller for it.",
            })
    void refuses(String mutation, String fault) throws SQLException {
        Fault said = bound(mutation).report().faults().getLast();
        assertThat(bound(mutation).report().faults()).hasSize(1);
        assertThat(said.place()).isEqualTo("Mutation." + mutation.replaceFirst("[(:].*", ""));
        assertThat(said.found() + ". " + said.mend() + ".").isEqualTo(fault);
    }

    @Test
    void refusesAPayloadThatTheSdlDeclares() throws SQLException {
        assertThat(
                        faults(
                                bound(
                                        "createReview: CreateReviewPayload! } type CreateReviewPayload { review: Review")))
                .isEqualTo(
                        "RESERVED_NAME CreateReviewPayload: the engine defines this type itself, for what Mutation.createReview answers. Remove it from the SDL.");
    }

    @Test
    void refusesOnePayloadForTwoAnswers() throws SQLException {
        assertThat(
                        faults(
                                bound(
                                        "createReview: ReviewPayload! updateReview: ReviewPayload! deleteReview: ReviewPayload!")))
                .isEqualTo(
                        "RESERVED_NAME Mutation.deleteReview: its type ReviewPayload is that of Mutation.createReview, which answers something else. Give it one of its own.");
    }

    @Test
    void refusesTheDirectiveWhereItSaysNothing() throws SQLException {
        assertThat(
                        faults(
                                WriteFieldsTest.bound(
                                        unit,
                                        """
                                        type Label { id: ID! code: String! @mutation(kind: CREATE, of: "Label") }
                                        type Mutation { make: Label @mutation(kind: CREATE, of: "Label") }
                                        """,
                                        "Mutation.make")))
                .isEqualTo(
                        """
                        UNSUPPORTED_SCHEMA Label.code: it has @mutation, but is no field of Mutation. Remove @mutation.
                        UNSUPPORTED_SCHEMA Mutation.make: it has @mutation, but a controller resolves it. Remove one of them.\
                        """);
    }

    /** An index over some rows tells nothing of the others. */
    @Test
    void findsByNothingThatIsUniqueInPart() throws SQLException {
        assertThat(
                        WriteText.of(
                                WriteFieldsTest.bound(
                                                unit,
                                                "type Label { id: ID! code: String! remark: String } type Mutation { upsertLabel: UpsertLabelPayload! }")
                                        .binding()
                                        .writes()
                                        .requireType("Label")))
                .isEqualTo(
                        """
                        Label, by [code]
                          code: value, required, for good
                          remark: value, nullable
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createReview: CreateReviewPayload!",
                "deleteLine: DeleteLinePayload!",
                "deleteAuthor: DeleteAuthorPayload!",
                "createLabels: CreateLabelsPayload!",
                "deleteCircle: DeleteCirclePayload!",
                "restoreReview: RestoreReviewPayload!",
                "addThem: AddThemPayload! @mutation(kind: CREATE_MANY, of: \"Review\")",
                "createReview: ReviewPayload! updateReview: ReviewPayload! restoreReview: ReviewPayload!",
            })
    void allows(String mutation) throws SQLException {
        assertThat(faults(bound(mutation))).isEmpty();
    }

    private static Bound bound(String mutation) throws SQLException {
        return WriteFieldsTest.bound(
                unit,
                """
                type Author { id: ID! points: Int! home: Address! city: String @bind(to: "home.city") }
                type Address { city: String }
                type Book { id: ID! title: String! author: Closed! format: Format! pages: Int! @readOnly }
                type Format { paper: String! }
                type Bookish @bind(to: "Book") { id: ID! isbn: String reviews: [Review!]! }
                type Closed @bind(to: "Author") @readOnly { id: ID! name: String! }
                type Label { id: ID! code: String! }
                type Keyless @bind(to: "Label") { id: ID! remark: String }
                type Country { id: ID! name: String! }
                type Review { id: ID! text: String! book: Bookish }
                type Line { id: ID! text: String! }
                type Hidden { id: ID! text: String }
                type Counter { id: ID! amount: Int! step: Int! }
                interface Shape { id: ID! }
                type Circle implements Shape { id: ID! }
                type Form @bind(to: "Shape") { id: ID! name: String }
                type Query { labels: [Label!]! }
                type Mutation { %s }
                """
                        .formatted(mutation));
    }

    private static String faults(Bound bound) {
        return bound.report().faults().stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n"));
    }
}
