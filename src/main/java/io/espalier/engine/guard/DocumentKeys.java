package io.espalier.engine.guard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Short keys for the texts of documents, which may be long. Thread-safe. */
final class DocumentKeys {

    /** Cloned for each text: to look for the algorithm costs more than to run it. */
    private final MessageDigest hash;

    DocumentKeys() {
        try {
            hash = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }

    /** The same for the same text, and another one for any other that somebody sends by chance. */
    UUID of(String document) {
        ByteBuffer bytes = ByteBuffer.wrap(hashed(document.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private byte[] hashed(byte[] text) {
        try {
            return ((MessageDigest) hash.clone()).digest(text);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's own hashes can be cloned", impossible);
        }
    }
}
