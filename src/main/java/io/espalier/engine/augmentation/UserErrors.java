package io.espalier.engine.augmentation;

/** The types of what can be wrong with an input. */
final class UserErrors {

    static final String NAME = "UserError";
    private static final String CODE = "UserErrorCode";

    private UserErrors() {}

    static void define(GeneratedTypes types) {
        types.defineEnum(
                CODE,
                """
                "What can be wrong with an input."
                enum UserErrorCode {
                  "Another object has that value already."
                  UNIQUE_VIOLATION
                  "There is no such object."
                  NOT_FOUND
                  "A value is none that it may be."
                  INVALID
                  "The object has changed since it was read."
                  STALE_VERSION
                  "Another object still needs this one, or this one needs another."
                  FOREIGN_KEY_VIOLATION
                  "More objects fit than `atMost` allows."
                  TOO_MANY_MATCHES
                  "Nothing is wrong here, but it was undone with another mutation, or never begun."
                  ROLLED_BACK
                }
                """);
        types.define(
                NAME, () -> common(TypeSdl.interfaceType(NAME, "What is wrong with an input.")));
        define(
                types,
                error("UniqueViolation", "Another object has that value already.")
                        .field("field", "String!", "The field that has to be unique."));
        define(types, error("NotFound", "There is no such object."));
        define(
                types,
                error("Invalid", "A value is none that it may be.")
                        .field("constraint", "String!", "The rule that it breaks."));
        define(
                types,
                error("StaleVersion", "The object has changed since it was read.")
                        .field("currentVersion", "Int!", "Its version now."));
        define(
                types,
                error(
                        "ForeignKeyViolation",
                        "Another object still needs this one, or this one needs another."));
        define(
                types,
                error("TooManyMatches", "More objects fit than `atMost` allows.")
                        .field("matches", "Int!", "How many fit."));
        define(
                types,
                error(
                        "RolledBack",
                        "Nothing is wrong here, but it was undone with another mutation, or never begun."));
    }

    private static TypeSdl error(String name, String description) {
        return common(TypeSdl.implementing(NAME, name, description));
    }

    private static TypeSdl common(TypeSdl sdl) {
        return sdl.field("message", "String!", "The same for people.")
                .field("code", CODE + "!", "What is wrong.")
                .field("path", "[String!]!", "Where in the input: its keys, and places in lists.");
    }

    private static void define(GeneratedTypes types, TypeSdl sdl) {
        types.define(sdl.name(), () -> sdl);
    }
}
