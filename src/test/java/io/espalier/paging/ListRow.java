package io.espalier.paging;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as a member of an ordered list.
 *
 * @param id its global id
 * @param created when it was created, or what else its lists go by; null if it does not know, or if
 *     lists go by the key alone
 * @param key the values of its identifier, of types that sort in Java as they do in PostgreSQL
 */
record ListRow(String id, @Nullable Comparable<?> created, List<? extends Comparable<?>> key) {

    /** By the key, ascending. */
    static final Comparator<ListRow> BY_KEY = ListRow::compareKeys;

    /** The newest first, before them those that do not know when they were created. */
    static final Comparator<ListRow> NEWEST_FIRST =
            ((Comparator<ListRow>) ListRow::compareCreated).thenComparing(BY_KEY).reversed();

    /** The other way round. */
    static final Comparator<ListRow> OLDEST_FIRST = NEWEST_FIRST.reversed();

    /** Null is the greatest of all, as in PostgreSQL. */
    private static int compareCreated(ListRow one, ListRow other) {
        if (one.created == null || other.created == null) {
            return Boolean.compare(one.created == null, other.created == null);
        }
        return compare(one.created, other.created);
    }

    private static int compareKeys(ListRow one, ListRow other) {
        for (int i = 0; i < one.key.size(); i++) {
            int comparison = compare(one.key.get(i), other.key.get(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
