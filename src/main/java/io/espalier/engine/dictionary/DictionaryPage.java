package io.espalier.engine.dictionary;

import io.espalier.engine.dictionary.Dictionary.Constraint;
import io.espalier.engine.dictionary.Dictionary.EnumType;
import io.espalier.engine.dictionary.Dictionary.Table;
import io.espalier.engine.dictionary.Dictionary.TableColumn;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dictionary as a page of Markdown: a chapter a table, below the diagram. */
public final class DictionaryPage {

    private DictionaryPage() {}

    /**
     * The page's text.
     *
     * @param writtenBy the command that writes it
     */
    public static String of(Dictionary dictionary, String writtenBy) {
        StringBuilder page = new StringBuilder("# Data dictionary\n\n");
        page.append("Written by `").append(writtenBy).append("`.\n\n```mermaid\n");
        page.append(MermaidDiagram.of(dictionary)).append("```\n");
        dictionary.tables().forEach(table -> page.append(chapter(table)));
        if (!dictionary.enums().isEmpty()) {
            page.append("\n## Types\n\n| type | values |\n| --- | --- |\n");
            dictionary.enums().forEach(type -> page.append(row(type)));
        }
        return page.toString();
    }

    private static String chapter(Table table) {
        StringBuilder chapter = new StringBuilder("\n## ").append(table.name()).append("\n\n");
        if (table.comment() != null) {
            chapter.append(table.comment().replaceAll("\\s+", " ")).append("\n\n");
        }
        if (!table.types().isEmpty()) {
            chapter.append("GraphQL: ").append(codes(table.types())).append("\n\n");
        }
        chapter.append("| column | type | null | default | GraphQL | |\n");
        chapter.append("| --- | --- | --- | --- | --- | --- |\n");
        table.columns().forEach(column -> chapter.append(row(column)));
        if (!table.constraints().isEmpty()) {
            chapter.append("\n| constraint | |\n| --- | --- |\n");
            table.constraints().forEach(constraint -> chapter.append(row(constraint)));
        }
        return chapter.toString();
    }

    private static String row(TableColumn column) {
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        code(column.name()),
                        code(column.type()),
                        column.notNull() ? "" : "null",
                        column.value() == null ? "" : code(column.value()),
                        codes(column.fields()),
                        cell(column.comment()));
    }

    private static String row(Constraint constraint) {
        return "| %s | %s |\n".formatted(code(constraint.name()), code(constraint.definition()));
    }

    private static String row(EnumType type) {
        return "| %s | %s |\n".formatted(code(type.name()), codes(type.values()));
    }

    private static String codes(List<String> texts) {
        return texts.stream().map(DictionaryPage::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + cell(text) + "`";
    }

    /** On one line, and not the end of a cell. */
    private static String cell(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
