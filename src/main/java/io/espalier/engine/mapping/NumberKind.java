package io.espalier.engine.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What kind of numbers values are, which decides what their sum and their mean are. */
public enum NumberKind {
    /** Whole and of 64 bits at most; so is their sum, for a client. */
    WHOLE,
    /** Whole, of any size. */
    UNBOUNDED,
    /** Decimal and exact: money. */
    DECIMAL,
    /** As near as 64 bits come. */
    FLOATING;

    /** The kind of a {@link ValueType#isNumeric() numeric} type's values. */
    public static NumberKind of(ValueType type) {
        Class<?> javaType = type.javaType();
        if (javaType == Float.class || javaType == Double.class) {
            return FLOATING;
        }
        if (javaType == BigDecimal.class) {
            return DECIMAL;
        }
        return javaType == BigInteger.class ? UNBOUNDED : WHOLE;
    }
}
