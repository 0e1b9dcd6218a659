package io.espalier.engine.mapping;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one array parameter: whatever Hibernate's binder would have bound one by one.
 *
 * <p>A binder is handed a statement that records instead of sending. So an element cannot differ
 * from the same value bound alone, whatever the type, the converter or the configured time zone.
 */
final class ArrayElements {

    private final List<@Nullable Object> elements = new ArrayList<>();
    private final PreparedStatement recorder =
            (PreparedStatement)
                    Proxy.newProxyInstance(
                            ArrayElements.class.getClassLoader(),
                            new Class<?>[] {PreparedStatement.class},
                            (proxy, method, arguments) -> record(method, arguments));

    /** A statement whose every {@code setX(1, value)} appends one element. */
    PreparedStatement recorder() {
        return recorder;
    }

    /**
     * The elements in the order of binding, as an array of their common class, which the driver can
     * send in binary.
     */
    Object[] toArray() {
        Class<?> common = null;
        for (Object element : elements) {
            if (element != null) {
                common =
                        common == null || common == element.getClass()
                                ? element.getClass()
                                : Object.class;
            }
        }
        Object[] array =
                (Object[])
                        Array.newInstance(common == null ? String.class : common, elements.size());
        return elements.toArray(array);
    }

    private @Nullable Object record(Method method, @Nullable Object @Nullable [] arguments) {
        if (!method.getName().startsWith("set") || arguments == null || arguments.length < 2) {
            throw new UnsupportedOperationException("a binder of Hibernate calls " + method);
        }
        if (method.getName().equals("setNull")) {
            elements.add(null);
            return null;
        }
        Calendar calendar =
                arguments[arguments.length - 1] instanceof Calendar last
                        ? last
                        : Calendar.getInstance();
        elements.add(ElementText.of(arguments[1], calendar));
        return null;
    }
}
