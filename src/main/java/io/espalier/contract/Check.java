package io.espalier.contract;

/**
 * One thing to check, by the schema alone.
 *
 * @param name what is checked; no two checks of a suite have the same
 */
public record Check(String name, Runnable body) {

    /**
     * Asks the server.
     *
     * @throws ContractBroken if a law does not hold
     * @throws NothingToCheck if there is nothing to check it with
     * @throws EndpointException if the server does not answer
     */
    public void run() {
        body.run();
    }
}
