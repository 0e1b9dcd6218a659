package io.espalier.cli;

import io.espalier.database.DatabaseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.Customizer;
import org.springframework.beans.factory.annotation.Value;

/**
 * Watches Liquibase at work: counts what it applies, and refuses a database to which a newer
 * version of the program has applied what this one does not know.
 */
final class Changelog implements Customizer<Liquibase> {

    private final boolean newerAccepted;
    private final AtomicInteger applied = new AtomicInteger();
    private volatile int known;

    Changelog(@Value("${espalier.database.accept-newer:false}") boolean newerAccepted) {
        this.newerAccepted = newerAccepted;
    }

    /** Called before anything is applied. */
    @Override
    public void customize(Liquibase liquibase) {
        try {
            List<ChangeSet> changesets = liquibase.getDatabaseChangeLog().getChangeSets();
            known = changesets.size();
            if (!newerAccepted) {
                refuseNewer(liquibase.getDatabase().getRanChangeSetList(), changesets);
            }
        } catch (LiquibaseException failure) {
            throw new IllegalStateException(failure);
        }
        liquibase.setChangeExecListener(
                new AbstractChangeExecListener() {
                    @Override
                    public void ran(
                            ChangeSet changeset,
                            DatabaseChangeLog changelog,
                            Database database,
                            ChangeSet.ExecType outcome) {
                        applied.incrementAndGet();
                    }
                });
    }

    /** What became of it, for people to read; to be asked when Liquibase is done. */
    String outcome() {
        int count = applied.get();
        if (count == 0) {
            return "up to date, %d changesets".formatted(known);
        }
        return count == known
                ? "%d changesets applied".formatted(count)
                : "%d changesets applied, now %d".formatted(count, known);
    }

    private static void refuseNewer(List<RanChangeSet> ran, List<ChangeSet> changesets) {
        Optional<RanChangeSet> unknown =
                ran.stream()
                        .filter(done -> changesets.stream().noneMatch(done::isSameAs))
                        .filter(done -> inFolderOf(changesets, done))
                        .findFirst();
        unknown.ifPresent(changeset -> {
            throw new DatabaseException(
                    "A newer version of Espalier has changed this database (%s is not known here). Start that version, or this one with espalier.database.accept-newer=true."
                            .formatted(changeset.getChangeLog()));
        });
    }

    /** Another program that shares the database may keep its changelog in the same table. */
    private static boolean inFolderOf(List<ChangeSet> changesets, RanChangeSet done) {
        String folder = folder(done.getChangeLog());
        return changesets.stream()
                .anyMatch(changeset -> folder(changeset.getFilePath()).equals(folder));
    }

    private static String folder(String path) {
        String file = DatabaseChangeLog.normalizePath(path);
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}
