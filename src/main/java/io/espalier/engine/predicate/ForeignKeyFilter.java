package io.espalier.engine.predicate;

import io.espalier.engine.mapping.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conditions on nothing but the key of a related row, put on the foreign key instead, so that the
 * other table need not be looked at.
 */
public final class ForeignKeyFilter {

    private final Map<Column, Column> foreignKey;

    /**
     * @param foreignKey the column of this row that holds each column of the other's key; a value
     *     in it means that the other row is there
     */
    public ForeignKeyFilter(Map<Column, Column> foreignKey) {
        this.foreignKey = Map.copyOf(foreignKey);
    }

    /** The same condition, of this row; empty if it looks at more than the key. */
    public Optional<Predicate> rewrite(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and -> all(and.terms()).map(Predicate.And::new);
            case Predicate.Or or -> all(or.terms()).map(Predicate.Or::new);
            case Predicate.Not not -> rewrite(not.term()).map(Predicate.Not::new);
            case Predicate.Absent absent ->
                    Optional.of(
                            new Predicate.IsNull(
                                    new Expression.Own(foreignKey.values().iterator().next())));
            case Predicate.IsNull isNull -> value(isNull.value()).map(Predicate.IsNull::new);
            case Predicate.Comparison comparison ->
                    value(comparison.value())
                            .map(value ->
                                    new Predicate.Comparison(
                                            value,
                                            comparison.operator(),
                                            comparison.operand(),
                                            comparison.ignoresCase()));
            case Predicate.Member member -> member(member);
            case Predicate.Like like ->
                    value(like.value())
                            .map(value ->
                                    new Predicate.Like(value, like.pattern(), like.ignoresCase()));
            case Predicate.ArrayComparison array -> Optional.empty();
            case Predicate.Search search -> Optional.empty();
            case Predicate.Json json -> Optional.empty();
            case Predicate.One one -> Optional.empty();
            case Predicate.Some some -> Optional.empty();
        };
    }

    private Optional<List<Predicate>> all(List<Predicate> terms) {
        List<Predicate> rewritten =
                terms.stream().map(this::rewrite).flatMap(Optional::stream).toList();
        return rewritten.size() == terms.size() ? Optional.of(rewritten) : Optional.empty();
    }

    private Optional<Predicate> member(Predicate.Member member) {
        List<Expression> values =
                member.values().stream().map(this::value).flatMap(Optional::stream).toList();
        return values.size() == member.values().size()
                ? Optional.of(new Predicate.Member(values, member.columns(), member.ignoresCase()))
                : Optional.empty();
    }

    private Optional<Expression> value(Expression value) {
        return value instanceof Expression.Own own
                ? Optional.ofNullable(foreignKey.get(own.column())).map(Expression.Own::new)
                : Optional.empty();
    }
}
