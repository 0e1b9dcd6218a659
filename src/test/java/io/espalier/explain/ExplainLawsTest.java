package io.espalier.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.cases.Case;
import io.espalier.cases.CaseFolders;
import io.espalier.cases.Communities;
import io.espalier.cases.CommunityExtension;
import io.espalier.explain.Explained.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What holds for whatever is asked: all golden cases are. */
@ExtendWith(CommunityExtension.class)
class ExplainLawsTest {

    @TestFactory
    Stream<DynamicTest> whole(Communities communities) {
        return laws(new Explained(communities.explained()));
    }

    @TestFactory
    Stream<DynamicTest> inBatchesOfOneKey(Communities communities) {
        return laws(new Explained(communities.explained("espalier.batch.maximum=1")));
    }

    private static Stream<DynamicTest> laws(Explained served) {
        return CaseFolders.all().stream()
                .map(golden -> dynamicTest(golden.name(), () -> check(golden, served)));
    }

    private static void check(Case golden, Explained served) {
        Reply plain = ask(golden, served);
        Reply reads = ask(golden, served, Explained.HEADER, "reads");
        Reply plans = ask(golden, served, Explained.HEADER, "plans");

        assertThat(plain.explain().isMissingNode()).isTrue();
        assertThat(reads.dataAndErrors()).isEqualTo(plain.dataAndErrors());
        assertThat(plans.dataAndErrors()).isEqualTo(plain.dataAndErrors());
        assertThat(List.of(reads.executed(), plans.executed()))
                .isEqualTo(List.of(plain.executed(), plain.executed()));
        if (reads.explain().isMissingNode()) {
            // It was refused before it was planned.
            assertThat(plain.executed()).isZero();
            return;
        }
        assertThat(reads.told()).isEqualTo(plain.executed());
        assertThat(plans.told()).isEqualTo(plain.executed());
        List<JsonNode> all = new ArrayList<>();
        collect(plans.explain().path("reads"), List.of(), all);
        for (JsonNode read : all) {
            assertThat(read.at("/plan/tree").isObject())
                    .as("%s", read)
                    .isEqualTo(read.path("keys").asInt() > 0);
        }
    }

    private static Reply ask(Case golden, Explained served, String... headers) {
        return served.ask(golden.query(), golden.variables(), golden.operation(), headers);
    }

    /** Whatever stands below a read has a path that begins with its path. */
    private static void collect(JsonNode reads, List<String> above, List<JsonNode> all) {
        for (JsonNode read : reads) {
            List<String> path = new ArrayList<>();
            read.path("path").forEach(step -> path.add(step.asString()));
            assertThat(path.size()).isGreaterThan(above.size());
            assertThat(path.subList(0, above.size())).isEqualTo(above);
            all.add(read);
            collect(read.path("reads"), path, all);
        }
    }
}
