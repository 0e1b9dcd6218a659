package io.espalier.contract;

/** Makes checks whose failures are told in full. */
record Reporter(long seed) {

    Check check(String name, Runnable body) {
        return new Check(
                name,
                () -> {
                    try {
                        body.run();
                    } catch (Broken broken) {
                        throw ContractBroken.of(name, broken.problem(), broken.documents(), seed);
                    }
                });
    }
}
