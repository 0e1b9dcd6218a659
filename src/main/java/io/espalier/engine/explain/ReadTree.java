package io.espalier.engine.explain;

import io.espalier.engine.fetch.RanStatement;
import io.espalier.engine.plan.JoinedRow;
import io.espalier.engine.plan.Path;
import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.StatementWriter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reads of an operation as a tree: each below the one with the longest path that leads to it,
 * otherwise in the order of the plan.
 */
final class ReadTree {

    /** A read with its runs, none if nobody led to it. */
    private record Entry(Read read, List<RanStatement.Sent> runs) {}

    private final Function<RanStatement.Sent, @Nullable PlanReport> plans;
    private final boolean showsValues;
    private final List<Entry> entries = new ArrayList<>();
    private final IdentityHashMap<Entry, List<Entry>> children = new IdentityHashMap<>();

    /**
     * @param plans asked for each run, in the order of the tree
     */
    ReadTree(
            List<RanPart> parts,
            Function<RanStatement.Sent, @Nullable PlanReport> plans,
            boolean showsValues) {
        this.plans = plans;
        this.showsValues = showsValues;
        parts.forEach(this::add);
    }

    private void add(RanPart part) {
        IdentityHashMap<Read, Entry> known = new IdentityHashMap<>();
        part.plan().reads().forEach(read -> entry(read, known));
        for (RanStatement statement : part.ran()) {
            if (statement instanceof RanStatement.OfRead(Read read, RanStatement.Sent sent)) {
                entry(read, known).runs().add(sent);
            }
        }
    }

    private Entry entry(Read read, IdentityHashMap<Read, Entry> known) {
        return known.computeIfAbsent(
                read,
                unknown -> {
                    Entry entry = new Entry(unknown, new ArrayList<>());
                    entries.add(entry);
                    return entry;
                });
    }

    List<ReadReport> reports() {
        List<Entry> roots = new ArrayList<>();
        for (Entry entry : entries) {
            Entry above = above(entry);
            (above == null ? roots : children.computeIfAbsent(above, none -> new ArrayList<>()))
                    .add(entry);
        }
        return reports(roots);
    }

    /** Rows lead to other reads; aggregates of the same path do only where no rows are read. */
    private @Nullable Entry above(Entry entry) {
        Entry nearest = null;
        for (Entry other : entries) {
            if (leadsTo(other.read().path(), entry.read().path())
                    && (nearest == null || isNearer(other, nearest))) {
                nearest = other;
            }
        }
        return nearest;
    }

    private static boolean isNearer(Entry other, Entry nearest) {
        int longer = lengthOf(other) - lengthOf(nearest);
        return longer > 0 || (longer == 0 && readsRows(other) && !readsRows(nearest));
    }

    private static int lengthOf(Entry entry) {
        return entry.read().path().steps().size();
    }

    private static boolean readsRows(Entry entry) {
        return switch (entry.read()) {
            case Read.Row row -> true;
            case Read.Page page -> true;
            case Read.All all -> true;
            case Read.Aggregate aggregate -> false;
            case Read.Groups groups -> false;
        };
    }

    private static boolean leadsTo(Path above, Path below) {
        return above.steps().size() < below.steps().size()
                && above.steps().equals(below.steps().subList(0, above.steps().size()));
    }

    private List<ReadReport> reports(List<Entry> siblings) {
        List<ReadReport> reports = new ArrayList<>();
        siblings.forEach(entry -> addReports(entry, reports));
        return reports;
    }

    /** What stands below a read stands below its first run. */
    private void addReports(Entry entry, List<ReadReport> reports) {
        List<RanStatement.Sent> runs = entry.runs();
        if (runs.isEmpty()) {
            reports.add(notRun(entry.read(), below(entry)));
            return;
        }
        PlanReport first = plans.apply(runs.getFirst());
        reports.add(report(entry.read(), runs.getFirst(), first, below(entry)));
        for (RanStatement.Sent again : runs.subList(1, runs.size())) {
            reports.add(report(entry.read(), again, plans.apply(again), List.of()));
        }
    }

    private List<ReadReport> below(Entry entry) {
        return reports(children.getOrDefault(entry, List.of()));
    }

    private ReadReport report(
            Read read, RanStatement.Sent sent, @Nullable PlanReport plan, List<ReadReport> below) {
        return new ReadReport(
                stepsOf(read.path()),
                kindOf(read),
                read.entity().name(),
                joined(read.joined()),
                sent.statement().text(),
                showsValues ? ShownValues.of(sent) : null,
                sent.keys().size(),
                sent.rows(),
                sent.duration(),
                plan,
                below);
    }

    private static ReadReport notRun(Read read, List<ReadReport> below) {
        return new ReadReport(
                stepsOf(read.path()),
                kindOf(read),
                read.entity().name(),
                joined(read.joined()),
                StatementWriter.write(read).text(),
                null,
                0,
                0,
                null,
                null,
                below);
    }

    private static List<String> stepsOf(Path path) {
        return path.steps().stream().map(Path.Step::toString).toList();
    }

    private static List<List<String>> joined(List<JoinedRow> rows) {
        return rows.stream()
                .flatMap(row ->
                        Stream.concat(
                                Stream.of(stepsOf(row.path())), joined(row.joined()).stream()))
                .toList();
    }

    private static String kindOf(Read read) {
        return switch (read) {
            case Read.Row row -> "ROW";
            case Read.Page page -> "PAGE";
            case Read.All all -> "ALL";
            case Read.Aggregate aggregate -> "AGGREGATE";
            case Read.Groups groups -> "GROUPS";
        };
    }
}
