package io.espalier.cli;

import picocli.CommandLine.Command;

/** Groups the sources that can be imported. */
@Command(
        name = "import",
        description = "Fill the database from another system's data.",
        mixinStandardHelpOptions = true,
        versionProvider = EspalierVersion.class,
        subcommands = StackExchangeImportCommand.class)
final class ImportCommand {}
