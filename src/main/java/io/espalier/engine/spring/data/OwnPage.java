package io.espalier.engine.spring.data;

import io.espalier.engine.api.EntityPage;
import io.espalier.engine.execution.HandWrittenPage;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A page of the engine's API. */
record OwnPage(EntityPage<?> page) implements HandWrittenPage {

    @Override
    public List<?> items() {
        return page.items();
    }

    @Override
    public boolean hasPrevious() {
        return page.hasPrevious();
    }

    @Override
    public boolean hasNext() {
        return page.hasNext();
    }

    @Override
    public @Nullable String cursor(int place) {
        return page.cursors().isEmpty() ? null : page.cursors().get(place);
    }

    @Override
    public OptionalLong totalCount() {
        LongSupplier count = page.totalCount();
        return count == null ? OptionalLong.empty() : OptionalLong.of(count.getAsLong());
    }
}
