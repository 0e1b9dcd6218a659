package io.espalier.engine.explain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What stands out in a plan is said in words, and nothing where nothing does. */
class HintsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PlanReader READER =
            new PlanReader(text -> JSON.readValue(text, Object.class), false);

    /** With the loops of a step, its rows count as often. */
    @Test
    void aLargeTableThatIsScannedForFewRows() {
        assertThat(scan("Seq Scan", 10, 5, 995))
                .containsExactly(
                        "10,000 rows of posts were read one by one to keep 50; an index on what the filter compares would find them.");
    }

    @Test
    void aScanOfASmallTableOrForMostOfItsRowsIsFine() {
        assertThat(scan("Seq Scan", 1, 5, 9_000)).isEmpty();
        assertThat(scan("Seq Scan", 1, 5_000, 9_000)).isEmpty();
    }

    @Test
    void rowsThatAnIndexFindsAndAFilterLeavesOut() {
        assertThat(scan("Index Scan", 1, 9, 1_000))
                .containsExactly(
                        "1,000 rows of posts were found by ix_posts and left out by a filter, 9 were kept; an index that also has what the filter compares would find fewer.");
        assertThat(scan("Index Scan", 1, 9, 999)).isEmpty();
        assertThat(scan("Index Scan", 1, 100, 1_000)).isEmpty();
    }

    private static List<String> scan(String type, int loops, int rows, int removed) {
        return hints(
                """
                {"Node Type": "%s", "Relation Name": "posts", "Index Name": "ix_posts", "Filter": "(a = 1)",
                 "Actual Loops": %d, "Actual Rows": %d, "Plan Rows": %d, "Rows Removed by Filter": %d}
                """
                        .formatted(type, loops, rows, rows, removed));
    }

    @Test
    void manyRowsThatAreSortedForFew() {
        assertThat(sort(10_000, 20, "Memory"))
                .containsExactly(
                        "10,000 rows of posts were sorted and 20 taken; an index in the order of the list would give these alone.");
        assertThat(sort(9_999, 20, "Memory")).isEmpty();
        assertThat(sort(10_000, 5_000, "Memory")).isEmpty();
    }

    @Test
    void aSortThatGoesToDisk() {
        assertThat(sort(500, 500, "Disk"))
                .containsExactly(
                        "Sort of 500 rows of posts wrote about 4,096 kB to disk; fewer rows or columns, or a larger work_mem of PostgreSQL, would keep it in memory.");
    }

    private static List<String> sort(int sorted, int taken, String space) {
        return hints(
                """
                {"Node Type": "Sort", "Sort Key": ["a"], "Sort Space Type": "%s", "Sort Space Used": 4096,
                 "Actual Loops": 1, "Actual Rows": %d, "Plan Rows": %d, "Plans": [
                {"Node Type": "Seq Scan", "Relation Name": "posts", "Actual Loops": 1, "Actual Rows": %d, "Plan Rows": %d}]}
                """
                        .formatted(space, taken, taken, sorted, sorted));
    }

    @Test
    void aHashThatGoesToDisk() {
        assertThat(
                        hints(
                                """
                                {"Node Type": "Hash", "Hash Batches": 3, "Peak Memory Usage": 100,
                                 "Actual Loops": 1, "Actual Rows": 70, "Plan Rows": 70, "Plans": [
                                {"Node Type": "Seq Scan", "Relation Name": "posts", "Actual Loops": 1, "Actual Rows": 70, "Plan Rows": 70}]}
                                """))
                .containsExactly(
                        "Hash of 70 rows of posts wrote about 200 kB to disk; fewer rows or columns, or a larger work_mem of PostgreSQL, would keep it in memory.");
    }

    @Test
    void anEstimateThatIsFarOff() {
        assertThat(estimate("Append", 10, 1_000))
                .containsExactly(
                        "10 rows of posts were expected and 1,000 came; 'analyze posts' would tell PostgreSQL more of the table.");
        assertThat(estimate("Append", 1_000, 10)).hasSize(1);
        assertThat(estimate("Append", 11, 1_000)).isEmpty();
        assertThat(estimate("Append", 1, 999)).isEmpty();
    }

    @Test
    void rowsThatNobodyTookWereNotExpectedInVain() {
        assertThat(estimate("Limit", 1_000, 10)).isEmpty();
        assertThat(estimate("Limit", 10, 1_000)).hasSize(1);
    }

    private static List<String> estimate(String above, int expected, int came) {
        return hints(
                """
                {"Node Type": "%s", "Actual Loops": 1, "Actual Rows": 10, "Plan Rows": 10, "Plans": [
                {"Node Type": "Index Scan", "Relation Name": "posts", "Actual Loops": 1, "Actual Rows": %d, "Plan Rows": %d}]}
                """
                        .formatted(above, came, expected));
    }

    private static List<String> hints(String plan) {
        return READER.read("[{\"Plan\": " + plan + ", \"Execution Time\": 1.5}]").hints();
    }
}
