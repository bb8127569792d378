package io.headwater.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a compliance report from the server. */
@Command(
    name = "report",
    description = "Take a compliance report from a running Headwater.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the report is written",
      "2:wrong usage, or the service refuses",
      "3:the service does not answer"
    })
final class ReportCommand implements Callable<Integer> {

  /** What the report is written as. */
  enum Format {
    JSON,
    CSV,
    HTML,
    PDF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(
      paramLabel = "KIND",
      description = "e.g. pii-inventory or policy-scorecard; GET /api/v1/reports lists them")
  @SuppressWarnings("NullAway.Init")
  String kind;

  @Option(names = "--domain", description = "only what concerns it; else the whole mesh")
  @Nullable String domain;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "as it was then, e.g. 2026-01-31T12:00:00Z; else as it is now")
  @Nullable Instant asOf;

  @Option(
      names = "--column",
      paramLabel = "ID",
      description = "the column that tells the subject, of an erasure-plan")
  @Nullable String column;

  @Option(
      names = "--section",
      paramLabel = "KEY",
      description = "one table alone, of --format csv; else all, one after the other")
  @Nullable String section;

  @Option(
      names = "--format",
      defaultValue = "json",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "where the report goes; else stdout, but no PDF")
  @Nullable Path output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  ServerOptions server;

  @Override
  public Integer call() throws CommandFailure {
    if (format == Format.PDF && output == null) {
      throw new CommandFailure(Exit.USAGE, "--format pdf wants --output FILE.");
    }
    byte[] report = server.client().get(target(), (_, in) -> in.readAllBytes());
    if (output == null) {
      spec.commandLine().getOut().print(new String(report, StandardCharsets.UTF_8));
      return Exit.OK;
    }
    try {
      Files.write(output, report);
    } catch (IOException e) {
      throw new CommandFailure(Exit.USAGE, "--output " + output + " cannot be written.");
    }
    return Exit.OK;
  }

  private String target() {
    List<String> query = new ArrayList<>(List.of("format=" + format));
    add(query, "domain", domain);
    add(query, "asOf", asOf);
    add(query, "column", column);
    add(query, "section", section);
    return "/api/v1/reports/" + encode(kind) + "?" + String.join("&", query);
  }

  private static void add(List<String> query, String name, @Nullable Object value) {
    if (value != null) {
      query.add(name + "=" + encode(value.toString()));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
