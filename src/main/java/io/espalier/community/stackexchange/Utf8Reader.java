package io.espalier.community.stackexchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 text, strictly: broken bytes are an error, not a replacement character. The byte order mark
 * that every dump begins with is dropped.
 *
 * <p>All text before broken bytes is handed out before the error is thrown, so that a parser stands
 * at the right line when it comes. Neither the JDK's decoding readers nor its XML parser do that
 * quietly: the latter writes to standard error.
 */
final class Utf8Reader extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream source;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
    private boolean started;
    private boolean sourceEnded;

    Utf8Reader(InputStream source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (sourceEnded && !bytes.hasRemaining()) {
                return -1;
            }
            decodeMore();
            dropByteOrderMark();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void decodeMore() throws IOException {
        fillBytes();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, sourceEnded);
        chars.flip();
        if (result.isError() && !chars.hasRemaining()) {
            throw new IOException(
                    "this is not UTF-8: byte 0x%02X stands where no character can have it"
                            .formatted(bytes.get()));
        }
    }

    private void fillBytes() throws IOException {
        bytes.compact();
        int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
        sourceEnded |= count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    private void dropByteOrderMark() {
        if (started || !chars.hasRemaining()) {
            return;
        }
        started = true;
        if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
            chars.get();
        }
    }
}
