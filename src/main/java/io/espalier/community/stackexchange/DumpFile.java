package io.espalier.community.stackexchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** One file of a dump, found but not opened. */
record DumpFile(DumpKind kind, Path path, Packing packing) {

    private static final int BUFFER = 1 << 16;

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** In bytes, as it lies on the disk. */
    long size() throws IOException {
        return Files.size(path);
    }

    /**
     * The unpacked text.
     *
     * @param progress is told the bytes taken from the disk since its last call
     */
    InputStream open(LongConsumer progress) throws IOException {
        InputStream packed = new CountedInputStream(Files.newInputStream(path), progress);
        try {
            return new UncutInputStream(packing.unpack(new BufferedInputStream(packed, BUFFER)));
        } catch (IOException | RuntimeException failure) {
            packed.close();
            throw failure;
        }
    }
}
