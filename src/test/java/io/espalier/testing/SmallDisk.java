package io.espalier.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory of a few megabytes, which only root can make; gone when closed. */
public record SmallDisk(Path directory) implements AutoCloseable {

    public static SmallDisk ofMegabytes(int size) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("small-disk");
        boolean mounted =
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + size + "m",
                        "tmpfs",
                        directory.toString());
        if (!mounted) {
            Files.delete(directory);
        }
        assumeTrue(mounted, "Only root may mount a small disk");
        return new SmallDisk(directory);
    }

    /**
     * Fills it but for some megabytes, and answers the file to delete when there should be room
     * again.
     */
    public Path leave(int megabytes) throws IOException {
        Path ballast = directory.resolve("ballast");
        byte[] block = new byte[64 * 1024];
        try (OutputStream file = Files.newOutputStream(ballast)) {
            long left = Files.getFileStore(directory).getUsableSpace() - megabytes * 1024L * 1024L;
            for (; left > 0; left -= block.length) {
                file.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return ballast;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            // Lazily, because what a failed test left behind may still use it.
            run("umount", "--lazy", directory.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Files.delete(directory);
    }
}
