package io.espalier.community.stackexchange;

import io.espalier.community.stackexchange.ImportReport.Reason;
import io.espalier.community.stackexchange.ImportReport.TableReport;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one import: every file is copied to its staging table, then every table is
 * filled from these.
 */
final class ImportTransaction {

    private static final List<String> SETTINGS =
            List.of(
                    // A pool's limit on statements is meant for requests.
                    "set local statement_timeout = 0",
                    // The audit log would repeat every row of the site.
                    "set local espalier.audit = off",
                    // Imports wait for each other: at once they would meet in the names of
                    // categories. The number means nothing else.
                    "select pg_advisory_xact_lock(7310593858020254331)");

    private final Dump dump;
    private final Connection connection;
    private final ImportProgress progress;

    ImportTransaction(Dump dump, Connection connection, ImportProgress progress) {
        this.dump = dump;
        this.connection = connection;
        this.progress = progress;
    }

    ImportReport run() throws SQLException, IOException {
        List<DumpMapping> mappings = DumpMapping.all(new RowIds(dump.site()));
        for (String setting : SETTINGS) {
            execute(setting);
        }
        for (DumpMapping mapping : mappings) {
            stage(mapping.staging());
        }
        List<TableReport> tables = new ArrayList<>();
        for (DumpMapping mapping : mappings) {
            for (TableLoad load : mapping.loads()) {
                tables.add(fill(load));
            }
        }
        return new ImportReport(dump.site(), tables);
    }

    /** The staging table of a file that the dump does not have stays empty. */
    private void stage(StagingTable table) throws SQLException, IOException {
        execute(table.create());
        Optional<DumpFile> file = dump.find(table.kind());
        if (file.isPresent()) {
            copy(file.get(), table);
            refuseDuplicates(file.get(), table);
        }
        for (String statement : table.prepareJoins()) {
            execute(statement);
        }
    }

    private void copy(DumpFile file, StagingTable table) throws SQLException, IOException {
        progress.startReading(file.name(), file.size());
        try (DumpReader reader = DumpReader.open(file, progress::read);
                StagingCopy copy = StagingCopy.into(table, connection)) {
            Optional<DumpRow> row = reader.next();
            while (row.isPresent()) {
                copy.add(row.get());
                row = reader.next();
            }
            copy.finish();
        }
    }

    private void refuseDuplicates(DumpFile file, StagingTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet duplicate = statement.executeQuery(table.findDuplicate())) {
            if (duplicate.next()) {
                throw new BrokenFileException(
                        file.name(),
                        duplicate.getLong("line"),
                        "the Id %d stands in line %d already"
                                .formatted(
                                        duplicate.getLong("number"),
                                        duplicate.getLong("first_line")),
                        null);
            }
        }
    }

    private TableReport fill(TableLoad load) throws SQLException {
        progress.startWriting(load.table());
        for (String statement : load.preparation()) {
            execute(statement);
        }
        long read = count(load.candidates());
        List<Reason> skipped = new ArrayList<>();
        List<Reason> emptied = new ArrayList<>();
        for (Correction correction : load.corrections()) {
            long rows = update(correction.sql());
            if (rows > 0) {
                (correction.effect() == Correction.Effect.SKIP ? skipped : emptied)
                        .add(new Reason(rows, correction.reason()));
            }
        }
        long written = update(load.insert());
        long skippedRows = skipped.stream().mapToLong(Reason::rows).sum();
        return new TableReport(
                load.table(),
                load.source().fileName(),
                dump.find(load.source()).map(DumpFile::name),
                read,
                written,
                read - skippedRows - written,
                skipped,
                emptied);
    }

    private long count(String candidates) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + candidates)) {
            count.next();
            return count.getLong(1);
        }
    }

    private long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
