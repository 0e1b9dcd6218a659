package io.espalier.shapes;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a selection of fields from what plain Hibernate has loaded: each field is the attribute
 * of its name, written as the schema's scalars are. Lists are in the order of their items' text.
 */
final class ByHibernate {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EntityManager entities;

    ByHibernate(EntityManager entities) {
        this.entities = entities;
    }

    /** Every entity of that name. */
    JsonNode all(String entity, SelectionSet selections) {
        List<?> all =
                entities.createQuery("select e from " + entity + " e", Object.class)
                        .getResultList();
        return JSON.valueToTree(list(all, selections));
    }

    /** The same list in the order that this class gives. */
    static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            items.sort((one, other) -> one.toString().compareTo(other.toString()));
            return JSON.valueToTree(items);
        }
        if (node.isObject()) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            node.properties()
                    .forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return JSON.valueToTree(fields);
        }
        return node;
    }

    private List<@Nullable Object> list(Iterable<?> items, @Nullable SelectionSet selections) {
        List<@Nullable Object> values = new ArrayList<>();
        items.forEach(item -> values.add(value(item, selections)));
        return values;
    }

    private @Nullable Object value(@Nullable Object value, @Nullable SelectionSet selections) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Collection<?> items -> list(items, selections);
            case Object array when array.getClass().isArray() -> list(items(array), selections);
            case Object object when selections != null -> object(object, selections);
            case Enum<?> constant -> constant.name();
            case Boolean flag -> flag;
            case Short number -> number.intValue();
            case Integer number -> number;
            case Float number -> number.doubleValue();
            case Double number -> number;
            case BigDecimal number -> number.toPlainString();
            case Long number -> number.toString();
            case BigInteger number -> number.toString();
            case Instant moment -> text(moment.atOffset(ZoneOffset.UTC));
            case OffsetDateTime moment -> text(moment);
            case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
            // Hibernate leaves the padding of char(n), which the engine takes for no part of it.
            case String text -> text.stripTrailing();
            default -> value.toString();
        };
    }

    private static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static List<@Nullable Object> items(Object array) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            items.add(Array.get(array, i));
        }
        return items;
    }

    /** A reference to a row that is not shown is as good as none. */
    private @Nullable Object object(Object reference, SelectionSet selections) {
        Object object;
        try {
            object = Hibernate.unproxy(reference);
        } catch (EntityNotFoundException notShown) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        addAll(fields, object, selections);
        return fields;
    }

    private void addAll(
            Map<String, @Nullable Object> fields, Object object, SelectionSet selections) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                fields.put(field.getResultKey(), field(object, field));
            } else if (selection instanceof InlineFragment fragment
                    && fragment.getTypeCondition()
                            .getName()
                            .equals(object.getClass().getSimpleName())) {
                addAll(fields, object, fragment.getSelectionSet());
            }
        }
    }

    private @Nullable Object field(Object object, Field field) {
        return field.getName().equals("__typename")
                ? object.getClass().getSimpleName()
                : value(attribute(object, field.getName()), field.getSelectionSet());
    }

    private static @Nullable Object attribute(Object object, String name) {
        java.lang.reflect.Field attribute = ReflectionUtils.findField(object.getClass(), name);
        if (attribute == null) {
            throw new IllegalArgumentException(object.getClass() + " has no " + name);
        }
        ReflectionUtils.makeAccessible(attribute);
        return ReflectionUtils.getField(attribute, object);
    }
}
