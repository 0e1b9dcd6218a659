package io.espalier.launcher;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Javas of a machine, as far as they are where installers and version managers put them. */
final class InstalledJavas {

    private static final String[] SYSTEM = {
        "/usr/lib/jvm",
        "/usr/lib64/jvm",
        "/usr/java",
        "/opt",
        "/opt/java",
        "/Library/Java/JavaVirtualMachines",
        "C:\\Program Files\\Java",
        "C:\\Program Files\\Eclipse Adoptium",
    };

    /** Below the user's own folder. */
    private static final String[] OWN = {
        ".sdkman/candidates/java",
        ".jdks",
        ".asdf/installs/java",
        ".local/share/mise/installs/java",
        "Library/Java/JavaVirtualMachines",
    };

    private final @Nullable String javaHome;
    private final List<File> parents;

    /**
     * @param javaHome what the environment says; null if nothing
     * @param parents folders whose folders are searched
     */
    InstalledJavas(@Nullable String javaHome, List<File> parents) {
        this.javaHome = javaHome;
        this.parents = Collections.unmodifiableList(new ArrayList<File>(parents));
    }

    static InstalledJavas ofThisMachine() {
        List<File> parents = new ArrayList<File>();
        for (String directory : SYSTEM) {
            parents.add(new File(directory));
        }
        for (String directory : OWN) {
            parents.add(new File(System.getProperty("user.home"), directory));
        }
        return new InstalledJavas(System.getenv("JAVA_HOME"), parents);
    }

    /** The Java that JAVA_HOME names, if it is new enough, or else the newest that is. */
    Optional<JavaHome> newest(int needed) {
        Optional<JavaHome> named =
                javaHome == null ? Optional.<JavaHome>empty() : JavaHome.in(new File(javaHome));
        if (named.isPresent() && named.get().feature() >= needed) {
            return named;
        }
        return parents.stream()
                .flatMap(parent -> directoriesIn(parent).stream())
                .map(InstalledJavas::homeIn)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .filter(home -> home.feature() >= needed)
                .max(Comparator.comparingInt(JavaHome::feature));
    }

    /** On macOS a Java lies deeper in its bundle. */
    private static Optional<JavaHome> homeIn(File directory) {
        Optional<JavaHome> home = JavaHome.in(directory);
        return home.isPresent() ? home : JavaHome.in(new File(directory, "Contents/Home"));
    }

    private static List<File> directoriesIn(File parent) {
        List<File> directories = new ArrayList<File>();
        File[] found = parent.listFiles(File::isDirectory);
        if (found != null) {
            Collections.addAll(directories, found);
        }
        Collections.sort(directories);
        return directories;
    }
}
