package io.espalier.engine.spring.data;

import io.espalier.engine.execution.HandWrittenPage;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.data.domain.Page;
import org.springframework.graphql.data.pagination.ConnectionAdapter;

/** A page of Spring Data's, read as Spring GraphQL reads it. */
record SpringDataPage(Object page, ConnectionAdapter adapter) implements HandWrittenPage {

    @Override
    public List<?> items() {
        return List.copyOf(adapter.getContent(page));
    }

    @Override
    public boolean hasPrevious() {
        return adapter.hasPrevious(page);
    }

    @Override
    public boolean hasNext() {
        return adapter.hasNext(page);
    }

    @Override
    public String cursor(int place) {
        return adapter.cursorAt(page, place);
    }

    @Override
    public OptionalLong totalCount() {
        return page instanceof Page<?> counted
                ? OptionalLong.of(counted.getTotalElements())
                : OptionalLong.empty();
    }
}
