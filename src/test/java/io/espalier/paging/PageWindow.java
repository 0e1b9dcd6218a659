package io.espalier.paging;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The arguments of a connection; null for those that are not given. */
record PageWindow(
        @Nullable Integer first,
        @Nullable Integer last,
        @Nullable ListRow after,
        @Nullable ListRow before,
        @Nullable Integer offset) {

    static PageWindow forward(int first, @Nullable ListRow after) {
        return new PageWindow(first, null, after, null, null);
    }

    static PageWindow backward(int last, @Nullable ListRow before) {
        return new PageWindow(null, last, null, before, null);
    }

    /** As they are written in a document, with parentheses; empty if none is given. */
    String arguments(Cursors cursors) {
        StringJoiner arguments = new StringJoiner(", ", "(", ")");
        arguments.setEmptyValue("");
        add(arguments, "first", first);
        add(arguments, "last", last);
        add(arguments, "after", after == null ? null : cursors.quoted(after));
        add(arguments, "before", before == null ? null : cursors.quoted(before));
        add(arguments, "offset", offset);
        return arguments.toString();
    }

    private static void add(StringJoiner arguments, String name, @Nullable Object value) {
        if (value != null) {
            arguments.add(name + ": " + value);
        }
    }
}
