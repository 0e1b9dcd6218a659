package io.espalier.engine.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * The rows of a join table, many in each statement. Hibernate would read whole collections with the
 * entities in them, and take away links to rows that restrictions hide along with the last one that
 * they show.
 *
 * <p>Every method runs one statement, at once.
 */
public final class LinkTable {

    private final SessionImplementor session;
    private final LinkSql sql;

    /**
     * A row.
     *
     * @param keeper the key of the entity whose attribute it is
     * @param member that of the entity that the attribute leads to
     */
    public record Link(List<Object> keeper, List<Object> member) {

        public Link {
            keeper = List.copyOf(keeper);
            member = List.copyOf(member);
        }

        List<Object> values() {
            return Stream.concat(keeper.stream(), member.stream()).toList();
        }
    }

    LinkTable(SessionImplementor session, LinkSql sql) {
        this.session = session;
        this.sql = sql;
    }

    /** Those of the links that are there. */
    public List<Link> existing(List<Link> links) {
        return read(sql.existing(), sql.all(), values(links, Link::values));
    }

    /** The links of these keepers to members that are shown. */
    public List<Link> ofKeepers(List<List<Object>> keepers) {
        return read(sql.ofKeepers(), sql.near(), keepers);
    }

    /** The links of keepers that are shown to these members. */
    public List<Link> ofMembers(List<List<Object>> members) {
        return read(sql.ofMembers(), sql.far(), members);
    }

    /**
     * Adds links that are not there.
     *
     * @throws WriteFailure for a constraint of the database
     */
    public void insert(List<Link> links) {
        write(sql.insert(), sql.all(), values(links, Link::values));
    }

    /**
     * Takes links away.
     *
     * @throws WriteFailure for a constraint of the database
     */
    public void delete(List<Link> links) {
        write(sql.delete(sql.all()), sql.all(), values(links, Link::values));
    }

    /** Takes away all that these keepers have, also links to members that are not shown. */
    void deleteOf(List<List<Object>> keepers) {
        write(sql.delete(sql.near()), sql.near(), keepers);
    }

    private static List<List<Object>> values(
            List<Link> links, Function<Link, List<Object>> valuesOf) {
        return links.stream().map(valuesOf).toList();
    }

    private List<Link> read(String text, List<Column> columns, List<List<Object>> keys) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepare(connection, text, columns, keys);
                    ResultSet rows = statement.executeQuery()) {
                List<Link> links = new ArrayList<>();
                while (rows.next()) {
                    links.add(
                            new Link(
                                    key(rows, sql.near(), 1),
                                    key(rows, sql.far(), 1 + sql.near().size())));
                }
                return links;
            }
        });
    }

    private static List<Object> key(ResultSet rows, List<Column> columns, int first)
            throws SQLException {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            key.add(Objects.requireNonNull(columns.get(i).type().read(rows, first + i)));
        }
        return key;
    }

    private void write(String text, List<Column> columns, List<List<Object>> keys) {
        WriteFailure.translate(() ->
                session.doWork(connection -> {
                    try (PreparedStatement statement = prepare(connection, text, columns, keys)) {
                        statement.executeUpdate();
                    }
                }));
    }

    private static PreparedStatement prepare(
            Connection connection, String text, List<Column> columns, List<List<Object>> keys)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            columns.get(i)
                    .type()
                    .bindArray(statement, i + 1, keys.stream().map(key -> key.get(place)).toList());
        }
        return statement;
    }
}
