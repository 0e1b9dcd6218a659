package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.AttributeWrites;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.schema.Field;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When the attributes of an entity may be given, and when they must. */
final class WriteUses {

    /** Of relations that other tables keep. */
    static final WriteField.Use OF_OTHERS = new WriteField.Use(true, false, true, true);

    private static final Pattern LENGTH = Pattern.compile("character(?: varying)?\\((\\d+)\\)");

    private final BindingSources sources;
    private final Entity entity;

    WriteUses(BindingSources sources, Entity entity) {
        this.sources = sources;
        this.entity = entity;
    }

    /**
     * @param path the attribute's name, or the names that lead to it through embeddables
     */
    WriteField.Use of(String path, Attribute.Basic attribute) {
        AttributeWrites writes = entity.writes().attribute(path);
        boolean given = !writes.generated() && isOfTheClient(attribute.purpose());
        boolean creatable = given && writes.insertable();
        return new WriteField.Use(
                creatable,
                creatable && isRequired(path, attribute),
                given && writes.updatable() && attribute.purpose() != Attribute.Purpose.IDENTIFIER,
                allowsNull(attribute.column()));
    }

    WriteField.Use of(String path, Attribute.ToOne attribute) {
        AttributeWrites writes = entity.writes().attribute(path);
        boolean identifies = entity.identifier().containsAll(attribute.join().from());
        return new WriteField.Use(
                writes.insertable(),
                writes.insertable() && isRequired(path, attribute),
                writes.updatable() && !identifies,
                isOptional(attribute));
    }

    /**
     * @param fields those of its parts that may be given
     */
    WriteField.Use of(
            String path, Attribute.Embedded attribute, Iterable<? extends WriteField> fields) {
        boolean creatable = false;
        boolean updatable = false;
        for (WriteField field : fields) {
            creatable |= field.use().creatable();
            updatable |= field.use().updatable();
        }
        return new WriteField.Use(
                creatable,
                creatable && isRequired(path, attribute),
                updatable,
                attribute.columns().stream().allMatch(this::allowsNull));
    }

    /**
     * The same for a field that shows the attribute: what it promises to be there has to be given
     * also where there is no table to say so, as when the schema is printed.
     */
    WriteField.Use shownBy(Field field, String path, WriteField.Use use) {
        AttributeWrites writes = entity.writes().attribute(path);
        boolean promised =
                use.creatable() && field.type().nonNull() && !writes.initial() && !hasDefault(path);
        return new WriteField.Use(
                use.creatable(), use.required() || promised, use.updatable(), use.nullable());
    }

    private boolean hasDefault(String path) {
        return entity.attributes().get(path) instanceof Attribute.Basic basic
                && hasDefault(basic.column());
    }

    /** Whether a new row has to be given a value, because nothing else gives it one. */
    boolean isRequired(String path, Attribute attribute) {
        AttributeWrites writes = entity.writes().attribute(path);
        boolean open = writes.insertable() && !writes.generated() && !writes.initial();
        return switch (attribute) {
            case Attribute.Basic basic ->
                    open
                            && isOfTheClient(basic.purpose())
                            && !allowsNull(basic.column())
                            && !hasDefault(basic.column());
            case Attribute.ToOne toOne -> toOne.owning() && open && !isOptional(toOne);
            case Attribute.Embedded embedded ->
                    !writes.generated()
                            && embedded.attributes().values().stream()
                                    .anyMatch(part -> isRequired(path + "." + part.name(), part));
            case Attribute.ToMany toMany -> false;
            case Attribute.Unsupported unsupported -> false;
        };
    }

    private static boolean isOfTheClient(Attribute.Purpose purpose) {
        return switch (purpose) {
            case PLAIN, IDENTIFIER -> true;
            case VERSION, CREATION_TIMESTAMP, UPDATE_TIMESTAMP -> false;
        };
    }

    private boolean isOptional(Attribute.ToOne attribute) {
        List<Column> columns = attribute.join().from();
        return !attribute.required() && columns.stream().anyMatch(this::allowsNull);
    }

    /** How many characters the table takes of plain text; null where it does not say. */
    @Nullable Integer length(Column column) {
        boolean plain =
                column.type().javaType() == String.class
                        && column.expression() == null
                        && !column.type().isConverted();
        return sources.findRelation(entity.table())
                .filter(relation -> plain)
                .map(relation -> relation.columns().get(column.name()))
                .map(known -> LENGTH.matcher(known.type()))
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .orElse(null);
    }

    private boolean allowsNull(Column column) {
        return sources.allowsNull(entity.table(), column);
    }

    /** An insert that names every column never takes a default. */
    private boolean hasDefault(Column column) {
        return entity.writes().dynamicInsert()
                && sources.findRelation(entity.table())
                        .map(relation -> relation.columns().get(column.name()))
                        .filter(Catalog.CatalogColumn::hasDefault)
                        .isPresent();
    }
}
