package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.MISSING_INDEX;
import static io.espalier.engine.error.FaultCode.MISSING_SEARCH;
import static io.espalier.engine.error.FaultCode.RESERVED_NAME;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.error.Fault;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Catalog.Relation;
import io.espalier.engine.mapping.Catalog.SearchVector;
import io.espalier.engine.mapping.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class SearchBinderTest {

    private static final String POST = "type Post { id: ID! title: String @search }";

    private static final SearchVector ENGLISH =
            new SearchVector(
                    "words",
                    "to_tsvector('english'::regconfig, COALESCE(title, ''::text))",
                    true,
                    true);

    /** The blog's tables, where posts have these columns of words. */
    private static Catalog catalog(SearchVector... vectors) {
        SequencedMap<TableName, Relation> relations =
                new LinkedHashMap<>(Blog.domain().catalog().relations());
        relations.computeIfPresent(
                new TableName(null, "posts"),
                (name, posts) ->
                        new Relation(
                                name,
                                posts.kind(),
                                posts.columns(),
                                posts.indexes(),
                                posts.foreignKeys(),
                                List.of(vectors)));
        return new Catalog(relations);
    }

    private static List<Fault> said(String sdl, SearchVector... vectors) {
        return Bound.of(Blog.domain(), catalog(vectors), sdl).said();
    }

    @Test
    void findsTheColumnOfWords() {
        Bound bound = Bound.of(Blog.domain(), catalog(ENGLISH), POST);
        assertThat(bound.said()).isEmpty();
        TextSearch search = bound.binding().findSearch("Post").orElseThrow();
        assertThat(search.vector().name()).isEqualTo("words");
        assertThat(search.language()).isEqualTo("english");
    }

    @Test
    void takesAColumnThatSomethingElseFills() {
        assertThat(said(POST, new SearchVector("words", null, false, true))).isEmpty();
    }

    @Test
    void needsNoDatabaseToPrintTheSchema() {
        assertThat(Bound.withoutTables(Blog.domain(), POST).said()).isEmpty();
    }

    @Test
    void reportsATableWithoutWords() {
        assertThat(said(POST))
                .containsExactly(
                        new Fault(
                                MISSING_SEARCH,
                                "Post",
                                "table posts has no tsvector column",
                                "Keep one, generated from the texts with @search, in a changeset"));
    }

    @Test
    void reportsSeveralColumnsOfWords() {
        assertThat(said(POST, ENGLISH, new SearchVector("more", null, true, true)))
                .containsExactly(
                        new Fault(
                                MISSING_SEARCH,
                                "Post",
                                "table posts has several tsvector columns: words, more",
                                "Keep one, generated from the texts with @search, in a changeset"));
    }

    @Test
    void reportsWordsOutsideOfATable() {
        assertThat(said("type Post { id: ID! stars: Stars } type Stars { review: String @search }"))
                .contains(
                        new Fault(
                                UNSUPPORTED_SCHEMA,
                                "Stars.review",
                                "its text is searched, but its type shows no entity",
                                "Remove @search; a text of an embeddable can be bound to a field of the entity's type by a path, and searched there"));
    }

    @Test
    void reportsAnotherLanguage() {
        assertThat(
                        said(
                                "type Post { id: ID! title: String @search(language: \"german\") }",
                                ENGLISH))
                .containsExactly(
                        new Fault(
                                MISSING_SEARCH,
                                "Post",
                                "posts.words is not generated in the language german",
                                "Generate it by to_tsvector('german', …), or name its language in @search"));
    }

    @Test
    void reportsTwoLanguages() {
        String two =
                "type Post { id: ID! title: String @search slug: String! @search(language: \"german\") }";
        assertThat(said(two, new SearchVector("words", null, true, true)))
                .containsExactly(
                        new Fault(
                                MISSING_SEARCH,
                                "Post",
                                "its texts are searched in several languages: english, german",
                                "Give every @search of the type the same language"));
    }

    @Test
    void reportsATextThatIsNotAmongTheWords() {
        assertThat(
                        said(
                                "type Post { id: ID! title: String @search slug: String! @search }",
                                ENGLISH))
                .containsExactly(
                        new Fault(
                                MISSING_SEARCH,
                                "Post.slug",
                                "posts.words is not generated from slug",
                                "Add the text to its expression in a changeset, or remove @search"));
    }

    @Test
    void warnsOfWordsWithoutAnIndex() {
        SearchVector bare = new SearchVector("words", ENGLISH.expression(), true, false);
        assertThat(said(POST, bare))
                .containsExactly(
                        new Fault(
                                MISSING_INDEX,
                                "Post",
                                "no GIN index serves searches by posts.words",
                                "Add one"));
    }

    @Test
    void reportsWhatIsNoText() {
        assertThat(
                        said(
                                "type Post { id: ID! views: Int! @search }",
                                new SearchVector("words", null, true, true)))
                .containsExactly(
                        new Fault(
                                TYPE_MISMATCH,
                                "Post.views",
                                "only a text can be searched",
                                "Remove @search"));
    }

    @Test
    void keepsItsWordsFromFieldsOfTheType() {
        String named =
                "type Post { id: ID! title: String @search relevance: Int! @bind(to: \"views\") }";
        assertThat(said(named, ENGLISH))
                .containsExactly(
                        new Fault(
                                RESERVED_NAME,
                                "Post.relevance",
                                "'relevance' is a word of the engine's search",
                                "Choose another name and keep the attribute with @bind(to: \"relevance\")"));
    }
}
