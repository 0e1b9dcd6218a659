package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNINDEXED_LIST;

import io.espalier.engine.error.FaultReport;
import io.espalier.engine.mapping.Catalog;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds what lists of {@code Query} can be filtered or sorted by although no index serves it, so
 * that every such question reads the whole table. Below a parent its foreign key's index serves.
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
                                type.fields().values().stream()
                                        .filter(FieldBinding.Value.class::isInstance)
                                        .map(FieldBinding.Value.class::cast)
                                        .filter(value ->
                                                value.field().filterable()
                                                        || value.field().orderable())
                                        .filter(value ->
                                                !relation.hasIndexOn(
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
