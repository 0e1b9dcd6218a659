package io.espalier.engine.augmentation;

import graphql.language.EnumTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.binding.Writes;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The types that the engine defines: each once, and only those that something leads to. */
final class GeneratedTypes {

    private final Binding binding;
    private final Consumer<TypeDefinition<?>> registry;
    private final Set<String> defined = new HashSet<>();

    /**
     * @param registry takes every definition
     */
    GeneratedTypes(Binding binding, Consumer<TypeDefinition<?>> registry) {
        this.binding = binding;
        this.registry = registry;
    }

    TypeBinding type(String name) {
        return binding.requireType(name);
    }

    Writes writes() {
        return binding.writes();
    }

    boolean isSearchable(String type) {
        return binding.findSearch(type).isPresent();
    }

    /** Defines a type unless it is, also where it leads back to itself; answers its name. */
    String define(String name, Supplier<TypeSdl> type) {
        if (defined.add(name)) {
            registry.accept(type.get().parse());
        }
        return name;
    }

    String orderDirection() {
        return defineEnum(
                "OrderDirection",
                """
                "A direction, and where nulls stand in it."
                enum OrderDirection {
                  "The least first; nulls last."
                  ASC
                  "The greatest first; nulls first."
                  DESC
                  ASC_NULLS_FIRST
                  ASC_NULLS_LAST
                  DESC_NULLS_FIRST
                  DESC_NULLS_LAST
                }
                """);
    }

    String stringMode() {
        return defineEnum(
                "StringMode",
                """
                "Whether case matters."
                enum StringMode {
                  "It does."
                  DEFAULT
                  "It does not."
                  INSENSITIVE
                }
                """);
    }

    String defineEnum(String name, String sdl) {
        if (defined.add(name)) {
            registry.accept(
                    Parser.parse(sdl).getDefinitionsOfType(EnumTypeDefinition.class).getFirst());
        }
        return name;
    }
}
