package io.espalier.bench.spring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Gives each parent of a batch what belongs to it. */
final class Batches {

    private Batches() {}

    static <P> List<UUID> keys(Collection<P> parents, Function<P, UUID> key) {
        return parents.stream().map(key).distinct().toList();
    }

    static <P, R> List<R> oneOfEach(
            List<P> parents, Function<P, UUID> parentKey, List<R> rows, Function<R, UUID> rowKey) {
        Map<UUID, R> byKey = rows.stream().collect(toMap(rowKey, row -> row));
        return parents.stream().map(parent -> byKey.get(parentKey.apply(parent))).toList();
    }

    static <P, R> List<List<R>> manyOfEach(
            List<P> parents, Function<P, UUID> parentKey, List<R> rows, Function<R, UUID> rowKey) {
        Map<UUID, List<R>> byKey = rows.stream().collect(groupingBy(rowKey));
        return parents.stream()
                .map(parent -> byKey.getOrDefault(parentKey.apply(parent), List.of()))
                .toList();
    }
}
