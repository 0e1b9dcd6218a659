package io.espalier.contract;

/** A check has no rows or values to work with; the message says which. */
public final class NothingToCheck extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToCheck(String message) {
        super(message);
    }
}
