package io.espalier.engine.augmentation;

import graphql.language.TypeDefinition;
import graphql.parser.Parser;

/** An object type, an interface or an input object while it is written, as SDL. */
final class TypeSdl {

    private final String name;
    private final StringBuilder text = new StringBuilder();

    private TypeSdl(String keyword, String name, String description, String directive) {
        this.name = name;
        text.append('"').append(description).append("\"\n").append(keyword).append(' ');
        text.append(name).append(directive).append(" {\n");
    }

    static TypeSdl object(String name, String description) {
        return new TypeSdl("type", name, description, "");
    }

    static TypeSdl interfaceType(String name, String description) {
        return new TypeSdl("interface", name, description, "");
    }

    static TypeSdl implementing(String interfaceName, String name, String description) {
        return new TypeSdl("type", name, description, " implements " + interfaceName);
    }

    static TypeSdl input(String name, String description) {
        return new TypeSdl("input", name, description, "");
    }

    /** An input of which exactly one field is given. */
    static TypeSdl oneOf(String name, String description) {
        return new TypeSdl("input", name, description, " @oneOf");
    }

    String name() {
        return name;
    }

    TypeSdl field(String name, String type) {
        text.append("  ").append(name).append(": ").append(type).append('\n');
        return this;
    }

    TypeSdl field(String name, String type, String description) {
        text.append("  \"").append(description).append("\"\n");
        return field(name, type);
    }

    /** A field with a description of the user's, whatever stands in it. */
    TypeSdl described(String name, String type, String description) {
        text.append("  \"\"\"\n")
                .append(description.replace("\"\"\"", "\\\"\"\""))
                .append("\n  \"\"\"\n");
        return field(name, type);
    }

    TypeDefinition<?> parse() {
        return Parser.parse(text + "}").getDefinitionsOfType(TypeDefinition.class).getFirst();
    }
}
