package io.espalier.engine.mapping;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The properties of classes that JSON is read into, and what their types are lists of. */
public final class JsonProperties {

    private JsonProperties() {}

    /** A record's components; of another class what it has getters for, and its public fields. */
    public static SequencedMap<String, JsonProperty> of(Class<?> type) {
        SequencedMap<String, JsonProperty> properties = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                add(
                        properties,
                        component.getName(),
                        component.getGenericType(),
                        component.getAccessor());
            }
            return properties;
        }
        Arrays.stream(type.getMethods())
                .filter(JsonProperties::isGetter)
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .forEach(getter ->
                        add(properties, nameOf(getter), getter.getGenericReturnType(), getter));
        Arrays.stream(type.getFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(field -> add(properties, field.getName(), field.getGenericType(), field));
        return properties;
    }

    /** What a list, set or array has as elements; empty for what is none of them. */
    public static Optional<Type> elementOf(Type type) {
        if (type instanceof Class<?> known && known.isArray()) {
            return known == byte[].class ? Optional.empty() : Optional.of(known.getComponentType());
        }
        return type instanceof ParameterizedType list
                        && Collection.class.isAssignableFrom(classOf(list))
                ? Optional.of(list.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** The class of a type without its parameters, never a primitive. */
    public static Class<?> classOf(Type type) {
        return switch (type) {
            case Class<?> known when known.isPrimitive() ->
                    Array.get(Array.newInstance(known, 1), 0).getClass();
            case Class<?> known -> known;
            case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
            default -> Object.class;
        };
    }

    private static void add(
            SequencedMap<String, JsonProperty> properties,
            String name,
            Type type,
            AccessibleObject member) {
        member.setAccessible(true);
        properties.putIfAbsent(name, new JsonProperty(name, type, reader(member)));
    }

    private static Function<Object, @Nullable Object> reader(AccessibleObject member) {
        return object -> {
            try {
                return member instanceof Method getter
                        ? getter.invoke(object)
                        : ((Field) member).get(object);
            } catch (IllegalAccessException | InvocationTargetException failure) {
                throw new IllegalStateException(
                        "cannot read " + ((Member) member).getName() + " of JSON", failure);
            }
        };
    }

    private static boolean isGetter(Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && method.getDeclaringClass() != Object.class
                && !nameOf(method).isEmpty();
    }

    /** {@code name} for {@code getName} and {@code isName}; empty for what is no getter. */
    private static String nameOf(Method method) {
        String name = method.getName();
        String rest =
                name.startsWith("get")
                        ? name.substring(3)
                        : name.startsWith("is") && method.getReturnType() == boolean.class
                                ? name.substring(2)
                                : "";
        return rest.isEmpty()
                ? ""
                : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
    }
}
