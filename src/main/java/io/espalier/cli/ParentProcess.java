package io.espalier.cli;

/**
 * The process that started this one to work for it, if any: whoever ends it, even by force, means
 * this program.
 */
final class ParentProcess {

    /** Set by {@code io.espalier.launcher} and for training runs. */
    static final String LAUNCHED = "espalier.launched";

    private ParentProcess() {}

    static void endWithIt() {
        if (Boolean.getBoolean(LAUNCHED)) {
            ProcessHandle.current().parent().ifPresent(ParentProcess::await);
        }
    }

    private static void await(ProcessHandle parent) {
        Thread.ofPlatform()
                .daemon()
                .name("parent-process")
                .start(() -> {
                    parent.onExit().join();
                    System.exit(1);
                });
    }
}
