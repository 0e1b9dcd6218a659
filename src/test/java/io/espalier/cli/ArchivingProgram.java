package io.espalier.cli;

/** A program as far as its classes are archived: it prints whether they were. */
final class ArchivingProgram {

    private ArchivingProgram() {}

    public static void main(String[] arguments) {
        new ClassArchive().renew();
        System.out.println(System.getProperty("java.vm.info"));
        ProcessHandle.current().children().forEach(child -> child.onExit().join());
    }
}
