package io.espalier.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A package of {@code io.espalier} with all below it that is no room of its own, and the rooms that
 * it may use.
 *
 * @param name below {@code io.espalier}; empty for the root package itself, which holds {@code
 *     main}
 */
record Room(String name, List<String> uses) {

    static final String ROOT = "io.espalier";

    private static final List<String> ENGINE =
            List.of(
                    "engine.error",
                    "engine.limit",
                    "engine.guard",
                    "engine.id",
                    "engine.schema",
                    "engine.mapping",
                    "engine.binding",
                    "engine.augmentation",
                    "engine.predicate",
                    "engine.plan",
                    "engine.sql",
                    "engine.fetch",
                    "engine.prepared",
                    "engine.idempotency",
                    "engine.explain",
                    "engine.execution",
                    "engine.mutation",
                    "engine.api",
                    "engine.dictionary");

    /** Every room, those that are not built yet among them. */
    static final List<Room> ALL =
            List.of(
                    engine("error"),
                    engine("limit", "error"),
                    engine("guard", "limit", "error"),
                    engine("id", "error"),
                    engine("schema", "error"),
                    engine("mapping", "error"),
                    engine("binding", "schema", "mapping", "error"),
                    engine("augmentation", "binding", "schema", "mapping", "error"),
                    engine("predicate", "mapping", "error"),
                    engine(
                            "plan",
                            "predicate",
                            "binding",
                            "schema",
                            "mapping",
                            "id",
                            "limit",
                            "error"),
                    engine("sql", "plan", "predicate", "mapping", "id", "error"),
                    engine(
                            "fetch",
                            "sql",
                            "plan",
                            "predicate",
                            "mapping",
                            "id",
                            "guard",
                            "limit",
                            "error"),
                    engine("prepared", "fetch", "plan", "predicate", "limit", "error"),
                    engine("idempotency", "fetch", "error"),
                    engine("explain", "fetch", "sql", "plan", "mapping", "guard", "error"),
                    // Of mapping, only its nouns: Rules.mappingIsReadAtTheStartAlone.
                    engine(
                            "execution",
                            "explain",
                            "idempotency",
                            "prepared",
                            "fetch",
                            "plan",
                            "binding",
                            "schema",
                            "mapping",
                            "id",
                            "guard",
                            "limit",
                            "error"),
                    engine(
                            "mutation",
                            "api",
                            "execution",
                            "fetch",
                            "sql",
                            "plan",
                            "predicate",
                            "binding",
                            "schema",
                            "mapping",
                            "id",
                            "limit",
                            "error"),
                    engine("api", "error", "id"),
                    engine("dictionary", "binding", "schema", "mapping"),
                    new Room("engine.spring", ENGINE),
                    new Room("community", List.of()),
                    new Room("community.action", List.of("community", "engine.api")),
                    new Room("contract", List.of()),
                    new Room("database", List.of()),
                    new Room("launcher", List.of()),
                    new Room("cli", allBut("cli", "")),
                    new Room("", allBut("")));

    Room {
        uses = List.copyOf(uses);
    }

    private static Room engine(String name, String... uses) {
        return new Room("engine." + name, Stream.of(uses).map("engine."::concat).toList());
    }

    private static List<String> allBut(String... names) {
        return Stream.concat(
                        ENGINE.stream(),
                        Stream.of(
                                "engine.spring",
                                "community",
                                "community.action",
                                "contract",
                                "database",
                                "cli"))
                .filter(name -> !List.of(names).contains(name))
                .toList();
    }

    /** The room of a package: the longest that it begins with; empty for a package of no room. */
    static Optional<Room> find(String packageName) {
        return ALL.stream()
                .filter(room -> room.begins(packageName))
                .max((a, b) -> Integer.compare(a.name.length(), b.name.length()));
    }

    private boolean begins(String packageName) {
        return packageName.equals(packageName())
                || (!name.isEmpty() && packageName.startsWith(packageName() + "."));
    }

    String packageName() {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    boolean isEngine() {
        return name.startsWith("engine.");
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe(
                "in " + packageName(),
                type -> find(type.getPackageName()).filter(this::equals).isPresent());
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "main" : name;
    }
}
