package io.espalier.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaReaderTest {

    @Test
    void readsTypesWithTheirExtensionsInTheOrderOfTheSdl() {
        SchemaModel model =
                read(
                        """
                        type Query { post(slug: String!): Post }
                        type Post implements Node @bind(to: "Article") {
                          id: ID!
                          tags(limit: Int = 3): [Tag!]! @bind(to: "labels.tag")
                        }
                        enum Kind { A }
                        interface Node { id: ID! }
                        union Thing = Post
                        scalar Money
                        extend type Post implements Priced { price: Money }
                        interface Priced { price: Money }
                        extend enum Kind { B C }
                        extend type Query { posts: PostConnection! }
                        """);
        assertThat(model)
                .isEqualTo(
                        new SchemaModel(
                                objects(
                                        new ObjectType(
                                                "Query",
                                                List.of(),
                                                List.of(
                                                        new Field(
                                                                "Query",
                                                                "post",
                                                                named("Post"),
                                                                List.of(
                                                                        new Argument(
                                                                                "slug",
                                                                                required(
                                                                                        "String"))),
                                                                null),
                                                        field(
                                                                "Query",
                                                                "posts",
                                                                required("PostConnection"),
                                                                null)),
                                                null),
                                        new ObjectType(
                                                "Post",
                                                List.of("Node", "Priced"),
                                                List.of(
                                                        field("Post", "id", required("ID"), null),
                                                        new Field(
                                                                "Post",
                                                                "tags",
                                                                new FieldType(
                                                                        "Tag", true, true, true,
                                                                        false),
                                                                List.of(
                                                                        new Argument(
                                                                                "limit",
                                                                                named("Int"))),
                                                                "labels.tag"),
                                                        field(
                                                                "Post",
                                                                "price",
                                                                named("Money"),
                                                                null)),
                                                "Article")),
                                enums("Kind", "A", "B", "C"),
                                Set.of("Money"),
                                Set.of("Node", "Priced", "Thing"),
                                objects(
                                        new ObjectType(
                                                "Node",
                                                List.of(),
                                                List.of(field("Node", "id", required("ID"), null)),
                                                null),
                                        new ObjectType(
                                                "Priced",
                                                List.of(),
                                                List.of(
                                                        field(
                                                                "Priced",
                                                                "price",
                                                                named("Money"),
                                                                null)),
                                                null))));
        assertThat(List.copyOf(model.objects().keySet())).containsExactly("Query", "Post");
    }

    @Test
    void takesTheBindingOfATypeFromItsExtensionToo() {
        SchemaModel model =
                read("type Post { id: ID! } extend type Post @bind(to: \"Article\") { a: Int }");
        assertThat(model.objects().get("Post"))
                .extracting(ObjectType::bindTo, ObjectType::bindingTarget)
                .containsExactly("Article", "Article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Int",
                "Int!",
                "[Int]",
                "[Int!]",
                "[Int]!",
                "[Int!]!",
                "[[Int]]",
                "[[Int]]!"
            })
    void writesATypeAsTheSdlDoes(String type) {
        Field field =
                read("type A { a: " + type + " }")
                        .findObject("A")
                        .orElseThrow()
                        .fields()
                        .getFirst();
        assertThat(field.type()).hasToString(type);
    }

    @Test
    void meansAConnectionWhereATypeStandsBeforeTheSuffix() {
        SchemaModel model = read("type Post { id: ID! } type Connection { id: ID! }");
        assertThat(model.findNodeOfConnection("PostConnection"))
                .contains(model.objects().get("Post"));
        assertThat(model.findNodeOfConnection("UserConnection")).isEmpty();
        assertThat(model.findNodeOfConnection("Connection")).isEmpty();
        assertThat(model.findNodeOfConnection("Post")).isEmpty();
    }

    private static SchemaModel read(String sdl) {
        return SchemaReader.read(new SchemaParser().parse(sdl));
    }

    private static SequencedMap<String, ObjectType> objects(ObjectType... types) {
        SequencedMap<String, ObjectType> objects = new LinkedHashMap<>();
        for (ObjectType type : types) {
            objects.put(type.name(), type);
        }
        return objects;
    }

    private static SequencedMap<String, List<String>> enums(String name, String... values) {
        SequencedMap<String, List<String>> enums = new LinkedHashMap<>();
        enums.put(name, List.of(values));
        return enums;
    }

    private static Field field(String owner, String name, FieldType type, @Nullable String bindTo) {
        return new Field(owner, name, type, List.of(), bindTo);
    }

    private static FieldType named(String name) {
        return new FieldType(name, false, false, false, false);
    }

    private static FieldType required(String name) {
        return new FieldType(name, true, false, false, false);
    }
}
