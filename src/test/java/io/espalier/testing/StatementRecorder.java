package io.espalier.testing;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Writes down every statement that goes through a data source. One thread at a time.
 *
 * <p>What opens or ends a transaction is kept apart: it may come in one text with a statement.
 */
final class StatementRecorder implements QueryExecutionListener {

    private static final Pattern OPENING =
            Pattern.compile("(?:begin[^;]*|set local [^;]*|select set_config[^;]*)(?:;\\s|$)");
    private static final List<String> ENDINGS = List.of("commit", "rollback");

    private final List<String> statements = new ArrayList<>();
    private final List<String> frame = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private StatementHook hook = StatementHook.NONE;

    DataSource wrap(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource).listener(this).build();
    }

    void start(StatementHook newHook) {
        statements.clear();
        frame.clear();
        notices.clear();
        hook = newHook;
    }

    Recording stop() {
        hook = StatementHook.NONE;
        return new Recording(statements, frame, notices);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        for (QueryInfo query : queries) {
            add(query.getQuery());
        }
    }

    private void add(String sql) {
        if (ENDINGS.contains(sql)) {
            frame.add(sql);
            return;
        }
        Matcher opening = OPENING.matcher(sql);
        while (opening.lookingAt()) {
            frame.add(opening.group().strip());
            opening.region(opening.end(), sql.length());
        }
        if (opening.regionStart() < sql.length()) {
            addStatement(sql.substring(opening.regionStart()));
            hook.before(statements.size());
        }
    }

    private void addStatement(String sql) {
        boolean last = sql.endsWith(Recording.COMMIT_WITH_LAST);
        statements.add(
                last ? sql.substring(0, sql.length() - Recording.COMMIT_WITH_LAST.length()) : sql);
        if (last) {
            frame.add(Recording.COMMIT_WITH_LAST);
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        try {
            SQLWarning notice = execution.getStatement().getWarnings();
            while (notice != null) {
                notices.add(notice.getMessage());
                notice = notice.getNextWarning();
            }
        } catch (SQLException closed) {
            // A statement that failed or was cancelled has nothing to say.
        }
    }
}
