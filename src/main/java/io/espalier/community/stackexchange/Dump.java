package io.espalier.community.stackexchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site's dump: the files found in one directory, in the order of {@link DumpKind}, at most one of
 * each kind.
 *
 * <p>A file is {@code Posts.xml}, {@code Posts.xml.xz} or {@code Posts.xml.gz}; upper and lower
 * case are the same.
 */
public final class Dump {

    private final Site site;
    private final List<DumpFile> files;

    private Dump(Site site, List<DumpFile> files) {
        this.site = site;
        this.files = List.copyOf(files);
    }

    /**
     * The dump in a directory, of the site that the directory is named after; else as {@link
     * #in(Path, Site)}.
     */
    public static Dump in(Path directory) {
        List<Path> listing = list(directory);
        return new Dump(Site.namedAfter(directory), find(directory, listing));
    }

    /**
     * The dump of a site.
     *
     * @throws ImportException if there is no such directory, it cannot be read, {@code Users} or
     *     {@code Posts} is missing, or one file is there twice in different packings
     */
    public static Dump in(Path directory, Site site) {
        return new Dump(site, find(directory, list(directory)));
    }

    public Site site() {
        return site;
    }

    List<DumpFile> files() {
        return files;
    }

    /** Empty where the dump has no such file. */
    Optional<DumpFile> find(DumpKind kind) {
        return files.stream().filter(file -> file.kind() == kind).findFirst();
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new ImportException(
                    directory
                            + (Files.exists(directory)
                                    ? " is not a directory"
                                    : " does not exist"));
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new ImportException(
                    "The directory " + directory + " cannot be read: " + failure.getMessage(),
                    failure);
        }
    }

    private static List<DumpFile> find(Path directory, List<Path> listing) {
        List<DumpFile> files = new ArrayList<>();
        for (DumpKind kind : DumpKind.values()) {
            List<DumpFile> found = listing.stream().flatMap(path -> match(kind, path)).toList();
            if (found.size() > 1) {
                throw new ImportException(
                        "%s holds %s twice, as %s and as %s: keep one"
                                .formatted(
                                        directory,
                                        kind.fileName(),
                                        found.get(0).name(),
                                        found.get(1).name()));
            }
            if (found.isEmpty() && kind.required()) {
                throw new ImportException(
                        "%s holds no %s.xml, %2$s.xml.xz or %2$s.xml.gz: a dump needs it"
                                .formatted(directory, kind.fileName()));
            }
            files.addAll(found);
        }
        return files;
    }

    private static Stream<DumpFile> match(DumpKind kind, Path path) {
        return Arrays.stream(Packing.values())
                .filter(packing ->
                        String.valueOf(path.getFileName())
                                .equalsIgnoreCase(kind.fileName() + ".xml" + packing.ending()))
                .map(packing -> new DumpFile(kind, path, packing));
    }
}
