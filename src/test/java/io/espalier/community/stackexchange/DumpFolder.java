package io.espalier.community.stackexchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Writes small dumps as the real ones are: a byte order mark, the XML declaration in line 1, the
 * root in line 2, then a row a line.
 */
record DumpFolder(Path path) {

    /** A dump with the two files that every one needs, both without rows. */
    static DumpFolder in(Path directory) {
        return new DumpFolder(directory).file("Users").file("Posts");
    }

    /**
     * @param rows the attributes of each, as {@code Id="1" Name="…"}
     */
    DumpFolder file(String kind, String... rows) {
        return write(kind + ".xml", document(kind, List.of(rows)).getBytes(StandardCharsets.UTF_8));
    }

    DumpFolder remove(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    DumpFolder write(String file, byte[] content) {
        try {
            Files.createDirectories(path);
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String document(String kind, List<String> rows) {
        String root = kind.toLowerCase(Locale.ROOT);
        StringBuilder text =
                new StringBuilder(
                        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<" + root + ">\r\n");
        rows.forEach(row -> text.append("  <row ").append(row).append(" />\r\n"));
        return text.append("</").append(root).append(">").toString();
    }

    static byte[] pack(Packing packing, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packer = packer(packing, packed)) {
            packer.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    private static OutputStream packer(Packing packing, OutputStream target) throws IOException {
        return switch (packing) {
            case NONE -> target;
            case XZ -> new XZOutputStream(target, new LZMA2Options());
            case GZIP -> new GZIPOutputStream(target);
        };
    }
}
