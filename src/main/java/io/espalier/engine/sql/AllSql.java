package io.espalier.engine.sql;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.plan.Read;
import java.util.List;

/** Every row a key, in order, up to one more than there may be. */
final class AllSql {

    private AllSql() {}

    static Statement write(Read.All read) {
        if (RankedSql.suits(read)) {
            return RankedSql.write(read);
        }
        SqlText sql = new SqlText();
        OriginSql origin = OriginSql.of(read, sql);
        JoinedSql joined = new JoinedSql(sql, read.joined(), column -> sql.result("p", column));
        boolean keyed = read.origin().isKeyed();
        if (!keyed && joined.isEmpty()) {
            rows(read, sql, origin, read.columns(), "");
            return sql.toStatement(new Statement.Results(0, 0, 0, 1));
        }
        sql.add(keyed ? "select k.o, " : "select ");
        sql.join(read.columns(), ", ", column -> sql.result("p", column));
        joined.columns();
        sql.add("\nfrom ");
        if (keyed) {
            origin.keys();
            sql.add("\ncross join lateral ");
        }
        sql.add("(\n");
        rows(read, sql, origin, SqlText.named(read.columns()), "  ");
        sql.add("\n) p");
        joined.joins();
        return sql.toStatement(new Statement.Results(keyed ? 1 : 0, 0, 0, keyed ? 2 : 1));
    }

    private static void rows(
            Read.All read, SqlText sql, OriginSql origin, List<Column> columns, String indent) {
        sql.add(indent).add("select ");
        sql.join(columns, ", ", column -> sql.selected(Scope.TARGET.alias(), column));
        sql.add("\n").add(indent).add("from ");
        origin.from();
        OrderSql order = new OrderSql(sql, read.order());
        order.joins("\n" + indent);
        List<Runnable> terms = origin.where();
        Conditions.add(terms, read.where(), sql);
        Conditions.write(sql, terms, "\n" + indent + "where ");
        order.orderBy(read.order(), indent);
        OrderSql.limit(sql, read.offset(), Math.min(read.limit(), read.maximum() + 1L), indent);
    }
}
