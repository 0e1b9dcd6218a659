package io.espalier.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The jar's {@code Main-Class}. On a Java that is new enough it hands over to Spring Boot's own
 * launcher; on an older one it starts the same jar, with the same arguments, on a newer Java that
 * it finds, and ends as that ends.
 */
public final class Launcher {

    /** The release that the rest of the program is compiled for. */
    static final int NEEDED = 21;

    /** Tells the program that it has a parent, to end with. */
    private static final String LAUNCHED = "espalier.launched";

    private static final String BOOT_LAUNCHER =
            "org.springframework.boot.loader.launch.JarLauncher";

    private Launcher() {}

    public static void main(String[] arguments) throws Throwable {
        int running = JavaHome.featureOf(System.getProperty("java.specification.version"));
        if (running >= NEEDED) {
            handOver(arguments);
            return;
        }
        Optional<JavaHome> found = InstalledJavas.ofThisMachine().newest(NEEDED);
        if (!found.isPresent()) {
            System.err.printf(
                    "Espalier needs Java %d or newer. This is Java %d, and no newer one was found: install one, or name its folder in JAVA_HOME.%n",
                    NEEDED, running);
            System.exit(1);
            return;
        }
        JavaHome home = found.get();
        System.err.printf(
                "Espalier needs Java %d or newer, and this is Java %d: starting Java %d in %s.%n",
                NEEDED, running, home.feature(), home.directory());
        System.exit(run(home, arguments));
    }

    /** By reflection, for that class is newer than this one may be compiled against. */
    private static void handOver(String[] arguments) throws Throwable {
        try {
            Class.forName(BOOT_LAUNCHER)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    /** Answers the exit code of the program on the other Java. */
    private static int run(JavaHome home, String[] arguments)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<String>();
        command.add(home.executable().getPath());
        command.add("-D" + LAUNCHED + "=true");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-jar");
        command.add(thisJar().getPath());
        command.addAll(Arrays.asList(arguments));
        Process program = new ProcessBuilder(command).inheritIO().start();
        // Whatever ends this process, a signal or a closed terminal, is passed on.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program)));
        return program.waitFor();
    }

    private static void end(Process program) {
        program.destroy();
        try {
            program.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static File thisJar() throws URISyntaxException {
        return new File(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
