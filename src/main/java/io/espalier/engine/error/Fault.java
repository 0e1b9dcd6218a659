package io.espalier.engine.error;

/**
 * One mismatch found at the start.
 *
 * @param place the coordinates of what is wrong, {@code Post.subtitle} or {@code Query.user(name:)}
 * @param found what was found there, one sentence without a full stop
 * @param mend what would do, as an instruction without a full stop
 */
public record Fault(FaultCode code, String place, String found, String mend) {

    public boolean isFatal() {
        return code.severity() == FaultCode.Severity.FAULT;
    }

    @Override
    public String toString() {
        return code + " " + place + ": " + found + ". " + mend + ".";
    }
}
