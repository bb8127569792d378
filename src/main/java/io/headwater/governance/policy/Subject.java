package io.headwater.governance.policy;

import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that policies are asked about.
 *
 * @param kind what it is
 * @param id its id as text: of a node, of a port, or both ends of a flow or consumer joined by
 *     {@code ->}
 * @param products the products it belongs to, or lies between
 * @param domains their domains
 * @param covers ids of what it lies in, itself first: an exception for one of them holds for it
 * @param values its variables by name, as {@link PolicyModel} describes them
 */
public record Subject(
    SubjectKind kind,
    String id,
    SortedSet<DataProductId> products,
    SortedSet<DomainName> domains,
    List<String> covers,
    Map<String, Object> values) {

  public Subject {
    covers = List.copyOf(covers);
  }

  /** A subject within one product. */
  static Subject within(
      SubjectKind kind,
      String id,
      DataProductId product,
      List<String> covers,
      Map<String, Object> values) {
    return new Subject(
        kind,
        id,
        new TreeSet<>(List.of(product)),
        new TreeSet<>(List.of(product.domain())),
        covers,
        values);
  }
}
