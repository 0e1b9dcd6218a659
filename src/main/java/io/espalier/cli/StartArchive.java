package io.espalier.cli;

import java.nio.file.Path;

/**
 * What a Java can keep of a training run, so that the next start is quick. It is good for the very
 * same Java and jars; with others, Java starts without it.
 */
enum StartArchive {
    /**
     * Loaded and linked classes, and how often methods ran.
     *
     * @see <a href="https://openjdk.org/jeps/515">JEP 515: Ahead-of-Time Method Profiling</a>
     */
    CACHE("espalier.aot", "-XX:AOTCacheOutput=", "-XX:AOTCache="),

    /**
     * Parsed classes.
     *
     * @see <a href="https://openjdk.org/jeps/350">JEP 350: Dynamic CDS Archives</a>
     */
    CLASSES("espalier.jsa", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");

    /** The first release that makes a cache with profiles in one run. */
    private static final int PROFILES = 25;

    private final String file;
    private final String making;
    private final String use;

    StartArchive(String file, String making, String use) {
        this.file = file;
        this.making = making;
        this.use = use;
    }

    /** The best that a release of Java can do. */
    static StartArchive of(int release) {
        return release >= PROFILES ? CACHE : CLASSES;
    }

    Path in(Path folder) {
        return folder.resolve(file);
    }

    /** The option by which Java writes it when it ends. */
    String making(Path folder) {
        return making + in(folder);
    }

    /** The option by which Java uses it; {@code $home} is the folder, for the shell to fill in. */
    String use() {
        return use + "$home/" + file;
    }
}
