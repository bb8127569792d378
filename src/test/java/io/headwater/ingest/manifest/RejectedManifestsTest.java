package io.headwater.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.manifest.ManifestFinding.Severity;
import io.headwater.ingest.manifest.ManifestResult.Accepted;
import io.headwater.ingest.manifest.ManifestResult.Rejected;
import io.headwater.model.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectedManifestsTest {

  @Test
  void every_error_of_a_contract_is_told_with_its_place_at_once() {
    Rejected rejected =
        rejected(
            """
            domain: logistics
            version: "0.1"
            owner: team
            sla: fast
            fields:
              - {name: id, type: string}
              - name: street
                pii: perhaps
              - type: int
              - {name: id}
            """);

    assertThat(rejected.code()).isEqualTo(ErrorCode.INVALID_MANIFEST);
    assertThat(errors(rejected))
        .containsExactly(
            "1:1 $.product missing-key",
            "4:6 $.sla wrong-type",
            "8:10 $.fields[1].pii wrong-type",
            "9:5 $.fields[2].name missing-key",
            "10:5 $.fields[3].name duplicate-name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'apiVersion: v1.0.0\nkind: DataProduct\nname: x' | Open Data Product Standard",
        "'dataContractSpecification: 1.2.1' | Data Contract Specification",
        "'{\"dataProductDescriptor\": \"1.0.0\"}' | Open Data Mesh",
        "'schema: s\nproduct: {details: {}}' | opendataproducts.org",
        "'governance: {global_policies: {}}' | governance document",
        "'apiVersion: mesh.io/v2\nkind: DataProduct' | mesh.io/v1alpha1",
        "'apiVersion: v2.2.2\nkind: DataContract' | v2.2.2 is recognised",
        "'apiVersion: v4.0.0\nkind: DataContract' | v4.0.0 is recognised",
        "'hello: world' | no known manifest",
        "'[1, 2]' | a manifest is an object",
        "'just a text' | a manifest is an object"
      })
  void what_is_not_read_is_named(String text, String message) {
    Rejected rejected = rejected(text);

    assertThat(rejected.code()).isEqualTo(ErrorCode.UNKNOWN_MANIFEST);
    assertThat(rejected.message()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'apiVersion: mesh.io/v1alpha1\nkind: DataProduct' | 1:1 $.metadata missing-key",
        "'apiVersion: mesh.io/v1alpha1\nmetadata: {name: n, domain: d}\nspec: {}' | 1:1 $.kind missing-key",
        "'data-product:\n  name: x' | 2:3 $.data-product.domain missing-key",
        "'data-product:' | 1:1 $.data-product missing-key",
        "'domain: \" \"\nproduct: p' | 1:9 $.domain blank",
        "'domain: d\nproduct: p\ncompatibility: SIDEWAYS' | 3:16 $.compatibility unknown-value",
        "'domain: d\nproduct: p\nfields: {a: b}' | 3:9 $.fields wrong-type"
      })
  void a_known_shape_that_breaks_its_rules_is_invalid(String text, String first) {
    Rejected rejected = rejected(text);

    assertThat(rejected.code()).isEqualTo(ErrorCode.INVALID_MANIFEST);
    assertThat(errors(rejected)).contains(first);
  }

  @Test
  void hostile_texts_are_refused_with_the_code_that_fits() {
    assertThat(rejected("[".repeat(2_000)).code()).isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(rejected("a: [1").code()).isEqualTo(ErrorCode.MALFORMED_BODY);
    assertThat(rejected("").code()).isEqualTo(ErrorCode.MALFORMED_BODY);
    assertThat(rejected("domain: d\nproduct: " + "x".repeat(251)).message())
        .contains("251 characters, at most 250");
    assertThat(rejected("domain: d\nproduct: p\ntopic: " + "x".repeat(1_001)).message())
        .contains("1001 characters, at most 1000");
    assertThat(rejected("domain: d\nproduct: p\nowner: " + "x".repeat(3_000)).code())
        .isEqualTo(ErrorCode.INVALID_NAME);
    ManifestResult bytes = ManifestReader.read(new byte[] {(byte) 0xC3, 0x28}, Instant.EPOCH);
    assertThat(((Rejected) bytes).code()).isEqualTo(ErrorCode.MALFORMED_BODY);
  }

  @Test
  void ten_thousand_errors_are_told_by_the_first_hundred() {
    Rejected rejected =
        rejected("domain: d\nproduct: p\nfields:\n" + "- {type: x}\n".repeat(10_000));

    assertThat(rejected.findings().stream().filter(f -> f.severity() == Severity.ERROR))
        .hasSize(101);
    assertThat(rejected.findings()).anyMatch(f -> f.message().contains("9900 more"));
  }

  @Test
  void a_byte_order_mark_does_no_harm() {
    byte[] body =
        "\uFEFFdomain: d\nproduct: p\nversion: '1'\nowner: o".getBytes(StandardCharsets.UTF_8);

    assertThat(ManifestReader.read(body, Instant.EPOCH)).isInstanceOf(Accepted.class);
  }

  private static Rejected rejected(String text) {
    ManifestResult result = ManifestReader.read(text, Instant.EPOCH);
    assertThat(result).isInstanceOf(Rejected.class);
    return (Rejected) result;
  }

  private static List<String> errors(Rejected rejected) {
    return rejected.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(f -> f.line() + ":" + f.column() + " " + f.path() + " " + f.code())
        .toList();
  }
}
