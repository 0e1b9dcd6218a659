package io.espalier.contract;

import java.util.List;
import java.util.Objects;

/** Tells people where two lists differ. */
final class Difference {

    private Difference() {}

    static String of(String one, List<?> ones, String other, List<?> others) {
        int place = 0;
        while (place < Math.min(ones.size(), others.size())
                && Objects.equals(ones.get(place), others.get(place))) {
            place++;
        }
        return "%s has %s, %s has %s; row %d is %s and %s"
                .formatted(
                        one,
                        count(ones),
                        other,
                        count(others),
                        place + 1,
                        at(ones, place),
                        at(others, place));
    }

    private static String count(List<?> list) {
        return list.size() == 1 ? "1 row" : list.size() + " rows";
    }

    private static String at(List<?> list, int place) {
        return place < list.size() ? String.valueOf(list.get(place)) : "none";
    }
}
