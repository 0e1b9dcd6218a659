package io.espalier.engine.writing;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.espalier.engine.augmentation.SchemaAugmentation;
import io.espalier.engine.error.Fault;
import io.espalier.engine.error.FaultCode;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.mapping.Mapping;
import io.espalier.engine.mapping.PersistenceUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The inputs and payloads that mutations imply. */
class WriteSchemaTest {

    /** {@code -Dcases.update=true} writes it anew. */
    private static final Path WRITES = Path.of("src/test/resources/augmentation/writes.graphqls");

    private static Mapping mapping;

    @BeforeAll
    static void readMapping() {
        mapping = PersistenceUnit.declared(Publisher.ENTITIES);
    }

    @Test
    void addsTheInputsAndPayloadsOfMutations() throws IOException {
        String printed = printed(bound(Publisher.SDL));
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(WRITES, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(WRITES));
    }

    @Test
    void describesEveryTypeAndFieldOfThem() {
        GraphQLSchema schema = bound(Publisher.SDL).augmented();
        Pattern ofWrites =
                Pattern.compile(
                        "(Create|Update|Upsert|Delete|Restore|ConnectOrCreate).*|(?!.*Group).*(Key|Payload|Increment|Push)|FormatInput|UserError.*");
        List<String> undescribed = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (ofWrites.matcher(type.getName()).matches()) {
                addUndescribed(type, undescribed);
            }
        }
        assertThat(undescribed).isEmpty();
        assertThat(schema.getType("UpdateBooksWithoutAuthorInput")).isNotNull();
    }

    private static void addUndescribed(GraphQLNamedSchemaElement element, List<String> found) {
        if (element.getDescription() == null || element.getDescription().isBlank()) {
            found.add(element.getName());
        }
        element.getChildren().stream()
                .filter(GraphQLFieldDefinition.class::isInstance)
                .map(GraphQLNamedSchemaElement.class::cast)
                .forEach(field -> addUndescribed(field, found));
        element.getChildren().stream()
                .filter(GraphQLInputObjectField.class::isInstance)
                .map(GraphQLNamedSchemaElement.class::cast)
                .forEach(field -> addUndescribed(field, found));
    }

    @Test
    void addsNothingToASchemaThatIsOnlyRead() {
        String read = Publisher.SDL.substring(0, Publisher.SDL.indexOf("extend type Mutation"));
        assertThat(printed(bound(read)))
                .doesNotContain("UserError", "Input", "Payload", "Mutation", "Transaction");
    }

    @Test
    void addsNothingForMutationsOfControllers() {
        assertThat(
                        printed(
                                bound(
                                        "type Label { id: ID! } type Mutation { createLabel(code: String!): Label }",
                                        "Mutation.createLabel")))
                .contains("createLabel(code: String!): Label")
                .doesNotContain("UserError", "Input", "Payload");
    }

    /** Where the plural is the name itself, both have types of their own. */
    @Test
    void tellsOneFromManyOfTheSameName() {
        String printed =
                printed(
                        bound(
                                """
                                type News @bind(to: "Review") { id: ID! text: String! book: Book }
                                type Book { id: ID! title: String! reviews: [News!]! pages: Int! format: Format! author: Author! }
                                type Format { paper: String! }
                                type Author { id: ID! name: String! home: Address! }
                                type Address { street: String }
                                type Query { news: [News!]! }
                                type Mutation {
                                  updateNews: UpdateNewsPayload!
                                  updateAllNews: UpdateAllNewsPayload! @mutation(kind: UPDATE_MANY, of: "News")
                                  updateBook: UpdateBookPayload!
                                }
                                """));
        assertThat(printed)
                .contains(
                        "input UpdateNewsInput {",
                        "input UpdateNewsListInput {",
                        "input UpdateNewsListWithoutBookInput {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateReviewInput", "ReviewKey", "UserErrorCode", "NotFound"})
    void refusesATypeThatItNeeds(String name) {
        Bound bound =
                bound(
                        "type Review { id: ID! text: String! } type Mutation { createReview: CreateReviewPayload! updateReview: UpdateReviewPayload! } scalar "
                                + name);
        SchemaAugmentation.apply(bound.binding(), bound.registry(), bound.report());
        assertThat(bound.said())
                .containsExactly(
                        new Fault(
                                FaultCode.RESERVED_NAME,
                                name,
                                "the engine defines this type itself, for mutations",
                                "Remove it from the SDL, or give it another name"));
    }

    private static Bound bound(String sdl, String... handWritten) {
        return Bound.of(mapping, mapping, null, sdl, handWritten);
    }

    private static String printed(Bound bound) {
        assertThat(bound.report().faults()).isEmpty();
        return new SchemaPrinter(
                        SchemaPrinter.Options.defaultOptions()
                                .includeDirectives(directive -> directive.equals("oneOf"))
                                .includeDirectiveDefinitions(false))
                .print(bound.augmented());
    }
}
