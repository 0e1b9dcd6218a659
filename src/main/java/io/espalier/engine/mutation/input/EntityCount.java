package io.espalier.engine.mutation.input;

/** Counts the entities of an input; says once that they are too many, at the list that is. */
final class EntityCount {

    private final int maximum;
    private final Mistakes mistakes;
    private long count;
    private boolean told;

    EntityCount(int maximum, Mistakes mistakes) {
        this.maximum = maximum;
        this.mistakes = mistakes;
    }

    /** Whether so many more may be read; else that is told. */
    boolean admits(int more, InputPath path) {
        count += more;
        if (count > maximum && !told) {
            told = true;
            mistakes.invalid(
                    path,
                    "Limit",
                    "The input has "
                            + (count == more ? "" : "at least ")
                            + count
                            + " items up to here; one field may write "
                            + maximum
                            + " at most. Send them in several operations.");
        }
        return !told;
    }
}
