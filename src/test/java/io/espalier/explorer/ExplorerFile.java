package io.espalier.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts of these tests, in the folder {@code explorer} of their resources. */
final class ExplorerFile {

    private ExplorerFile() {}

    /** Without what is blank at its end. */
    static String read(String name) {
        try (InputStream file = ExplorerFile.class.getResourceAsStream("/explorer/" + name)) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
