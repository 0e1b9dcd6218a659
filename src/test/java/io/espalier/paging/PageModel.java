package io.espalier.paging;

import java.util.Comparator;
import java.util.List;

/** Which part of a list a window shows, by brute force. */
final class PageModel {

    private final Comparator<ListRow> order;

    PageModel(Comparator<ListRow> order) {
        this.order = order;
    }

    /**
     * The page that a window shows.
     *
     * @param list in the connection's order
     * @param standard the page's size where the window says none
     */
    PageAnswer page(List<ListRow> list, PageWindow window, int standard) {
        int end = end(list, window);
        int start = start(list, window);
        if (start > end) {
            // What is after the one and before the other is nothing, but the list has both sides.
            return new PageAnswer(List.of(), start > 0, end < list.size(), list.size());
        }
        Integer last = window.last();
        Integer first = window.first();
        if (last != null) {
            start = Math.max(start, end - last);
        } else {
            end = Math.min(end, start + (first == null ? standard : first));
        }
        return new PageAnswer(
                list.subList(start, end).stream().map(ListRow::id).toList(),
                start > 0,
                end < list.size(),
                list.size());
    }

    private int start(List<ListRow> list, PageWindow window) {
        ListRow after = window.after();
        Integer offset = window.offset();
        if (after != null) {
            return (int) list.stream().filter(row -> order.compare(row, after) <= 0).count();
        }
        return offset == null ? 0 : Math.min(offset, list.size());
    }

    private int end(List<ListRow> list, PageWindow window) {
        ListRow before = window.before();
        return before == null
                ? list.size()
                : (int) list.stream().filter(row -> order.compare(row, before) < 0).count();
    }
}
