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

    /** Holds a run without islands against them: the statements of a tier come in another order. */
    public static void compareWalked(
            Case golden, String answer, List<String> statements, String changes) {
        assertThat(answer).isEqualTo(CaseFolders.find(golden, "response.json").orElse(""));
        assertThat(statements)
                .containsExactlyInAnyOrderElementsOf(
                        statementsIn(CaseFolders.find(golden, "statements.sql").orElse("")));
        assertThat(changes).isEqualTo(CaseFolders.find(golden, "changes.txt").orElse(""));
    }

    private static List<String> statementsIn(String file) {
        return file.isEmpty()
                ? List.of()
                : List.of(file.substring(0, file.length() - 2).split(";\n\n"));
    }

    private static void compare(Case golden, String file, String found) {
        if (UPDATES) {
            CaseFolders.write(golden, file, found);
        }
        assertThat(found).isEqualTo(CaseFolders.find(golden, file).orElse(""));
    }
}
