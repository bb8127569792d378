package io.headwater.governance.report.data.jpa;

import io.headwater.governance.report.data.ErasureStep;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.NodeIds;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A step of an erasure as it was planned. Never changed. */
@Entity
@Immutable
@Table(name = "erasure_step")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field.
class StepRow extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long sequence;

  String erasure;
  String dataset;

  @Column(name = "step_order")
  int position;

  String columns;
  String owner;
  @Nullable String domain;

  static StepRow of(String erasure, ErasureStep step) {
    StepRow row = new StepRow();
    row.erasure = erasure;
    row.dataset = step.dataset().nodeId();
    row.position = step.order();
    row.columns = step.columns().stream().map(NodeIds::encode).collect(Collectors.joining(","));
    row.owner = step.owner();
    row.domain = step.domain().map(DomainName::value).orElse(null);
    return row;
  }

  ErasureStep step(Optional<ErasureStep.Settled> settled) {
    return new ErasureStep(
        (DatasetId) NodeIds.parse(dataset),
        position,
        paths(columns),
        owner,
        Optional.ofNullable(domain).map(DomainName::new),
        settled);
  }

  private static List<String> paths(String columns) {
    // Encoded paths hold no plus sign, which would be read as a blank.
    return columns.isEmpty()
        ? List.of()
        : Arrays.stream(columns.split(",", -1))
            .map(path -> URLDecoder.decode(path, StandardCharsets.UTF_8))
            .toList();
  }
}
