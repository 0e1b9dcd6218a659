package io.espalier.engine.mapping;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A mapping as text, so that a test states the whole of it at a glance. */
final class MappingText {

    private MappingText() {}

    static String of(Entity entity) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(entity.name() + " in " + entity.table());
        text.add("  id " + typed(entity.identifier()));
        entity.uniqueKeys().forEach(key -> text.add("  unique " + key));
        entity.rows().restrictions().forEach(restriction -> text.add("  where " + restriction));
        Hierarchy hierarchy = entity.hierarchy();
        if (hierarchy != null) {
            text.add(
                    "  of "
                            + hierarchy.concrete()
                            + " by "
                            + typed(hierarchy.discriminator())
                            + (hierarchy.own() == null
                                    ? ""
                                    : ", its own where " + hierarchy.own()));
        }
        entity.unsupported().forEach(feature -> text.add("  unsupported " + feature));
        entity.attributes()
                .forEach((name, attribute) -> text.add("  " + name + ": " + of(attribute)));
        return text.toString();
    }

    static String of(Attribute attribute) {
        return switch (attribute) {
            case Attribute.Basic basic ->
                    typed(basic.column())
                            + (basic.purpose() == Attribute.Purpose.PLAIN
                                    ? ""
                                    : " " + basic.purpose());
            case Attribute.Embedded embedded ->
                    embedded.javaType().getSimpleName()
                            + embedded.attributes().values().stream()
                                    .map(inside -> inside.name() + ": " + of(inside))
                                    .collect(Collectors.joining("; ", " {", "}"));
            case Attribute.ToOne toOne ->
                    (toOne.required() ? "one " : "maybe one ")
                            + toOne.target()
                            + (toOne.owning() ? "" : " who owns it")
                            + of(toOne.join());
            case Attribute.ToMany toMany ->
                    "many "
                            + toMany.target()
                            + toMany.route().stream()
                                    .map(MappingText::of)
                                    .collect(Collectors.joining());
            case Attribute.Unsupported unsupported -> "unsupported, " + unsupported.reason();
        };
    }

    private static String of(Join join) {
        return " -> "
                + join.table()
                + (join.unique() ? " (unique) on " : " on ")
                + join.from()
                + " = "
                + join.to()
                + (join.rows().isRestricted() ? " where " + join.rows().restrictions() : "");
    }

    private static String typed(List<Column> columns) {
        return columns.stream().map(MappingText::typed).collect(Collectors.joining(", "));
    }

    private static String typed(Column column) {
        return column.name()
                + " "
                + column.type()
                + (column.nullable() ? "?" : "")
                + (column.expression() == null ? "" : " = " + column.expression());
    }
}
