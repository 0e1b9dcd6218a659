package io.espalier.engine.augmentation;

import graphql.language.TypeDefinition;
import graphql.parser.Parser;

/** An object type or an input object while it is written, as SDL. */
final class TypeSdl {

    private final StringBuilder text = new StringBuilder();

    private TypeSdl(String keyword, String name, String description, String directive) {
        text.append('"').append(description).append("\"\n").append(keyword).append(' ');
        text.append(name).append(directive).append(" {\n");
    }

    static TypeSdl object(String name, String description) {
        return new TypeSdl("type", name, description, "");
    }

    static TypeSdl input(String name, String description) {
        return new TypeSdl("input", name, description, "");
    }

    /** An input of which exactly one field is given. */
    static TypeSdl oneOf(String name, String description) {
        return new TypeSdl("input", name, description, " @oneOf");
    }

    TypeSdl field(String name, String type) {
        text.append("  ").append(name).append(": ").append(type).append('\n');
        return this;
    }

    TypeSdl field(String name, String type, String description) {
        text.append("  \"").append(description).append("\"\n");
        return field(name, type);
    }

    TypeDefinition<?> parse() {
        return Parser.parse(text + "}").getDefinitionsOfType(TypeDefinition.class).getFirst();
    }
}
