package io.headwater.cli;

import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.CompiledPolicy;
import io.headwater.governance.policy.ManifestGate.Judge;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.PolicyDocument;
import io.headwater.governance.policy.PolicyFault;
import io.headwater.governance.policy.PolicyGate;
import io.headwater.governance.policy.PolicySet;
import io.headwater.governance.policy.PolicyWorkshop;
import io.headwater.governance.policy.PolicyWorkshop.Checked;
import io.headwater.governance.policy.cel.CelLanguage;
import io.headwater.governance.policy.file.PolicyFileReader;
import io.headwater.governance.policy.file.RawManifestReader;
import io.headwater.ingest.manifest.ManifestFinding;
import io.headwater.ingest.manifest.ManifestFinding.Severity;
import io.headwater.ingest.manifest.PolicyFindingText;
import io.headwater.ingest.manifest.PolicyTreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks files of policies and judges manifests by them. Apart from the command, so that only who
 * asks for policies loads their language.
 */
final class PolicyFiles {

  private static final int MOST = 1_000;

  private final PolicyTreeReader trees = new PolicyTreeReader();
  private final PolicyWorkshop workshop =
      new PolicyWorkshop(new PolicyFileReader(trees), new CelLanguage());
  private final Map<Policy.Key, CompiledPolicy> policies = new LinkedHashMap<>();
  private final Map<Policy.Key, String> files = new LinkedHashMap<>();
  private ClassificationLevels levels = ClassificationLevels.USUAL;

  private PolicyFiles() {}

  /**
   * What is wrong with policies, and what they say of manifests.
   *
   * @param paths files, or folders of them
   * @throws CommandFailure USAGE when one cannot be read, or a folder holds none
   */
  static List<CheckedFile> check(List<Path> paths, List<CheckedFile> manifests)
      throws CommandFailure {
    PolicyFiles all = new PolicyFiles();
    List<SourceFile> sources = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        sources.add(SourceFile.read(file));
      }
    }
    // Levels first: what a governance file defines counts in every other file.
    for (SourceFile source : sources) {
      all.workshop
          .check(source.text(), all.levels)
          .document()
          .flatMap(PolicyDocument::levels)
          .ifPresent(defined -> all.levels = defined);
    }
    List<CheckedFile> checked = new ArrayList<>();
    sources.forEach(source -> checked.add(all.check(source)));
    Judge judge =
        PolicyGate.offline(
            new PolicySet(0, all.levels, all.policies.values()), new RawManifestReader(all.trees));
    manifests.forEach(manifest -> checked.add(judged(manifest, judge)));
    return checked;
  }

  private CheckedFile check(SourceFile source) {
    Checked checked = workshop.check(source.text(), levels);
    List<ManifestFinding> findings = new ArrayList<>();
    checked.faults().forEach(fault -> findings.add(error(fault)));
    for (CompiledPolicy policy : checked.policies()) {
      Policy.Key key = policy.policy().key();
      String before = files.putIfAbsent(key, source.name());
      if (before == null) {
        policies.put(key, policy);
      } else {
        findings.add(
            error(
                new PolicyFault(
                    "twice",
                    "policy " + key.text(),
                    policy.policy().require().at(),
                    "stands in " + before + " too; keep one of them")));
      }
    }
    return new CheckedFile(source.name(), findings, Optional.empty());
  }

  private static ManifestFinding error(PolicyFault fault) {
    return new ManifestFinding(
        Severity.ERROR,
        fault.code(),
        fault.path(),
        fault.at().line(),
        fault.at().column(),
        fault.message());
  }

  private static CheckedFile judged(CheckedFile manifest, Judge judge) {
    return manifest
        .declaration()
        .map(declaration ->
            new CheckedFile(
                manifest.name(),
                Stream.concat(
                        manifest.findings().stream(),
                        judge.decide(declaration).findings().stream()
                            .map(PolicyFindingText::finding))
                    .toList(),
                manifest.declaration()))
        .orElse(manifest);
  }

  private static List<Path> files(Path path) throws CommandFailure {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.walk(path)) {
      List<Path> files =
          inside
              .filter(Files::isRegularFile)
              .filter(file -> file.getFileName().toString().matches(".+\\.(ya?ml|json)"))
              .sorted()
              .limit(MOST + 1L)
              .toList();
      if (files.isEmpty() || files.size() > MOST) {
        throw new CommandFailure(
            Exit.USAGE,
            path
                + " holds "
                + (files.isEmpty() ? "no" : "more than " + MOST)
                + " .yaml, .yml or .json files.");
      }
      return files;
    } catch (IOException e) {
      throw new CommandFailure(Exit.USAGE, path + " cannot be read: " + e.getMessage() + ".");
    }
  }
}
