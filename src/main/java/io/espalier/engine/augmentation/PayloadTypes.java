package io.espalier.engine.augmentation;

import io.espalier.engine.binding.WriteBinding;

/** What mutations answer, and the errors among it. */
final class PayloadTypes {

    private final GeneratedTypes types;

    PayloadTypes(GeneratedTypes types) {
        this.types = types;
    }

    /** Defines what payloads of hand-written mutations refer to. */
    void defineUserErrors() {
        UserErrors.define(types);
    }

    void define(WriteBinding mutation) {
        UserErrors.define(types);
        types.define(mutation.payload(), () -> payload(mutation));
    }

    private static TypeSdl payload(WriteBinding mutation) {
        String type = mutation.type();
        String field = mutation.entityField();
        TypeSdl sdl =
                TypeSdl.object(mutation.payload(), "What " + mutation.field().name() + " answers.");
        switch (mutation.kind().payload()) {
            case ONE -> sdl.field(field, type, "The " + type + " as it is now; null with errors.");
            case ALL ->
                    sdl.field(
                                    field,
                                    "[" + type + "!]",
                                    "All " + type + " as they are now; null with errors.")
                            .field("count", "Int", "How many there are; null with errors.");
            case COUNT -> sdl.field("count", "Int", "How many there were; null with errors.");
            case DELETED ->
                    sdl.field("deletedId", "ID", "The id that is gone; null with errors.")
                            .field(field, type, "The " + type + " as it was; null with errors.");
        }
        return sdl.field(
                "userErrors",
                "[UserError!]!",
                "What is wrong with the input; empty if all was done.");
    }
}
