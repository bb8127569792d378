package io.headwater.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.headwater.ingest.manifest.ManifestResult.Accepted;
import io.headwater.ingest.manifest.ManifestResult.Rejected;
import io.headwater.model.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the public sample manifests where they are present: beside the project, or where the
 * property {@code headwater.samples} or the variable {@code HEADWATER_SAMPLES} points.
 */
class OdcsSamplesTest {

  private static final Set<String> INVALID =
      Set.of(
          "lint-invalid.odcs.yaml",
          "lint-invalid_multiple_errors.odcs.yaml",
          "lint-invalid_multiple_schema_errors.odcs.yaml");

  /** Valid against a newer version than they declare, or with keys that are no part of it. */
  private static final Set<String> WARNED =
      Set.of(
          "all-data-types.odcs.yaml",
          "column-completeness.odcs.yaml",
          "basic-four-dpo.odcs.yaml",
          "lint-valid.odcs.yaml",
          "lint-extra_top_level.odcs.yaml",
          "servicelevels.odcs.yaml");

  @TestFactory
  Stream<DynamicTest> every_sample_contract_is_read_or_refused_as_its_index_says()
      throws IOException {
    Path folder = samples("manifests/odcs");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(p -> p.toString().endsWith(".odcs.yaml")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  @TestFactory
  Stream<DynamicTest> every_sample_of_another_shape_is_recognised_but_not_read()
      throws IOException {
    Path folder = samples("manifests");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(p ->
                  p.toString().endsWith(".datacontract.yaml")
                      || p.toString().endsWith(".odps.yaml")
                      || p.getFileName().toString().matches("dpd-.*json|.*dpd.json"))
              .sorted()
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(8);
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(),
                () -> {
                  ManifestResult result = read(file);
                  assertThat(result).isInstanceOf(Rejected.class);
                  assertThat(((Rejected) result).code()).isEqualTo(ErrorCode.UNKNOWN_MANIFEST);
                  assertThat(((Rejected) result).message()).contains("recognised but not read");
                }));
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    ManifestResult result = read(file);
    if (INVALID.contains(name)) {
      assertThat(result).isInstanceOf(Rejected.class);
      assertThat(((Rejected) result).code()).isEqualTo(ErrorCode.INVALID_MANIFEST);
      assertThat(((Rejected) result).message()).matches("[0-9]+:[0-9]+ \\$.*");
      return;
    }
    assertThat(result).as("%s", result.findings()).isInstanceOf(Accepted.class);
    List<String> codes =
        result.findings().stream()
            .map(ManifestFinding::code)
            .filter(code -> !code.equals("no-domain"))
            .toList();
    if (WARNED.contains(name)) {
      assertThat(codes).isNotEmpty();
    } else if (!name.startsWith("changelog") && !name.startsWith("cities")) {
      assertThat(codes).as("%s", result.findings()).isEmpty();
    }
  }

  private static ManifestResult read(Path file) throws IOException {
    return ManifestReader.read(Files.readAllBytes(file), Instant.EPOCH);
  }

  private static Path samples(String below) {
    Path folder =
        Path.of(
                Optional.ofNullable(System.getProperty("headwater.samples"))
                    .or(() -> Optional.ofNullable(System.getenv("HEADWATER_SAMPLES")))
                    .orElse("../shared/samples"))
            .resolve(below);
    assumeTrue(Files.isDirectory(folder), () -> "the samples are absent: " + folder);
    return folder;
  }
}
