package io.espalier.community.stackexchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Says that a packed file is cut off. Unpackers say it by {@link EOFException}, which the JDK's XML
 * parser takes for the end of a whole file: it would blame the XML, or notice nothing if the cut is
 * behind the last element.
 */
final class UncutInputStream extends FilterInputStream {

    UncutInputStream(InputStream unpacked) {
        super(unpacked);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (EOFException cut) {
            throw cutOff(cut);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (EOFException cut) {
            throw cutOff(cut);
        }
    }

    private static IOException cutOff(EOFException cut) {
        return new IOException("the packed file is cut off", cut);
    }
}
