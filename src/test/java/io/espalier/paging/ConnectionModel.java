package io.espalier.paging;

import io.espalier.engine.id.GlobalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one connection's lists hold, told by plain SQL.
 *
 * @param coordinates the field, {@code User.posts}
 * @param nodeType the type of its nodes
 * @param sql gives a row for each pair of parent and node: the parent's identifier (anything at the
 *     root), what its lists go by beside the key, as when the node was created (null if they go by
 *     nothing else), and the node's identifier, a column each; in any order
 * @param order how its lists are sorted
 */
public record ConnectionModel(
        String coordinates, String nodeType, String sql, Comparator<ListRow> order) {

    /** Lists that are sorted by when their nodes were created. */
    public static ConnectionModel newestFirst(String coordinates, String nodeType, String sql) {
        return new ConnectionModel(coordinates, nodeType, sql, ListRow.NEWEST_FIRST);
    }

    /** Lists of nodes that do not show when they were created. */
    public static ConnectionModel byKey(String coordinates, String nodeType, String sql) {
        return new ConnectionModel(coordinates, nodeType, sql, ListRow.BY_KEY);
    }

    boolean isAtTheRoot() {
        return parentType().equals("Query");
    }

    String parentType() {
        return coordinates.substring(0, coordinates.indexOf('.'));
    }

    String field() {
        return coordinates.substring(coordinates.indexOf('.') + 1);
    }

    /**
     * Every list that is not empty, in order, by its parent's global id ({@code ""} at the root).
     */
    Map<String, List<ListRow>> lists(DataSource database) {
        Map<String, List<ListRow>> lists = new LinkedHashMap<>();
        new JdbcTemplate(database)
                .query(
                        sql,
                        row -> {
                            lists.computeIfAbsent(parent(row), id -> new ArrayList<>())
                                    .add(listRow(row));
                        });
        lists.values().forEach(list -> list.sort(order));
        return lists;
    }

    private String parent(ResultSet row) throws SQLException {
        return isAtTheRoot() ? "" : new GlobalId(parentType(), List.of(row.getString(1))).encode();
    }

    private ListRow listRow(ResultSet row) throws SQLException {
        List<Comparable<?>> key = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 3; i <= row.getMetaData().getColumnCount(); i++) {
            key.add(sortable(row.getObject(i)));
            texts.add(row.getString(i));
        }
        Object by = row.getObject(2);
        return new ListRow(
                new GlobalId(nodeType, texts).encode(), by == null ? null : sortable(by), key);
    }

    private static Comparable<?> sortable(Object value) {
        return switch (value) {
            // Java compares UUIDs as signed numbers, PostgreSQL byte by byte, as their text does.
            case UUID uuid -> uuid.toString();
            case Comparable<?> comparable -> comparable;
            default -> throw new IllegalArgumentException("cannot sort " + value);
        };
    }
}
