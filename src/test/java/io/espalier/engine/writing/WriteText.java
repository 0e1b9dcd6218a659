package io.espalier.engine.writing;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteKey;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Attribute;
import java.util.Collection;
import java.util.StringJoiner;

/** What may be written, as text, so that a test states the whole of it at a glance. */
public final class WriteText {

    private WriteText() {}

    /** A line for the type, and one for each field. */
    public static String of(WriteType type) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        Attribute.Basic version = type.version();
        text.add(
                type.name()
                        + (type.creatable() ? "" : ", not created")
                        + (type.keys().isEmpty()
                                ? ""
                                : ", by " + type.keys().stream().map(WriteKey::name).toList())
                        + (version == null ? "" : ", version " + version.name()));
        add(text, "  ", type.fields().values());
        return text.toString();
    }

    private static void add(StringJoiner text, String indent, Collection<WriteField> fields) {
        for (WriteField field : fields) {
            text.add(indent + field.name() + ": " + kind(field) + use(field.use()));
            if (field instanceof WriteField.Embedded embedded) {
                add(text, indent + "  ", embedded.fields().values());
            }
        }
    }

    private static String kind(WriteField field) {
        return switch (field) {
            case WriteField.Value value -> "value";
            case WriteField.Json json -> "JSON " + json.field().type();
            case WriteField.Embedded embedded -> "embedded " + embedded.type();
            case WriteField.Reference reference -> "reference to " + reference.target();
            case WriteField.Children children ->
                    (children.one() ? "child " : "children ")
                            + children.target()
                            + " by "
                            + children.inverse().name()
                            + ", shown as "
                            + children.inverseField();
            case WriteField.Links links ->
                    "links to "
                            + links.target()
                            + " by "
                            + links.attribute().name()
                            + (links.owner() ? "" : " of theirs");
        };
    }

    private static String use(WriteField.Use use) {
        return (use.required() ? ", required" : "")
                + (use.creatable() ? "" : ", not at creation")
                + (use.updatable() ? "" : ", for good")
                + (use.nullable() ? ", nullable" : "");
    }
}
