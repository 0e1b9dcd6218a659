package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.Case;
import io.espalier.cases.CaseFolders;
import java.util.List;
import java.util.stream.Collectors;

/** What a case of a mutation expects, in its files. */
public final class WriteCase {

    private static final boolean UPDATES = Boolean.getBoolean("cases.update");

    private WriteCase() {}

    /** Holds a run against the files; {@code -Dcases.update=true} writes them. */
    public static void compare(
            Case golden, String answer, List<String> statements, String changes) {
        String sql =
                statements.stream().map(each -> each + ";\n").collect(Collectors.joining("\n"));
        compare(golden, "response.json", answer);
        compare(golden, "statements.sql", sql);
        compare(golden, "changes.txt", changes);
    }

    private static void compare(Case golden, String file, String found) {
        if (UPDATES) {
            CaseFolders.write(golden, file, found);
        }
        assertThat(found).isEqualTo(CaseFolders.find(golden, file).orElse(""));
    }
}
