package io.espalier.engine.spring.data;

import io.espalier.engine.api.EntityPage;
import io.espalier.engine.execution.HandWrittenPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.ConnectionAdapter;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.query.ScrollPositionCursorStrategy;
import org.springframework.graphql.data.query.SliceConnectionAdapter;
import org.springframework.graphql.data.query.WindowConnectionAdapter;

/**
 * Tells what is a page: an {@link EntityPage}, Spring Data's {@code Slice}, {@code Page} and {@code
 * Window}, and a list, which is the whole of itself.
 */
public final class ReturnedPages implements HandWrittenPage.Finder {

    private final ConnectionAdapter springData;

    private ReturnedPages(CursorStrategy<ScrollPosition> cursors) {
        this.springData =
                ConnectionAdapter.from(
                        List.of(
                                new WindowConnectionAdapter(cursors),
                                new SliceConnectionAdapter(cursors)));
    }

    /**
     * Those whose cursors a strategy of the application makes, as its {@code ScrollSubrange}
     * arguments read them; the usual one if it has none for positions of Spring Data.
     */
    public static ReturnedPages of(List<CursorStrategy<?>> strategies) {
        return strategies.stream()
                .filter(strategy -> strategy.supports(ScrollPosition.class))
                .map(ReturnedPages::ofPositions)
                .findFirst()
                .map(ReturnedPages::new)
                .orElseGet(() ->
                        new ReturnedPages(
                                CursorStrategy.withEncoder(
                                        new ScrollPositionCursorStrategy(),
                                        CursorEncoder.base64())));
    }

    @SuppressWarnings("unchecked") // as it says that it supports them
    private static CursorStrategy<ScrollPosition> ofPositions(CursorStrategy<?> strategy) {
        return (CursorStrategy<ScrollPosition>) strategy;
    }

    @Override
    public Optional<HandWrittenPage> find(Object object) {
        return switch (object) {
            case EntityPage<?> page -> Optional.of(new OwnPage(page));
            case Object known when springData.supports(known.getClass()) ->
                    Optional.of(new SpringDataPage(known, springData));
            case Iterable<?> all -> Optional.of(whole(all));
            case Object[] all -> Optional.of(whole(Arrays.asList(all)));
            default -> Optional.empty();
        };
    }

    private static HandWrittenPage whole(Iterable<?> all) {
        List<Object> items = new ArrayList<>();
        all.forEach(items::add);
        return new OwnPage(EntityPage.whole(items));
    }
}
