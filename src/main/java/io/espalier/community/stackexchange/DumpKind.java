package io.espalier.community.stackexchange;

/**
 * The files of a dump that are imported, in the order in which that is done: a kind refers to
 * earlier ones only. {@code PostHistory} and whatever else lies beside them is left alone.
 */
public enum DumpKind {
    USERS("Users", true),
    POSTS("Posts", true),
    TAGS("Tags", false),
    COMMENTS("Comments", false),
    VOTES("Votes", false),
    BADGES("Badges", false),
    POST_LINKS("PostLinks", false);

    private final String fileName;
    private final boolean required;

    DumpKind(String fileName, boolean required) {
        this.fileName = fileName;
        this.required = required;
    }

    /**
     * The file's name without {@code .xml}; in lower case it is also the name of the file's root
     * element.
     */
    public String fileName() {
        return fileName;
    }

    /** Whether a dump without this file is refused: everything else refers to users and posts. */
    public boolean required() {
        return required;
    }
}
