package io.espalier.community.stackexchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is compressed, told by the end of its name. */
enum Packing {
    NONE("") {
        @Override
        InputStream unpack(InputStream packed) {
            return packed;
        }
    },
    XZ(".xz") {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new XZInputStream(packed, largestDictionary());
        }
    },
    GZIP(".gz") {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new GZIPInputStream(packed, BUFFER);
        }
    };

    private static final int BUFFER = 1 << 16;

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    abstract InputStream unpack(InputStream packed) throws IOException;

    String ending() {
        return ending;
    }

    /**
     * In KiB. An .xz file chooses how much memory its reader needs, up to 1.5 GB; past half of the
     * heap it is refused instead.
     */
    private static int largestDictionary() {
        return (int) Math.min(Runtime.getRuntime().maxMemory() / 2 / 1024, Integer.MAX_VALUE);
    }
}
