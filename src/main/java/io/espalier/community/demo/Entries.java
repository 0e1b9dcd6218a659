package io.espalier.community.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.yaml.snakeyaml.Yaml;

/** The entries of a YAML file beside this class, or of one of its maps. In the file's order. */
record Entries(Map<?, ?> values) {

    static Entries of(String file) {
        try (InputStream yaml = Entries.class.getResourceAsStream(file)) {
            return new Entries(new Yaml().<Map<?, ?>>load(Objects.requireNonNull(yaml, file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return (String) required(key);
    }

    List<String> texts(String key) {
        return ((List<?>) required(key)).stream().map(String.class::cast).toList();
    }

    List<Sentence> sentences(String key) {
        return texts(key).stream().map(Sentence::of).toList();
    }

    Entries entries(String key) {
        return new Entries((Map<?, ?>) required(key));
    }

    List<Entries> list(String key) {
        return ((List<?>) required(key))
                .stream().map(each -> new Entries((Map<?, ?>) each)).toList();
    }

    SequencedMap<String, Entries> all() {
        SequencedMap<String, Entries> all = new LinkedHashMap<>();
        values.forEach((key, value) -> all.put((String) key, new Entries((Map<?, ?>) value)));
        return all;
    }

    private Object required(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }
}
