package io.espalier.engine.api;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of entities that a hand-written field returns where the schema has a connection; the
 * engine reads their rows, for all pages of the field in one statement.
 *
 * @param <T> what stands for an entity: its instance, a reference to it, or its identifier
 * @param items in the order of the list
 * @param hasPrevious whether the list begins before the page
 * @param hasNext whether the list goes on after the page
 * @param cursors one for each item, in their order; empty if the page has none: the engine makes
 *     them of the identifiers then, for an object type equal to its {@code id}
 * @param totalCount how many items the whole list has; called at most once, and only if the
 *     document asks for it; null if that is not known
 */
public record EntityPage<T>(
        List<T> items,
        boolean hasPrevious,
        boolean hasNext,
        List<String> cursors,
        @Nullable LongSupplier totalCount) {

    public EntityPage {
        items = List.copyOf(items);
        cursors = List.copyOf(cursors);
        if (!cursors.isEmpty() && cursors.size() != items.size()) {
            throw new IllegalArgumentException(
                    "a page of " + items.size() + " items has " + cursors.size() + " cursors");
        }
    }

    /** A page that says neither where its items stand nor how many there are in all. */
    public static <T> EntityPage<T> of(List<T> items, boolean hasPrevious, boolean hasNext) {
        return new EntityPage<>(items, hasPrevious, hasNext, List.of(), null);
    }

    /** A page that is the whole list. */
    public static <T> EntityPage<T> whole(List<T> items) {
        return EntityPage.of(items, false, false).withTotalCount(items.size());
    }

    /** The same page with a cursor for each item. */
    public EntityPage<T> withCursors(List<String> ofItems) {
        return new EntityPage<>(items, hasPrevious, hasNext, ofItems, totalCount);
    }

    /** The same page of a list with so many items. */
    public EntityPage<T> withTotalCount(long count) {
        return withTotalCount(() -> count);
    }

    /** The same page of a list whose items are counted when the document asks for it. */
    public EntityPage<T> withTotalCount(LongSupplier count) {
        return new EntityPage<>(items, hasPrevious, hasNext, cursors, count);
    }
}
