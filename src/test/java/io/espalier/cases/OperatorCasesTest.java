package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.espalier.shapes.ShapesApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Whatever the engine adds to a schema to filter, sort and group by is used by a golden case, so
 * that its SQL has been seen: each operator of each filter of values, each direction, each bucket,
 * and each word that the inputs of all types have.
 */
@ExtendWith(CommunityExtension.class)
class OperatorCasesTest {

    /** What the inputs of one type have, by the ends of their names; the rest are its fields. */
    private enum Words {
        LIST_WHERE("ListWhere", "some every none count sum avg min max"),
        WHERE("Where", "and or not isNull search"),
        HAVING("Having", "and or not count sum avg min max"),
        LIST_ORDER("ListOrder", "count sum avg min max"),
        GROUP_ORDER("GroupOrder", "key count sum avg min max"),
        ORDER("Order", "relevance");

        private final String suffix;
        private final String fields;

        Words(String suffix, String fields) {
            this.suffix = suffix;
            this.fields = fields;
        }

        /** What an input's field is called here: the same for all types of one kind. */
        static Stream<String> of(String coordinates) {
            int dot = coordinates.indexOf('.');
            String type = coordinates.substring(0, dot);
            String field = coordinates.substring(dot + 1);
            return Stream.of(values())
                    .filter(words -> type.endsWith(words.suffix))
                    .limit(1)
                    .filter(words -> List.of(words.fields.split(" ")).contains(field))
                    .map(words -> words.suffix + "." + field);
        }
    }

    @Test
    void eachIsUsedByAGoldenCase(Communities communities) {
        Set<String> operators = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        collect("cases", communities.fixture(), operators, used);
        try (TestDatabase database = ShapesApplication.emptyDatabase();
                TestApplication shapes = ShapesApplication.start(database)) {
            collect("shapes/cases", shapes, operators, used);
        }
        assertThat(operators)
                .contains("StringFilter.startsWith", "Where.search", "GroupByDateTime.WEEK");
        operators.removeAll(used);
        assertThat(operators).isEmpty();
    }

    private static void collect(
            String folder, TestApplication application, Set<String> operators, Set<String> used) {
        GraphQLSchema schema = application.bean(GraphQlSource.class).schema();
        schema.getAllTypesAsList().stream()
                .flatMap(OperatorCasesTest::coordinates)
                .flatMap(OperatorCasesTest::operators)
                .forEach(operators::add);
        CaseFolders.all(folder).stream()
                .filter(golden -> golden.statements() > 0)
                .flatMap(golden -> UsedInputs.of(golden, schema).stream())
                .flatMap(OperatorCasesTest::operators)
                .forEach(used::add);
    }

    private static Stream<String> coordinates(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLInputObjectType input ->
                    input.getFieldDefinitions().stream()
                            .map(field -> input.getName() + "." + field.getName());
            case GraphQLEnumType choice ->
                    choice.getValues().stream()
                            .map(GraphQLEnumValueDefinition::getName)
                            .map(value -> choice.getName() + "." + value);
            default -> Stream.of();
        };
    }

    /** The operator that an input's field, or a value of an enum, is; none if it is a field's. */
    private static Stream<String> operators(String coordinates) {
        String type = coordinates.substring(0, coordinates.indexOf('.'));
        boolean isShared =
                type.endsWith("Filter")
                        || type.equals("OrderDirection")
                        || type.equals("StringMode")
                        || type.startsWith("GroupBy");
        return isShared ? Stream.of(coordinates) : Words.of(coordinates);
    }
}
