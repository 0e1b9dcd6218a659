package io.espalier.engine.execution.island;

import io.espalier.engine.execution.EngineField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/**
 * One field of an object in an answer.
 *
 * @param name its response key, as it is written
 * @param field who answers it; null for {@code __typename}, which is known
 * @param completion what its value becomes
 */
record Slot(SerializedString name, @Nullable EngineField field, Completion completion) {

    /** Its response key. */
    String key() {
        return name.getValue();
    }
}
