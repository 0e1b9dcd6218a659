package io.espalier.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.fixture.Domain;
import io.espalier.engine.fixture.PlainType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which relations to one stand beside the row that they belong to. */
class JoinedRowsTest {

    private static final PlainType BYTES = new PlainType("bytea", byte[].class, text -> text);

    private static final Domain DOMAIN =
            Blog.domain()
                    .entity(
                            "Note",
                            "notes",
                            note ->
                                    note.id("id", PlainType.UUID_TYPE)
                                            .value("scan", BYTES)
                                            .toOne("post", "Post"))
                    .entity(
                            "Remark",
                            "remarks",
                            remark -> remark.id("id", PlainType.UUID_TYPE).toOne("note", "Note"));

    private static final String SDL =
            """
            type User { id: ID! name: String! profile: Profile posts: PostConnection! }
            type Profile { id: ID! bio: String user: User! }
            type Post { id: ID! title: String author: User comments: [Comment!]! }
            type Comment {
              id: ID!
              author: User
              post: Post!
              postAuthor: User @bind(to: "post.author")
            }
            type Note { id: ID! scan: Base64! post: Post! }
            type Remark { id: ID! note: Note! }
            type Query {
              user(id: ID!): User
              posts: PostConnection!
              comments: [Comment!]!
              remarks: RemarkConnection!
            }
            """;

    private static final Documents DOCUMENTS = new Documents(Bound.of(DOMAIN, SDL), Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The key is all that is asked for.
                "{ posts { nodes { author { id } } } }            | posts",
                "{ posts { nodes { author { name } } } }          | posts + posts.nodes.author",
                "{ posts { edges { node { author { name } } } } } | posts + posts.edges.node.author",
                "{ posts { nodes { a: author { name } b: author { name } } } } | posts + posts.nodes.a + posts.nodes.b",
                // What stands beside a row has rows beside it, and lists of its own.
                "{ posts { nodes { author { profile { bio } } } } } | posts + posts.nodes.author + posts.nodes.author.profile",
                "{ posts { nodes { author { name posts { nodes { id } } } } } } | posts.nodes.author.posts, posts + posts.nodes.author",
                // As many rows as a statement is worth, and one more for each post.
                "{ posts(first: 10) { nodes { comments(limit: 10) { author { name } } } } } | posts.nodes.comments + posts.nodes.comments.author, posts",
                "{ posts(first: 10) { nodes { comments(limit: 11) { author { name } } } } } | posts.nodes.comments.author, posts.nodes.comments, posts",
                // As many as a plain list may have at most, here.
                "{ comments { author { name } } } | comments + comments.author",
                // All posts of a user have the same author.
                "{ posts { nodes { author { posts { nodes { author { name } } } } } } } | posts.nodes.author.posts.nodes.author, posts.nodes.author.posts, posts + posts.nodes.author",
                // Two tables away.
                "{ posts { nodes { comments(limit: 1) { postAuthor { name } } } } } | posts.nodes.comments.postAuthor, posts.nodes.comments, posts",
                // Documents are not repeated, but what is beside them is not in their way.
                "{ remarks { nodes { note { scan post { title } } } } } | remarks.nodes.note + remarks.nodes.note.post, remarks",
                "{ remarks { nodes { note { post { title } } } } } | remarks + remarks.nodes.note + remarks.nodes.note.post"
            })
    void areThoseOfFewRowsThatAnIndexFinds(String document, String reads) {
        assertThat(reads(DOCUMENTS.plan(document))).isEqualTo(reads);
    }

    @Test
    void thatNoIndexIsKnownOfAreReadTogether() {
        Documents documents = new Documents(Bound.withoutTables(DOMAIN, SDL), Map.of());

        assertThat(reads(documents.plan("{ posts { nodes { author { name } } } }")))
                .isEqualTo("posts.nodes.author, posts");
    }

    @Test
    void areNoMoreThanPostgresqlCanPlan() {
        String authors =
                IntStream.rangeClosed(1, ToOnes.MOST_JOINS + 1)
                        .mapToObj(number -> "a" + number + ": author { name }")
                        .collect(Collectors.joining(" "));
        Plan plan = DOCUMENTS.plan("{ posts { nodes { " + authors + " } } }");

        assertThat(plan.reads()).hasSize(2);
        assertThat(plan.reads().getLast().joined()).hasSize(ToOnes.MOST_JOINS);
    }

    private static String reads(Plan plan) {
        return plan.reads().stream().map(JoinedRowsTest::read).collect(Collectors.joining(", "));
    }

    private static String read(Read read) {
        List<String> paths = new ArrayList<>(List.of(read.path().toString()));
        add(read.joined(), paths);
        return String.join(" + ", paths);
    }

    private static void add(List<JoinedRow> rows, List<String> paths) {
        for (JoinedRow row : rows) {
            paths.add(row.path().toString());
            add(row.joined(), paths);
        }
    }
}
