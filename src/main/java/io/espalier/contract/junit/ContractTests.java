package io.espalier.contract.junit;

import io.espalier.contract.Check;
import io.espalier.contract.Contract;
import io.espalier.contract.NothingToCheck;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * A contract as tests that a {@code @TestFactory} returns.
 *
 * <p>They are to run in their order, one at a time, as JUnit does by itself. A test that finds
 * nothing to check counts as aborted.
 */
public final class ContractTests {

    private ContractTests() {}

    /** One container for each kind of checks, with one test for each. */
    public static Stream<DynamicNode> of(Contract contract) {
        return contract.groups().stream()
                .map(group ->
                        DynamicContainer.dynamicContainer(
                                group.name(), group.checks().stream().map(ContractTests::test)));
    }

    private static DynamicTest test(Check check) {
        return DynamicTest.dynamicTest(
                check.name(),
                () -> {
                    try {
                        check.run();
                    } catch (NothingToCheck nothing) {
                        throw new TestAbortedException(nothing.getMessage(), nothing);
                    }
                });
    }
}
