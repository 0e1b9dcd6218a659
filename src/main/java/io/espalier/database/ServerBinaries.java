package io.espalier.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Where the embedded server is unpacked, within a folder that nobody else may enter: who unpacks it
 * lets everybody write there.
 *
 * @param directory the folder of executables and libraries
 */
record ServerBinaries(Path directory) {

    private static final long MEGABYTE = 1024 * 1024;

    /** In megabytes: the server, its first files, and one segment of its write-ahead log. */
    private static final long FIRST_START = 128;

    /** In megabytes: one segment of the write-ahead log, and a newer server to unpack. */
    private static final long NEXT_START = 48;

    static ServerBinaries in(ServerFolder folder) {
        return new ServerBinaries(folder.binaries().resolve("unpacked"));
    }

    /**
     * Deletes what an interrupted start has unpacked of the server: who unpacks it stumbles over
     * its own files, and marks what is complete.
     */
    void discardHalfUnpacked() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> servers = Files.newDirectoryStream(directory, "PG-*")) {
            for (Path server : servers) {
                if (!Files.exists(server.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(server);
                }
            }
        }
    }

    /**
     * Refuses a disk on which the server would not even start: who unpacks and starts it takes a
     * minute to notice, leaves half of its files behind, and does not say why.
     */
    static void requireSpace(ServerFolder folder) throws IOException {
        long needed = folder.wasUsed() ? NEXT_START : FIRST_START;
        long free = Files.getFileStore(folder.directory()).getUsableSpace() / MEGABYTE;
        if (free < needed) {
            throw new DatabaseException(
                    "The disk of %s is full: the embedded PostgreSQL needs %d MB, and %d MB are free. Free some space, or choose another folder with espalier.database.directory."
                            .formatted(
                                    folder.directory().toAbsolutePath().normalize(), needed, free));
        }
    }
}
