package io.espalier.community;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.TypeName;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SchemaFilesTest {

    @Test
    void everythingIsDescribed() throws IOException {
        List<String> undescribed =
                nodes().filter(SchemaFilesTest::needsDescription)
                        .filter(node -> ((AbstractDescribedNode<?>) node).getDescription() == null)
                        .map(node ->
                                node.getSourceLocation() + " " + ((NamedNode<?>) node).getName())
                        .toList();

        assertThat(undescribed).isEmpty();
    }

    @Test
    void secretsStayOut() throws IOException {
        assertThat(nodes().filter(FieldDefinition.class::isInstance))
                .isNotEmpty()
                .extracting(field -> ((FieldDefinition) field).getName())
                .doesNotContain("email", "passwordHash");
    }

    @Test
    void everyTypeButWhatControllersAnswerIsANode() throws IOException {
        List<String> others =
                nodes().filter(ObjectTypeDefinition.class::isInstance)
                        .filter(type -> !(type instanceof ObjectTypeExtensionDefinition))
                        .map(ObjectTypeDefinition.class::cast)
                        .filter(type ->
                                type.getImplements().stream()
                                        .noneMatch(face ->
                                                face instanceof TypeName name
                                                        && name.getName().equals("Node")))
                        .map(ObjectTypeDefinition::getName)
                        .toList();

        assertThat(others)
                .containsExactlyInAnyOrder(
                        "PublishPostPayload",
                        "AcceptAnswerPayload",
                        "CastVotePayload",
                        "TakeBackVotePayload");
    }

    private static boolean needsDescription(Node<?> node) {
        return switch (node) {
            // An extension cannot be described.
            case ObjectTypeExtensionDefinition extension -> false;
            case ObjectTypeDefinition type -> true;
            case EnumTypeDefinition type -> true;
            case FieldDefinition field -> true;
            case InputValueDefinition argument -> true;
            case EnumValueDefinition value -> true;
            default -> false;
        };
    }

    /** Every node of every file, in no particular order. */
    private static Stream<Node<?>> nodes() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:graphql-schema/*.graphqls");
        return Stream.of(files)
                .map(SchemaFilesTest::text)
                .flatMap(text -> tree(Parser.parse(text)));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Node<?>> tree(Node<?> root) {
        return Stream.concat(
                Stream.of(root), root.getChildren().stream().flatMap(child -> tree(child)));
    }
}
