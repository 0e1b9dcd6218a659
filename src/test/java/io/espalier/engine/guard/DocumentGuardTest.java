package io.espalier.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.parser.Parser;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.limit.DocumentLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentGuardTest {

    private static final DocumentGuard GUARD =
            new DocumentGuard(new DocumentLimits(100, 2, 4, 9, 3, 5));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ a { b { c { d } } } }",
                "{ a b c d e f g h i }",
                "{ x: a y: b z: c d }",
                "{ a: a b: b c: c d: d e: e }",
                "{ ...F } fragment F on T { a { b { c { d } } } }",
                "query A { a b c d } query B { a b c d e }",
                "{ ...F } fragment F on T { a ...F }",
                "{ ...F ...F } fragment F on T { a { ...G } } fragment G on T { a { ...F } }",
                "{ ...Missing }"
            })
    void documentsWithinTheLimits(String document) {
        assertThatCode(() -> GUARD.check(Parser.parse(document))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ a { b { c { d { e } } } } } | The document is 5 fields deep; 4 is the most.",
                "{ a ...F } fragment F on T { a { ... on T { b { ...G } } } } fragment G on T { c { d { e } } }"
                        + " | The document is 5 fields deep; 4 is the most.",
                "{ a b c d e f g h i j }"
                        + " | The document selects 10 fields, with its fragments written out; 9 is the most.",
                "{ x { ...F } y: z { ...F } } fragment F on T { a b c d }"
                        + " | The document selects 10 fields, with its fragments written out; 9 is the most.",
                "{ w: a x: b y: c z: d }"
                        + " | The document has 4 aliases, with its fragments written out; 3 is the most.",
                "{ ...F ...F } fragment F on T { x: a y: b }"
                        + " | The document has 4 aliases, with its fragments written out; 3 is the most.",
                "query A { a b c d e } query B { a b c d e }"
                        + " | The document selects 10 fields, with its fragments written out; 9 is the most.",
                "{ a } fragment A on T { a } fragment B on T { a } fragment C on T { a }"
                        + " | The document has 3 fragments; 2 is the most.",
                "query A { a } query B { a { b { c { d { e } } } } }"
                        + " | The document is 5 fields deep; 4 is the most."
            })
    void documentsBeyondThem(String document, String message) {
        EngineException exception =
                catchThrowableOfType(
                        EngineException.class, () -> GUARD.check(Parser.parse(document)));

        assertThat(List.of(exception.code(), exception.getMessage()))
                .isEqualTo(List.of(ErrorCode.LIMIT_EXCEEDED, message));
    }

    /** Written out, this document would have 2^100 fields. */
    @Test
    void fragmentsThatDoubleEachOtherAreCountedWithoutWritingThemOut() {
        StringBuilder document = new StringBuilder("{ ...F0 }");
        for (int i = 0; i < 100; i++) {
            document.append(" fragment F%d on T { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
        }
        document.append(" fragment F100 on T { a }");

        assertThat(DocumentSize.of(Parser.parse(document.toString())))
                .isEqualTo(new DocumentSize(1, Long.MAX_VALUE, 0));
    }

    /** The law: what is counted is what one would count with every fragment written out. */
    @Property(tries = 300)
    void countsAsIfFragmentsWereWrittenOut(@ForAll long seed) {
        RandomDocument random = new RandomDocument(new Random(seed));

        Document document = Parser.parse(random.text());

        assertThat(DocumentSize.of(document)).isEqualTo(random.writtenOut());
    }

    /** A document of three fragments, each of which uses only those behind it. */
    private static final class RandomDocument {

        private final Random random;
        private final List<FragmentDefinition> fragments = new ArrayList<>();
        private final SelectionSet root;

        RandomDocument(Random random) {
            this.random = random;
            for (int i = 0; i < 3; i++) {
                fragments.addFirst(
                        FragmentDefinition.newFragmentDefinition()
                                .name("F" + (2 - i))
                                .typeCondition(TypeName.newTypeName("T").build())
                                .selectionSet(selections(3, 2 - i + 1))
                                .build());
            }
            root = selections(3, 0);
        }

        private SelectionSet selections(int depth, int firstFragment) {
            SelectionSet.Builder selections = SelectionSet.newSelectionSet();
            for (int i = random.nextInt(3); i >= 0; i--) {
                selections.selection(selection(depth, firstFragment));
            }
            return selections.build();
        }

        private Selection<?> selection(int depth, int firstFragment) {
            int kind = random.nextInt(4);
            if (kind == 0 && firstFragment < 3) {
                return FragmentSpread.newFragmentSpread("F" + random.nextInt(firstFragment, 3))
                        .build();
            }
            if (kind == 1 && depth > 0) {
                return InlineFragment.newInlineFragment()
                        .selectionSet(selections(depth - 1, firstFragment))
                        .build();
            }
            Field.Builder field = Field.newField().name("f" + random.nextInt(3));
            if (random.nextBoolean()) {
                field.alias("f" + random.nextInt(3));
            }
            if (kind == 2 && depth > 0) {
                field.selectionSet(selections(depth - 1, firstFragment));
            }
            return field.build();
        }

        String text() {
            Document.Builder document = Document.newDocument();
            document.definition(
                    OperationDefinition.newOperationDefinition()
                            .operation(OperationDefinition.Operation.QUERY)
                            .selectionSet(root)
                            .build());
            fragments.forEach(document::definition);
            return AstPrinter.printAst(document.build());
        }

        DocumentSize writtenOut() {
            List<Integer> depths = new ArrayList<>();
            List<Field> fields = new ArrayList<>();
            collect(root, 1, depths, fields);
            return new DocumentSize(
                    depths.stream().mapToInt(depth -> depth).max().orElse(0),
                    fields.size(),
                    fields.stream()
                            .filter(field ->
                                    field.getAlias() != null
                                            && !field.getAlias().equals(field.getName()))
                            .count());
        }

        private void collect(
                SelectionSet selections, int depth, List<Integer> depths, List<Field> fields) {
            for (Selection<?> selection : selections.getSelections()) {
                switch (selection) {
                    case Field field -> {
                        depths.add(depth);
                        fields.add(field);
                        if (field.getSelectionSet() != null) {
                            collect(field.getSelectionSet(), depth + 1, depths, fields);
                        }
                    }
                    case InlineFragment inline ->
                            collect(inline.getSelectionSet(), depth, depths, fields);
                    case FragmentSpread spread ->
                            collect(
                                    fragments
                                            .get(Integer.parseInt(spread.getName().substring(1)))
                                            .getSelectionSet(),
                                    depth,
                                    depths,
                                    fields);
                    default -> throw new IllegalArgumentException();
                }
            }
        }
    }
}
