package io.headwater.impact;

import static io.headwater.testkit.Entries.job;
import static io.headwater.testkit.Entries.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.testkit.Products;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be answered. */
class ImpactErrorsTest extends SmallMesh {

  @Test
  void what_is_not_known_cannot_be_read_or_cannot_be_meant_is_an_error_with_its_code() {
    assertFails(ErrorCode.NOT_FOUND, "steps: dataset:", drop(column(topic("none"), "street")));
    assertFails(ErrorCode.NOT_FOUND, "no column 'strett'", drop(column(RAW, "strett")));
    assertFails(
        ErrorCode.NOT_FOUND,
        "product:",
        new ChangeStep.ProductDeprecated(Products.id("x", "y"), Optional.empty()));
    assertFails(
        ErrorCode.NOT_FOUND,
        "job:",
        new ChangeStep.JobOutputsChanged(job("none"), List.of(), List.of(), Optional.empty()));
    assertFails(
        ErrorCode.MALFORMED_BODY,
        "a.yaml:1:",
        new Proposal.OfManifest("a.yaml", "{", Optional.empty()));
    assertFails(
        ErrorCode.UNKNOWN_MANIFEST,
        "a.yaml:1:1",
        new Proposal.OfManifest("a.yaml", "a: b", Optional.empty()));
    assertFails(
        ErrorCode.INVALID_MANIFEST,
        "a.yaml:3:10",
        new Proposal.OfManifest(
            "a.yaml", "\ndomain: x\nproduct: ''\nfields: []", Optional.empty()));
    assertThatThrownBy(() -> impact.assess(List.of(), 1))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    assertThatThrownBy(() -> impact.assess(List.of(new Proposal.OfSteps("x", List.of())), 0))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    catalog.failOn("findDatasets", new CatalogException(ErrorCode.UNAVAILABLE, "down"));
    assertFails(ErrorCode.UNAVAILABLE, "down", drop(STREET));
  }

  private void assertFails(ErrorCode code, String text, ChangeStep step) {
    assertFails(code, text, new Proposal.OfSteps("steps", List.of(step)));
  }

  private void assertFails(ErrorCode code, String text, Proposal proposal) {
    assertThatThrownBy(() -> impact.assess(List.of(proposal), 10))
        .hasMessageContaining(text)
        .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
