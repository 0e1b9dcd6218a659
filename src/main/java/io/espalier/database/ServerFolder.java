package io.espalier.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of an embedded server, held by one program at a time: the rows, the server's binaries,
 * its password and its log.
 *
 * <p>The password is called {@code password} once the server has answered to it, and {@code
 * password.new} until then. So a first start that was interrupted is told from one that was not,
 * and only what never held a row is made anew.
 */
final class ServerFolder implements AutoCloseable {

    private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC|error): +(.*)");

    private final Path directory;
    private final FileChannel lock;
    private final long logStart;

    private ServerFolder(Path directory, FileChannel lock) throws IOException {
        this.directory = directory;
        this.lock = lock;
        this.logStart = Files.exists(log()) ? Files.size(log()) : 0;
    }

    /**
     * Takes hold of a folder, which is made if it is not there.
     *
     * @throws DatabaseException if another program holds it, or it cannot be written
     */
    static ServerFolder open(Path directory) {
        try {
            makePrivate(directory);
            ServerFolder folder = new ServerFolder(directory, lock(directory));
            makePrivate(folder.binaries());
            return folder;
        } catch (IOException unwritable) {
            throw new DatabaseException(
                    "The folder %s of the embedded database cannot be written (%s). Mend that, or choose another folder with espalier.database.directory."
                            .formatted(directory.toAbsolutePath().normalize(), reason(unwritable)),
                    unwritable);
        }
    }

    private static void makePrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            keepFromOthers(directory.toFile());
        }
    }

    /** What Java's exceptions of files say beside the path. */
    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException file -> "it is a file";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.resolve("lock"), CREATE, READ, WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProgram) {
            // The same answer as for any other program.
        }
        ByteBuffer holder = ByteBuffer.allocate(20);
        channel.read(holder, 0);
        channel.close();
        throw new DatabaseException(
                "Another run of Espalier (process %s) uses the database in %s. End it, or choose another folder with espalier.database.directory."
                        .formatted(
                                UTF_8.decode(holder.flip()),
                                directory.toAbsolutePath().normalize()));
    }

    Path directory() {
        return directory;
    }

    Path rows() {
        return directory.resolve("postgresql");
    }

    Path binaries() {
        return directory.resolve("binaries");
    }

    /** Whether the folder has had a server that answered, so that there may be rows. */
    boolean wasUsed() {
        return Files.exists(keptPassword());
    }

    Path log() {
        return directory.resolve("postgresql.log");
    }

    Path newPassword() {
        return directory.resolve("password.new");
    }

    private Path keptPassword() {
        return directory.resolve("password");
    }

    /**
     * The password of the server: the one kept, or else a new one for a server that is still to be
     * made.
     */
    String password() throws IOException {
        if (Files.exists(keptPassword())) {
            return Files.readString(keptPassword()).strip();
        }
        if (Files.exists(newPassword())) {
            FileSystemUtils.deleteRecursively(rows());
        }
        if (Files.exists(rows())) {
            throw new DatabaseException(
                    "The database in %s has lost its password, the file %s. Put it back, or delete the folder to begin anew."
                            .formatted(rows(), keptPassword()));
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        Files.deleteIfExists(newPassword());
        keepFromOthers(Files.createFile(newPassword()).toFile());
        Files.writeString(newPassword(), password + "\n");
        return password;
    }

    /** To be called when the server answers to its password. */
    void keepPassword() throws IOException {
        if (!Files.exists(keptPassword())) {
            Files.move(newPassword(), keptPassword(), ATOMIC_MOVE);
        }
    }

    /** What the server logged last, since the folder was taken, about why it does not start. */
    Optional<String> lastComplaint() {
        return COMPLAINT
                .matcher(logged())
                .results()
                .map(complaint -> complaint.group(1))
                .reduce((earlier, later) -> later);
    }

    /** Whether {@code pg_ctl} has seen the server end while it started. */
    boolean serverGaveUp() {
        return logged().contains("pg_ctl: could not start server");
    }

    private String logged() {
        if (!Files.exists(log())) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log().toFile(), "r")) {
            byte[] written = new byte[(int) (file.length() - logStart)];
            file.seek(logStart);
            file.readFully(written);
            return new String(written, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lets another program use the folder. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void keepFromOthers(File file) {
        boolean done =
                file.setReadable(false, false)
                        && file.setWritable(false, false)
                        && file.setReadable(true, true)
                        && file.setWritable(true, true)
                        && (!file.isDirectory()
                                || (file.setExecutable(false, false)
                                        && file.setExecutable(true, true)));
        if (!done) {
            throw new DatabaseException("The access rights of " + file + " cannot be set.");
        }
    }
}
