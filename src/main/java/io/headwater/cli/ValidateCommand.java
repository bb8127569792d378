package io.headwater.cli;

import io.headwater.ingest.manifest.ManifestReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks manifests, contracts and policies without a server, by the rules of the intake. */
@Command(
    name = "validate",
    description = "Check manifests, contracts and policies; needs no server.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all are valid; there may be warnings",
      "1:at least one has errors: of policies, tests that fail are errors too",
      "2:wrong usage, or a file that cannot be read"
    })
final class ValidateCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Output {
    TEXT,
    JSON,
    SARIF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "YAML or JSON")
  List<Path> files = List.of();

  @Option(
      names = "--policies",
      paramLabel = "FILE|DIR",
      description =
          "compile these policies, run their tests, and judge the manifests by them; of a folder,"
              + " every .yaml, .yml and .json file in it; may be repeated")
  List<Path> policies = List.of();

  @Option(
      names = "--output",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  Output output;

  @Override
  public Integer call() throws CommandFailure {
    if (files.isEmpty() && policies.isEmpty()) {
      throw new CommandFailure(Exit.USAGE, "Name files to check, or policies with --policies.");
    }
    List<CheckedFile> manifests = new ArrayList<>();
    for (Path path : files) {
      SourceFile file = SourceFile.read(path);
      manifests.add(CheckedFile.of(file.name(), ManifestReader.read(file.text(), Instant.EPOCH)));
    }
    List<CheckedFile> checked =
        policies.isEmpty() ? manifests : PolicyFiles.check(policies, manifests);
    spec.commandLine()
        .getOut()
        .print(
            switch (output) {
              case TEXT -> CheckedFile.text(checked);
              case JSON -> CheckedFile.json(checked);
              case SARIF -> CheckedFile.sarif(checked);
            });
    return checked.stream().allMatch(CheckedFile::isValid) ? Exit.OK : Exit.FINDINGS;
  }
}
