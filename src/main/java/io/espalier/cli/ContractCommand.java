package io.espalier.cli;

import io.espalier.contract.Check;
import io.espalier.contract.CheckGroup;
import io.espalier.contract.Contract;
import io.espalier.contract.ContractBroken;
import io.espalier.contract.ContractOptions;
import io.espalier.contract.Endpoint;
import io.espalier.contract.EndpointException;
import io.espalier.contract.NothingToCheck;
import java.io.PrintWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks any GraphQL server by what its schema implies. */
@Command(
        name = "contract",
        description = "Check a GraphQL server by tests made from its schema.",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Every law holds.",
            "1:At least one is broken.",
            "2:The arguments were not understood, or the server does not answer."
        })
final class ContractCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL", description = "Where the server takes documents by POST.")
    private @Nullable URI address;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Chooses other values, conditions and orders (default: ${DEFAULT-VALUE}).")
    private long seed = ContractOptions.DEFAULT_SEED;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description =
                    "How many fields with objects stand inside each other (default: ${DEFAULT-VALUE}).")
    private int depth = ContractOptions.DEFAULT_DEPTH;

    @Option(
            names = "--header",
            paramLabel = "'NAME: VALUE'",
            description = "Goes with every request; may be given several times.")
    private List<String> headers = List.of();

    @Option(names = "--mutations", description = "Run each mutation too, which changes rows.")
    private boolean mutations;

    @Option(
            names = "--except",
            paramLabel = "TYPE.FIELD",
            description = "Leave a field out; may be given several times.")
    private Set<String> except = Set.of();

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Run the checks alone in whose names this stands.")
    private String only = "";

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec, "set by picocli").commandLine();
        if (depth < 1) {
            throw new ParameterException(command, "--depth takes a number from 1 on.");
        }
        Endpoint endpoint = Endpoint.http(requireHttp(command), headers(command));
        ContractOptions options = new ContractOptions(seed, depth, mutations, except, only);
        try {
            return run(Contract.of(endpoint, options), command);
        } catch (EndpointException failure) {
            command.getErr()
                    .println(
                            command.getColorScheme()
                                    .errorText(String.valueOf(failure.getMessage())));
            return ExitCode.USAGE;
        }
    }

    private static int run(Contract contract, CommandLine command) {
        PrintWriter out = command.getOut();
        List<CheckGroup> groups = contract.groups();
        int all = groups.stream().mapToInt(group -> group.checks().size()).sum();
        int broken = 0;
        int nothing = 0;
        long start = System.nanoTime();
        try (ContractProgressBar progress = new ContractProgressBar(Ansi.AUTO.enabled(), all)) {
            for (CheckGroup group : groups) {
                progress.start(group.name());
                for (Check check : group.checks()) {
                    try {
                        check.run();
                    } catch (ContractBroken report) {
                        broken++;
                        out.println(report.getMessage());
                        out.flush();
                    } catch (NothingToCheck none) {
                        nothing++;
                    }
                    progress.step();
                }
            }
        }
        out.println(
                String.format(
                        Locale.ROOT,
                        "%,d checks by %,d documents in %.1f s: %,d hold, %,d broken, %,d with nothing to check.",
                        all,
                        contract.requests(),
                        (System.nanoTime() - start) / 1e9,
                        all - broken - nothing,
                        broken,
                        nothing));
        return broken == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private URI requireHttp(CommandLine command) {
        URI given = Objects.requireNonNull(address, "required");
        String scheme = given.getScheme();
        if (given.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new ParameterException(command, "URL is one like http://localhost:8080/graphql.");
        }
        return given;
    }

    private Map<String, String> headers(CommandLine command) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new ParameterException(
                        command, "--header takes a name and a value: 'Authorization: Bearer …'.");
            }
            byName.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
        }
        return byName;
    }
}
