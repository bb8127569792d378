package io.headwater.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one version of a manifest or contract declares about a data product, whatever shape it was
 * written in.
 *
 * @param shape the shape it was read as, e.g. {@code data-contract}, {@code odcs}
 * @param product the product it belongs to
 * @param contractId the contract's own id where the shape has one (ODCS {@code id})
 * @param version as written, never normalised (2.10 is not 2.1); empty when the shape has none
 * @param status lifecycle state as written; empty when not told
 * @param description what it is for; empty when not told
 * @param owners who answers for it, in the order declared
 * @param tags labels, in the order declared
 * @param ports where data comes in and goes out
 * @param serviceLevels what is promised
 * @param compatibility schema compatibility mode in upper case, e.g. BACKWARD_TRANSITIVE; empty
 *     when not told
 * @param raw the whole manifest as canonical JSON: keys that are not understood survive here
 * @param source the manifest's text as it was sent
 * @param warnings what its reader did not like, each with line and column; empty when all was well
 * @param at when it was published
 */
public record Declaration(
    String shape,
    DataProductId product,
    Optional<String> contractId,
    String version,
    String status,
    String description,
    List<Owner> owners,
    List<String> tags,
    List<Port> ports,
    List<ServiceLevel> serviceLevels,
    String compatibility,
    FacetBody raw,
    String source,
    List<String> warnings,
    Instant at) {

  public Declaration {
    owners = List.copyOf(owners);
    tags = List.copyOf(tags);
    ports = List.copyOf(ports);
    serviceLevels = List.copyOf(serviceLevels);
    warnings = List.copyOf(warnings);
  }

  /** The same with more warnings after its own. */
  public Declaration withWarnings(List<String> more) {
    return more.isEmpty()
        ? this
        : new Declaration(
            shape,
            product,
            contractId,
            version,
            status,
            description,
            owners,
            tags,
            ports,
            serviceLevels,
            compatibility,
            raw,
            source,
            Stream.concat(warnings.stream(), more.stream()).toList(),
            at);
  }

  /** Whether data comes in or goes out. */
  public enum Direction {
    INPUT,
    OUTPUT
  }

  /**
   * A place where data enters or leaves the product.
   *
   * @param direction in or out
   * @param name unique among the product's ports of that direction
   * @param type as declared, e.g. {@code kafka-topic}, {@code iceberg-table}, {@code rest-api}
   * @param platform {@code kafka}, {@code postgres}, {@code s3}, ... in lower case; empty when it
   *     holds no dataset (an API)
   * @param location what names the dataset on that platform: a topic, {@code db.schema.table}, a
   *     path; empty when not told
   * @param namespace the OpenLineage namespace, where the declaration tells enough to know it
   * @param description what it offers; empty when not told
   * @param contractId the contract that this port follows, where it is told
   * @param columns what it promises to hold; empty when not told
   */
  public record Port(
      Direction direction,
      String name,
      String type,
      String platform,
      String location,
      Optional<String> namespace,
      String description,
      Optional<String> contractId,
      List<Column> columns) {

    public Port {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A promised column.
   *
   * @param path dotted for nested ones
   * @param type as declared; empty when not told
   * @param description empty when not told
   * @param required whether it may not be null; empty when not told
   * @param pii whether it holds personal data; empty when not told
   * @param classification as declared, e.g. {@code restricted}; empty when not told
   * @param tags labels, in the order declared
   * @param values the permitted values of an enumeration; empty when any
   */
  public record Column(
      String path,
      String type,
      String description,
      Optional<Boolean> required,
      Optional<Boolean> pii,
      String classification,
      List<String> tags,
      List<String> values) {

    public Column {
      tags = List.copyOf(tags);
      values = List.copyOf(values);
    }
  }

  /**
   * A promise with a measure.
   *
   * @param name e.g. {@code freshness}, {@code availability}, {@code completeness}
   * @param value the normalised value: seconds for durations, a fraction of 1 for percentages;
   *     empty when the text has no measure
   * @param unit {@code s}, {@code ratio}, or what was declared; empty with no value
   * @param raw as written, e.g. {@code 5 minutes}
   */
  public record ServiceLevel(String name, Optional<Double> value, String unit, String raw) {}
}
