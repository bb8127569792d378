package io.headwater.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.headwater.impact.Place;
import io.headwater.impact.report.Sarif;
import io.headwater.ingest.manifest.ManifestFinding;
import io.headwater.ingest.manifest.ManifestFinding.Severity;
import io.headwater.ingest.manifest.ManifestResult;
import io.headwater.model.Declaration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found in a file.
 *
 * @param name as the report tells it
 * @param findings everything worth telling, in the order of the text
 * @param declaration what it declares; empty when it cannot be read, or is a file of policies
 */
record CheckedFile(String name, List<ManifestFinding> findings, Optional<Declaration> declaration) {

  CheckedFile {
    findings = List.copyOf(findings);
  }

  static CheckedFile of(String name, ManifestResult result) {
    return new CheckedFile(
        name,
        result.findings(),
        switch (result) {
          case ManifestResult.Accepted accepted -> Optional.of(accepted.declaration());
          case ManifestResult.Rejected _ -> Optional.empty();
        });
  }

  boolean isValid() {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** One line for each finding, as compilers write them, and one for all. */
  static String text(List<CheckedFile> files) {
    StringBuilder out = new StringBuilder();
    for (CheckedFile file : files) {
      for (ManifestFinding finding : file.findings()) {
        out.append(
            "%s:%d:%d: %s: %s: %s [%s]\n"
                .formatted(
                    file.name(),
                    finding.line(),
                    finding.column(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.path(),
                    finding.message(),
                    finding.code()));
      }
    }
    return out.append(
            "%s, %s, %s\n"
                .formatted(
                    count(files.size(), "file"),
                    count(number(files, Severity.ERROR), "error"),
                    count(number(files, Severity.WARNING), "warning")))
        .toString();
  }

  /** {@code {"files": [{file, valid, product, shape, findings}]}}. */
  static String json(List<CheckedFile> files) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeArrayFieldStart("files");
      for (CheckedFile file : files) {
        write(out, file);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes everything", e);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator out, CheckedFile file) throws IOException {
    out.writeStartObject();
    out.writeStringField("file", file.name());
    out.writeBooleanField("valid", file.isValid());
    if (file.declaration().isPresent()) {
      out.writeStringField("product", file.declaration().get().product().nodeId());
      out.writeStringField("shape", file.declaration().get().shape());
    }
    out.writeArrayFieldStart("findings");
    for (ManifestFinding finding : file.findings()) {
      out.writeStartObject();
      out.writeStringField("severity", finding.severity().name());
      out.writeStringField("code", finding.code());
      out.writeStringField("path", finding.path());
      out.writeNumberField("line", finding.line());
      out.writeNumberField("column", finding.column());
      out.writeStringField("message", finding.message());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** A SARIF log whose rules are the codes that occur. */
  static String sarif(List<CheckedFile> files) {
    Map<String, Sarif.Rule> rules = new TreeMap<>();
    List<Sarif.Result> results = new ArrayList<>();
    for (CheckedFile file : files) {
      for (ManifestFinding finding : file.findings()) {
        Sarif.Rule rule =
            rules.computeIfAbsent(
                finding.code(),
                code -> new Sarif.Rule("manifest/" + code, "Manifests: " + code.replace('-', ' ')));
        results.add(result(file.name(), rule, finding));
      }
    }
    return Sarif.render(
        "headwater/validate",
        List.copyOf(rules.values()),
        results,
        List.of(),
        new LinkedHashMap<>());
  }

  private static Sarif.Result result(String file, Sarif.Rule rule, ManifestFinding finding) {
    return new Sarif.Result(
        rule,
        switch (finding.severity()) {
          case ERROR -> Sarif.Level.ERROR;
          case WARNING -> Sarif.Level.WARNING;
        },
        finding.path() + ": " + finding.message(),
        Optional.of(new Place(file, finding.line(), finding.column())),
        Optional.empty(),
        List.of(),
        String.join("\n", rule.id(), file, finding.path(), finding.message()),
        Optional.empty(),
        Map.of());
  }

  private static long number(List<CheckedFile> files, Severity severity) {
    return files.stream()
        .flatMap(file -> file.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
