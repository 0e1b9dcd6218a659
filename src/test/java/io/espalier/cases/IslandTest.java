package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.execution.island.AnswerObject;
import io.espalier.testing.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which of the golden cases are answered as islands; that they are answered the same is theirs. */
@ExtendWith(CommunityExtension.class)
@DisabledIfSystemProperty(
        named = "espalier.islands",
        matches = "false",
        disabledReason = "This run has no islands.")
class IslandTest {

    /** An error has graphql-java walk the fields, and so has introspection. */
    @Test
    void allButErrorsAndIntrospection(Communities communities) {
        List<String> none =
                CaseFolders.all().stream()
                        .filter(golden -> !golden.name().startsWith("introspection/"))
                        .filter(golden -> isWalked(GoldenCase.run(golden, communities.fixture())))
                        .map(Case::name)
                        .toList();

        assertThat(none).isEmpty();
    }

    private static boolean isWalked(Answer answer) {
        return answer.errors().isEmpty()
                && !(answer.response().get("data") instanceof AnswerObject);
    }
}
