package io.headwater.cli;

import io.headwater.impact.Severity;
import io.headwater.impact.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the server what changed files would break. */
@Command(
    name = "impact",
    description = "Say what changed manifests, contracts or schemas would break.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing at or above the bar",
      "1:findings at or above the bar",
      "2:wrong usage, or a file that cannot be read",
      "3:the service does not answer"
    })
final class ImpactCommand implements Callable<Integer> {

  private static final int MOST_FILES = 200;
  private static final int MOST_HITS = 10_000;

  /** How the caller writes what the API calls otherwise. */
  enum Format {
    AVRO("AVRO"),
    JSON_SCHEMA("JSON_SCHEMA"),
    PROTOBUF("PROTOBUF"),
    COLUMNS("COLUMNS");

    private final String word;

    Format(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** From which severity on the exit code is 1. */
  enum Bar {
    BREAKING,
    DANGEROUS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isReached(Severity verdict) {
      return switch (this) {
        case BREAKING -> verdict.compareTo(Severity.BREAKING) >= 0;
        case DANGEROUS -> verdict.compareTo(Severity.DANGEROUS) >= 0;
        case NEVER -> false;
      };
    }
  }

  /** What makes a file a schema instead of a manifest. */
  static final class SchemaOptions {

    @Option(
        names = "--dataset",
        required = true,
        paramLabel = "ID",
        description = "the file is the schema of this dataset, e.g. dataset:kafka%%3A%%2F%%2Fb/t")
    @SuppressWarnings("NullAway.Init")
    String dataset;

    @Option(
        names = "--format",
        required = true,
        description = "how the schema is written: ${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    Format format;
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "as they shall be")
  @SuppressWarnings("NullAway.Init")
  List<Path> files;

  @Option(
      names = "--base",
      paramLabel = "REF",
      description = "compare with the files of this git revision instead of what is registered")
  @Nullable String base;

  @ArgGroup(exclusive = false)
  @Nullable SchemaOptions schema;

  @Option(
      names = "--fail-on",
      defaultValue = "breaking",
      description = "the bar: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  Bar failOn;

  @Option(
      names = "--output",
      defaultValue = "markdown",
      paramLabel = "FORMAT",
      description = "markdown, json, sarif or junit; default: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  ReportFormat output;

  @Option(
      names = "--most-hits",
      defaultValue = "100",
      paramLabel = "N",
      description = "how many hits are told of a finding, 1 to 10000; default: ${DEFAULT-VALUE}")
  int mostHits;

  @Option(names = "--out", paramLabel = "FILE", description = "where the report goes; else stdout")
  @Nullable Path out;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  ServerOptions server;

  @Override
  public Integer call() throws CommandFailure, IOException {
    requireSense();
    List<RequestBody.Item> items = new ArrayList<>();
    for (Path file : files) {
      items.add(item(SourceFile.read(file)));
    }
    ImpactClient client = new ImpactClient(server.client());
    ImpactClient.Answer answer =
        client.post(RequestBody.of(items, mostHits), output.mediaType(), failOn.toString());
    write(answer.text());
    return failOn.isReached(answer.verdict()) ? Exit.FINDINGS : Exit.OK;
  }

  private void requireSense() throws CommandFailure {
    if (files.size() > MOST_FILES) {
      throw new CommandFailure(
          Exit.USAGE, "one call takes at most " + MOST_FILES + " files; these are " + files.size());
    }
    if (schema != null && files.size() > 1) {
      throw new CommandFailure(Exit.USAGE, "--dataset goes with one file; these are several.");
    }
    if (mostHits < 1 || mostHits > MOST_HITS) {
      throw new CommandFailure(
          Exit.USAGE,
          "--most-hits " + mostHits + " is out of range; it may be 1 to " + MOST_HITS + ".");
    }
  }

  private RequestBody.Item item(SourceFile file) throws CommandFailure {
    Optional<String> before = Optional.empty();
    if (base != null) {
      before = new GitRevision(base).findText(file);
      if (before.isEmpty()) {
        spec.commandLine()
            .getErr()
            .println(
                "%s is new since %s: it is compared with what is registered."
                    .formatted(file.name(), base));
      }
    }
    return new RequestBody.Item(
        file.name(),
        file.text(),
        before,
        Optional.ofNullable(schema)
            .map(of -> new RequestBody.SchemaOf(of.dataset, of.format.word)));
  }

  private void write(String report) throws CommandFailure {
    if (out == null) {
      spec.commandLine().getOut().print(report);
      return;
    }
    try {
      Files.writeString(out, report);
    } catch (IOException e) {
      throw new CommandFailure(Exit.USAGE, "--out " + out + " cannot be written.");
    }
  }
}
