package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNINDEXED_LIST;

import io.espalier.engine.error.FaultReport;
import io.espalier.engine.mapping.Catalog;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what lists of {@code Query} can be filtered or sorted by although no index serves it, so
 * that every such question reads the whole table. Below a parent its foreign key's index serves. Of
 * arrays, which other kinds of index serve, nothing is said.
 */
public final class IndexCheck {

    private IndexCheck() {}

    /** Reports each list of {@code Query} with the fields of its type that no index serves. */
    public static void check(Binding binding, Catalog catalog, FaultReport report) {
        for (FieldBinding field : binding.query().values()) {
            switch (field) {
                case FieldBinding.Connection list ->
                        check(list.target(), field, binding, catalog, report);
                case FieldBinding.PlainList list ->
                        check(list.target(), field, binding, catalog, report);
                default -> {}
            }
        }
    }

    /** The values of a row, also inside its embeddables. */
    private static Stream<FieldBinding.Value> values(Collection<FieldBinding> fields) {
        return fields.stream()
                .flatMap(field ->
                        switch (field) {
                            case FieldBinding.Value value -> Stream.of(value);
                            case FieldBinding.Embedded embedded ->
                                    values(embedded.fields().values());
                            default -> Stream.empty();
                        });
    }

    private static void check(
            String target,
            FieldBinding list,
            Binding binding,
            Catalog catalog,
            FaultReport report) {
        TypeBinding type = binding.requireType(target);
        List<FieldBinding.Value> unserved =
                catalog.findRelation(type.entity().table()).stream()
                        .flatMap(relation ->
                                values(type.fields().values())
                                        .filter(value ->
                                                value.field().filterable()
                                                        || value.field().orderable())
                                        .filter(value ->
                                                value.attribute().column().type().canBeKey())
                                        .filter(value ->
                                                !relation.hasIndexOn(
                                                        type.entity().rows(),
                                                        List.of(
                                                                value.attribute()
                                                                        .column()
                                                                        .name()))))
                        .toList();
        if (!unserved.isEmpty()) {
            report.add(
                    UNINDEXED_LIST,
                    list.field().coordinates(),
                    "it can be filtered or sorted by what no index of "
                            + type.entity().table()
                            + " starts with: "
                            + unserved.stream()
                                    .map(value -> value.field().name())
                                    .collect(Collectors.joining(", ")),
                    "Add indexes, leave fields out by @bind(filter: false, order: false), or set"
                            + " espalier.list.unindexed=allow");
        }
    }
}
