package io.espalier.contract.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of the schema means for clients of the version before. */
class SchemaChangesTest {

    private static final String OLD =
            """
            interface Node { id: ID! }
            type Post implements Node { id: ID! title: String! body: String old: String @deprecated state: State }
            type Page implements Node { id: ID! }
            union Found = Post | Page
            enum State { DRAFT OPEN CLOSED @deprecated }
            input PostWhere { title: String state: State }
            type Query { posts(first: Int = 10, where: PostWhere): [Post!]! found: Found page: Page }
            type Mutation { publish(id: ID!): Post }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "body: String ; ; BREAKING",
                "body: String ; text: String ; BREAKING",
                "title: String! ; title: String ; BREAKING",
                "body: String ; body: String! ; SAFE",
                "body: String ; body: ID ; BREAKING",
                "old: String @deprecated ; ; DANGEROUS",
                "body: String ; body: String @deprecated ; SAFE",
                "body: String ; body: String more: Int ; SAFE",
                "implements Node { id: ID! } ; { id: ID! } ; BREAKING",
                "DRAFT OPEN ; DRAFT ; BREAKING",
                "DRAFT OPEN ; DRAFT OPEN NEW ; DANGEROUS",
                "OPEN CLOSED @deprecated ; OPEN ; DANGEROUS",
                "Post | Page ; Post ; BREAKING",
                "first: Int = 10, ; ; BREAKING",
                "first: Int = 10 ; first: Int = 20 ; DANGEROUS",
                "first: Int = 10 ; first: Int! ; BREAKING",
                "first: Int = 10 ; first: Int = 10, last: Int! ; BREAKING",
                "input PostWhere { title: String ; input PostWhere { ; BREAKING",
                "input PostWhere { ; input PostWhere { id: ID! ; BREAKING",
                "type Mutation { publish(id: ID!): Post } ; ; BREAKING"
            })
    void eachHasItsSeverity(String before, String after, SchemaChange.Severity severity) {
        String changed = OLD.replace(before, after == null ? "" : after);
        assertThat(changed).isNotEqualTo(OLD);

        List<SchemaChange> changes = SchemaChanges.between(OLD, changed).all();

        if (severity == SchemaChange.Severity.SAFE) {
            assertThat(changes)
                    .allSatisfy(change -> assertThat(change.severity()).isEqualTo(severity));
        } else {
            assertThat(changes.getFirst().severity()).as(changes.toString()).isEqualTo(severity);
        }
    }

    @Test
    void noneBetweenEqualSchemas() {
        assertThat(SchemaChanges.between(OLD, OLD).all()).isEmpty();
    }

    @Test
    void breakingOnesCanBeAcceptedOneByOne() {
        SchemaChanges changes =
                SchemaChanges.between(
                        OLD, OLD.replace("body: String", "").replace("OPEN CLOSED", "CLOSED"));
        List<String> lines = changes.all().stream().map(SchemaChange::toString).toList();

        assertThat(lines)
                .containsExactly(
                        "BREAKING The new API is missing an enum value 'OPEN' (State)",
                        "BREAKING The new API is missing the field 'Post.body'");
        assertThat(changes.unaccepted(List.of("# on purpose", "", lines.getFirst() + "  ")))
                .containsExactly(changes.all().get(1));
        assertThat(changes.unaccepted(lines)).isEmpty();
        assertThat(changes.idle(List.of("# on purpose", lines.getFirst(), "BREAKING nothing")))
                .containsExactly("BREAKING nothing");
    }
}
