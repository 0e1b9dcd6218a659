import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Tells where the processor time of a recording went. Its arguments are the recording, a file of
 * phases, and how many lines a table may have.
 *
 * <p>Four tables, in shares of all samples: the phases of a request, with the methods that took
 * most of each; whose code ran, where Java's own counts for whoever called it; the methods under
 * which time was spent; and the methods that ran themselves.
 */
public class Profile {

    private static final List<String> JAVA = List.of("java.", "jdk.", "sun.", "javax.", "com.sun.");
    private static final int OF_EACH_PHASE = 4;

    private final Map<String, List<String>> phases;
    private final Map<String, Map<String, Integer>> inPhases = new LinkedHashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, Integer> under = new HashMap<>();
    private final Map<String, Integer> ran = new HashMap<>();
    private int samples;

    private Profile(Map<String, List<String>> phases) {
        this.phases = phases;
    }

    public static void main(String[] arguments) throws IOException {
        Path recording = Path.of(arguments[0]);
        Map<String, List<String>> phases = phases(Path.of(arguments[1]));
        int lines = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
        Profile profile = of(recording, "jdk.CPUTimeSample", phases);
        if (profile.samples == 0) {
            profile = of(recording, "jdk.ExecutionSample", phases);
        }
        System.out.println(profile.samples + " samples");
        profile.printPhases();
        profile.print("Whose code ran, with what of Java it called", profile.owners, lines);
        profile.print("Under which methods", profile.under, 2 * lines);
        profile.print("Which methods ran", profile.ran, lines);
    }

    private static Map<String, List<String>> phases(Path file) throws IOException {
        Map<String, List<String>> phases = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                phases.put(parts[0], List.of(parts[1].split(" ")));
            }
        }
        return phases;
    }

    private static Profile of(Path recording, String samples, Map<String, List<String>> phases)
            throws IOException {
        Profile profile = new Profile(phases);
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals(samples)) {
                    profile.add(event);
                }
            }
        }
        return profile;
    }

    private void add(RecordedEvent event) {
        samples++;
        if (event.getStackTrace() == null) {
            String nobody = "no Java: its machine's own work";
            owners.merge(nobody, 1, Integer::sum);
            inPhases.computeIfAbsent(nobody, phase -> new HashMap<>()).merge("", 1, Integer::sum);
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        List<String> methods = frames.stream().map(Profile::methodOf).toList();
        List<String> others =
                methods.stream().filter(method -> JAVA.stream().noneMatch(method::startsWith)).toList();
        String first = others.isEmpty() ? methods.getFirst() : others.getFirst();
        inPhases.computeIfAbsent(phaseOf(others), phase -> new HashMap<>())
                .merge(first, 1, Integer::sum);
        owners.merge(ownerOf(first), 1, Integer::sum);
        ran.merge(methods.getFirst(), 1, Integer::sum);
        Set<String> seen = new HashSet<>(others);
        seen.forEach(method -> under.merge(method, 1, Integer::sum));
    }

    private String phaseOf(List<String> methods) {
        for (String method : methods) {
            for (Map.Entry<String, List<String>> phase : phases.entrySet()) {
                if (phase.getValue().stream().anyMatch(method::startsWith)) {
                    return phase.getKey();
                }
            }
        }
        return "other";
    }

    private static String methodOf(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName().replaceAll("(/0x|\\$\\$Lambda).*", "");
        return type + "." + frame.getMethod().getName();
    }

    /** Four parts of the name of a package of the engine's, three of others'. */
    private static String ownerOf(String method) {
        String[] parts = method.split("\\.");
        int most = method.startsWith("io.espalier") ? 4 : 3;
        return String.join(".", List.of(parts).subList(0, Math.min(most, parts.length - 2)));
    }

    private void printPhases() {
        Map<String, Integer> counts = new HashMap<>();
        inPhases.forEach(
                (phase, methods) ->
                        counts.put(phase, methods.values().stream().mapToInt(each -> each).sum()));
        System.out.println("\nPhases");
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(
                        phase -> {
                            print("", phase);
                            top(inPhases.get(phase.getKey()), OF_EACH_PHASE)
                                    .forEach(method -> print("          ", method));
                        });
    }

    private void print(String title, Map<String, Integer> counts, int most) {
        System.out.println("\n" + title);
        top(counts, most).forEach(count -> print("", count));
    }

    private static List<Map.Entry<String, Integer>> top(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    private void print(String indent, Map.Entry<String, Integer> count) {
        double share = 100.0 * count.getValue() / samples;
        System.out.printf("%s%6.1f %%  %s%n", indent, share, count.getKey());
    }
}
