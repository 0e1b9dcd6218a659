package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.MISSING_INDEX;
import static io.espalier.engine.error.FaultCode.MISSING_SEARCH;
import static io.espalier.engine.error.FaultCode.RESERVED_NAME;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Catalog.SearchVector;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.schema.Field;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the column that holds the words of a type's searchable texts, and holds it against what the
 * SDL says.
 */
final class SearchBinder {

    /** Words of {@code where} and {@code orderBy} that a searchable type has more than others. */
    private static final Set<String> RESERVED = Set.of("search", "relevance");

    private final BindingSources sources;

    SearchBinder(BindingSources sources) {
        this.sources = sources;
    }

    /** How the type is searched; empty if none of its fields is to be. */
    Optional<TextSearch> bind(TypeBinding type) {
        List<FieldBinding> texts =
                type.fields().values().stream()
                        .filter(field -> field.field().searchLanguage() != null)
                        .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        type.fields().keySet().stream()
                .filter(RESERVED::contains)
                .forEach(name -> reportName(type, name));
        texts.forEach(this::checkText);
        List<String> languages =
                texts.stream().map(text -> language(text.field())).distinct().toList();
        if (languages.size() > 1) {
            sources.fault(
                    MISSING_SEARCH,
                    type.name(),
                    "its texts are searched in several languages: " + String.join(", ", languages),
                    "Give every @search of the type the same language");
        }
        String language = languages.getFirst();
        if (sources.catalog() == null) {
            Column unknown = new Column("search", ComputedType.TEXT, false);
            return Optional.of(new TextSearch(unknown, language));
        }
        return vector(type)
                .map(vector -> {
                    check(type, vector, texts, language);
                    return new TextSearch(
                            new Column(vector.column(), ComputedType.TEXT, !vector.notNull()),
                            language);
                });
    }

    /** Refuses searchable texts of types that have no table for a column of their words. */
    void refuseOutside(Set<String> types) {
        Stream.concat(
                        sources.schema().objects().values().stream(),
                        sources.schema().interfaces().values().stream())
                .filter(type -> !types.contains(type.name()))
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.searchLanguage() != null)
                .forEach(field ->
                        sources.fault(
                                UNSUPPORTED_SCHEMA,
                                field.coordinates(),
                                "its text is searched, but its type shows no entity",
                                "Remove @search; a text of an embeddable can be bound to a field of the entity's type by a path,"
                                        + " and searched there"));
    }

    private static String language(Field field) {
        return Objects.requireNonNull(field.searchLanguage());
    }

    private void reportName(TypeBinding type, String name) {
        sources.fault(
                RESERVED_NAME,
                type.name() + "." + name,
                "'" + name + "' is a word of the engine's search",
                "Choose another name and keep the attribute with @bind(to: \"" + name + "\")");
    }

    private void checkText(FieldBinding text) {
        boolean isText =
                text instanceof FieldBinding.Value value
                        && value.attribute().column().type().javaType() == String.class
                        && value.attribute().column().type().canBeKey();
        if (!isText) {
            sources.fault(
                    TYPE_MISMATCH,
                    text.field().coordinates(),
                    "only a text can be searched",
                    "Remove @search");
        }
    }

    private Optional<SearchVector> vector(TypeBinding type) {
        List<SearchVector> vectors =
                sources.findRelation(type.entity().table())
                        .map(Catalog.Relation::searchVectors)
                        .orElse(List.of());
        if (vectors.size() == 1) {
            return Optional.of(vectors.getFirst());
        }
        return sources.refuse(
                MISSING_SEARCH,
                type.name(),
                vectors.isEmpty()
                        ? "table " + type.entity().table() + " has no tsvector column"
                        : "table "
                                + type.entity().table()
                                + " has several tsvector columns: "
                                + String.join(
                                        ", ", vectors.stream().map(SearchVector::column).toList()),
                "Keep one, generated from the texts with @search, in a changeset");
    }

    private void check(
            TypeBinding type, SearchVector vector, List<FieldBinding> texts, String language) {
        String place = type.entity().table() + "." + vector.column();
        String expression = vector.expression();
        if (expression != null && !expression.contains("'" + language + "'::regconfig")) {
            sources.fault(
                    MISSING_SEARCH,
                    type.name(),
                    place + " is not generated in the language " + language,
                    "Generate it by to_tsvector('"
                            + language
                            + "', …), or name its language in @search");
        }
        for (FieldBinding text : texts) {
            if (expression != null
                    && text instanceof FieldBinding.Value value
                    && !expression.contains(value.attribute().column().name())) {
                sources.fault(
                        MISSING_SEARCH,
                        text.field().coordinates(),
                        place + " is not generated from " + value.attribute().column(),
                        "Add the text to its expression in a changeset, or remove @search");
            }
        }
        if (!vector.indexed()) {
            sources.fault(
                    MISSING_INDEX,
                    type.name(),
                    "no GIN index serves searches by " + place,
                    "Add one");
        }
    }
}
