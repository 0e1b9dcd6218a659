package io.espalier.community.stackexchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * Tells how many bytes went through it. It is read through a buffer, so the count comes in large
 * steps.
 */
final class CountedInputStream extends FilterInputStream {

    private final LongConsumer counter;

    CountedInputStream(InputStream source, LongConsumer counter) {
        super(source);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            counter.accept(1);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            counter.accept(count);
        }
        return count;
    }
}
