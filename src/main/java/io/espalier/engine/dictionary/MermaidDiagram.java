package io.espalier.engine.dictionary;

import io.espalier.engine.dictionary.Dictionary.Reference;
import io.espalier.engine.dictionary.Dictionary.Table;
import io.espalier.engine.dictionary.Dictionary.TableColumn;
import java.util.List;

/**
 * Tables, their columns and what leads from one to the other, as a diagram.
 *
 * @see <a href="https://mermaid.js.org/syntax/entityRelationshipDiagram.html">Mermaid, entity
 *     relationship diagrams</a>
 */
public final class MermaidDiagram {

    private MermaidDiagram() {}

    /** The diagram's text. */
    public static String of(Dictionary dictionary) {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (Table table : dictionary.tables()) {
            for (Reference reference : table.references()) {
                text.append(relation(table, reference));
            }
        }
        for (Table table : dictionary.tables()) {
            text.append("    ").append(quoted(table.name())).append(" {\n");
            table.columns().forEach(column -> text.append(attribute(table, column)));
            text.append("    }\n");
        }
        return text.toString();
    }

    /** One, or none, of the target has many, or one, of the table. */
    private static String relation(Table table, Reference reference) {
        return "    %s %s--%s %s : \"%s\"\n"
                .formatted(
                        quoted(reference.target()),
                        reference.optional() ? "|o" : "||",
                        reference.unique() ? "o|" : "o{",
                        quoted(table.name()),
                        String.join(", ", reference.columns()));
    }

    private static String attribute(Table table, TableColumn column) {
        boolean refers =
                table.references().stream()
                        .map(Reference::columns)
                        .flatMap(List::stream)
                        .anyMatch(column.name()::equals);
        String keys =
                column.key() && refers ? " PK, FK" : column.key() ? " PK" : refers ? " FK" : "";
        return "        %s %s%s\n".formatted(word(column.type()), word(column.name()), keys);
    }

    private static String quoted(String name) {
        return name.matches("\\w+") ? name : "\"" + name.replace("\"", "") + "\"";
    }

    /** Types and names of attributes are one word each. */
    private static String word(String text) {
        return text.replaceAll("[^\\w()\\[\\]-]+", "_");
    }
}
