package io.espalier.engine.augmentation;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import org.jspecify.annotations.Nullable;

/** The inputs by which relations of an object are changed, and what they lead to. */
final class RelationInputs {

    private final GeneratedTypes types;
    private final KeyTypes keys;
    private final CreateInputs creates;
    private final UpdateInputs updates;

    RelationInputs(
            GeneratedTypes types, KeyTypes keys, CreateInputs creates, UpdateInputs updates) {
        this.types = types;
        this.keys = keys;
        this.creates = creates;
        this.updates = updates;
    }

    /**
     * The input for a relation to one.
     *
     * @param relation how the other refers to the object; null where the object refers to it
     */
    String toOne(String targetName, WriteField.@Nullable Children relation) {
        String name = WriteTypeNames.toOne("Update", targetName, relation);
        WriteType target = types.writes().requireType(targetName);
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.oneOf(name, "What becomes of the " + targetName + ".");
                    creates.addToOneVerbs(sdl, target, relation);
                    if (UpdateInputs.canUpdate(target)) {
                        sdl.field(
                                "update",
                                updates.input(target),
                                "Changes of the one that is there; its key may be left out.");
                        if (creates.canCreate(target, relation)) {
                            sdl.field(
                                    "upsert",
                                    upsert(target, relation),
                                    "Changes of the one that is there, or else a new one.");
                        }
                    }
                    sdl.field("disconnect", "Boolean", "True lets go of the one that is there.");
                    if (isWritten(target)) {
                        sdl.field("delete", "Boolean", "True deletes the one that is there.");
                    }
                    return sdl;
                });
    }

    /** The input for a relation to many. */
    String toMany(String targetName, WriteField.@Nullable Children relation) {
        String name = WriteTypeNames.toMany(types.writes(), "Update", targetName, relation);
        WriteType target = types.writes().requireType(targetName);
        String some = "[" + keys.key(target) + "!]";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.input(name, "What becomes of the many " + targetName + ".");
                    creates.addToManyVerbs(sdl, target, relation);
                    if (UpdateInputs.canUpdate(target)) {
                        sdl.field(
                                "update",
                                "[" + updates.input(target) + "!]",
                                "Changes of some that are there.");
                        if (creates.canCreate(target, relation)) {
                            sdl.field(
                                    "upsert",
                                    "[" + updates.upsert(target, relation) + "!]",
                                    "Each of them a change, or a new one where there is none.");
                        }
                    }
                    sdl.field("disconnect", some, "Those that are let go.")
                            .field("set", some, "Those that there are from now on, and no others.");
                    if (isWritten(target)) {
                        sdl.field("delete", some, "Those that are deleted.");
                    }
                    return sdl;
                });
    }

    /** What is only read can be referred to, and no more. */
    private static boolean isWritten(WriteType target) {
        return target.creatable() || !target.fields().isEmpty();
    }

    private String upsert(WriteType target, WriteField.@Nullable Children relation) {
        String name = WriteTypeNames.toOne("Upsert", target.name(), relation);
        return types.define(
                name,
                () ->
                        TypeSdl.input(name, "A " + target.name() + " to change, or to create.")
                                .field(
                                        "create",
                                        creates.input(target, relation) + "!",
                                        "The new one, if there is none.")
                                .field(
                                        "update",
                                        updates.data(target) + "!",
                                        "What it gets if it is there."));
    }
}
