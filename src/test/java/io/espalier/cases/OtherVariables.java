package io.espalier.cases;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.id.GlobalId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Variables that differ from given ones in their values alone: what another request of the same
 * document may send.
 */
final class OtherVariables {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F-]{36}");

    private OtherVariables() {}

    /** The same with each value another, as far as one can tell what it may be. */
    static Map<String, Object> of(Map<String, Object> variables) {
        Map<String, Object> others = new LinkedHashMap<>();
        variables.forEach((name, value) -> others.put(name, other(value)));
        return others;
    }

    @SuppressWarnings("NullAway") // a null is a value
    private static Object other(@Nullable Object value) {
        return switch (value) {
            case String text -> text(text);
            case Integer number -> number > 1 ? number - 1 : number + 1;
            case Long number -> number + 1;
            case BigInteger number ->
                    number.signum() > 0
                            ? number.subtract(BigInteger.ONE)
                            : number.add(BigInteger.ONE);
            case BigDecimal number -> number.add(BigDecimal.ONE);
            case Double number -> number + 1;
            case Boolean truth -> !truth;
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(other(item)));
                yield items;
            }
            case Map<?, ?> object -> {
                Map<Object, @Nullable Object> fields = new LinkedHashMap<>();
                object.forEach((name, each) -> fields.put(name, other(each)));
                yield fields;
            }
            case null, default -> value;
        };
    }

    private static String text(String text) {
        if (UUID.matcher(text).matches()) {
            char last = text.charAt(35);
            return text.substring(0, 35) + (last == '0' ? '1' : '0');
        }
        if (isName(text)) {
            return text;
        }
        try {
            GlobalId id = GlobalId.decode(text);
            return new GlobalId(id.type(), id.key().stream().map(OtherVariables::text).toList())
                    .encode();
        } catch (EngineException noId) {
            return text + "x";
        }
    }

    /** An enum's value has no other that one could guess. */
    private static boolean isName(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT))
                && !text.isEmpty()
                && Character.isLetter(text.charAt(0));
    }
}
