package io.espalier.engine.augmentation;

import graphql.language.InputObjectTypeDefinition;
import graphql.parser.Parser;

/** An input object while it is written, as SDL. */
final class InputSdl {

    private final StringBuilder text = new StringBuilder();
    private boolean empty = true;

    InputSdl(String name, String description) {
        this(name, description, "");
    }

    private InputSdl(String name, String description, String directive) {
        text.append('"').append(description).append("\"\ninput ").append(name);
        text.append(directive).append(" {\n");
    }

    /** An input of which exactly one field is given. */
    static InputSdl oneOf(String name, String description) {
        return new InputSdl(name, description, " @oneOf");
    }

    InputSdl field(String name, String type) {
        text.append("  ").append(name).append(": ").append(type).append('\n');
        empty = false;
        return this;
    }

    InputSdl field(String name, String type, String description) {
        text.append("  \"").append(description).append("\"\n");
        return field(name, type);
    }

    boolean isEmpty() {
        return empty;
    }

    InputObjectTypeDefinition parse() {
        return Parser.parse(text + "}")
                .getDefinitionsOfType(InputObjectTypeDefinition.class)
                .getFirst();
    }
}
