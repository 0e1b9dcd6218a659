package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows the files and fields of the community; its documents run in another test. */
class SqlFieldsGuideTest {

    private final Markdown guide = Markdown.read("docs/sql-fields.md");

    @Test
    void theFilesAreThoseOfTheCommunity() {
        assertThat(guide.fences("sql"))
                .containsExactlyInAnyOrderElementsOf(texts("graphql-sql", ".sql").toList());
    }

    @Test
    void theFieldsAreThoseOfTheCommunity() {
        List<String> community = fields(texts("graphql-schema", ".graphqls").toList());

        assertThat(fields(List.of(guide.fences("graphql").getFirst())))
                .hasSize(2)
                .allSatisfy(field -> assertThat(community).contains(field));
    }

    private static Stream<String> texts(String folder, String suffix) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList().stream()
                    .map(file -> Markdown.read(file.toString()).text());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every field with its arguments and directives, descriptions left out. */
    private static List<String> fields(List<String> sdl) {
        return sdl.stream()
                .map(text -> new SchemaParser().parse(text))
                .flatMap(SqlFieldsGuideTest::definitions)
                .map(SqlFieldsGuideTest::plain)
                .toList();
    }

    private static Stream<FieldDefinition> definitions(TypeDefinitionRegistry registry) {
        return Stream.concat(
                registry.getTypes(ObjectTypeDefinition.class).stream()
                        .flatMap(type -> type.getFieldDefinitions().stream()),
                registry.objectTypeExtensions().values().stream()
                        .flatMap(List<ObjectTypeExtensionDefinition>::stream)
                        .flatMap(type -> type.getFieldDefinitions().stream()));
    }

    private static String plain(FieldDefinition field) {
        List<InputValueDefinition> arguments =
                field.getInputValueDefinitions().stream()
                        .map(argument -> argument.transform(builder -> builder.description(null)))
                        .toList();
        return AstPrinter.printAst(
                field.transform(builder ->
                        builder.description(null)
                                .comments(List.of())
                                .inputValueDefinitions(arguments)));
    }
}
