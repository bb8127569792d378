package io.headwater.governance.report.data;

import io.headwater.governance.policy.RawFacts;
import io.headwater.model.DataProductId;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.DomainName;
import io.headwater.model.Owner;
import io.headwater.product.DataProduct;
import java.util.List;
import java.util.Map;

/**
 * A product with what its manifests tell beside ports and promises.
 *
 * @param product as its manifests declare it together
 * @param raws the manifests as values, the leading one first
 */
record KnownProduct(DataProduct product, List<Map<String, Object>> raws) {

  KnownProduct {
    raws = List.copyOf(raws);
  }

  DataProductId id() {
    return product.id();
  }

  DomainName domain() {
    return product.id().domain();
  }

  /** Who answers for it, between commas. */
  String owner() {
    return String.join(", ", product.owners().stream().map(Owner::name).distinct().toList());
  }

  /** Where to ask; empty when it is not declared. */
  String contact() {
    return String.join(
        ", ", RawFacts.texts(raws, "support", "oncall", "contact", "contacts", "dpo"));
  }

  /** What for; empty when it is not declared. */
  String purposes() {
    return String.join(", ", RawFacts.texts(raws, "purpose", "purposes"));
  }

  String legalBasis() {
    return RawFacts.text(raws, "legalbasis", "lawfulbasis");
  }

  /** Whom the data is about; empty when it is not declared. */
  String subjects() {
    return String.join(
        ", ", RawFacts.texts(raws, "datasubjects", "subjects", "datasubjectcategories"));
  }

  /** On what ground it is sent to other regions; empty when it is not declared. */
  String transferBasis() {
    return RawFacts.text(raws, "transferbasis", "transfersafeguards", "safeguards");
  }

  /** How the data came about: provided, observed, derived; empty when it is not declared. */
  String origin() {
    return String.join(", ", RawFacts.texts(raws, "dataorigin", "origin"));
  }

  String region() {
    return RawFacts.text(raws, "region", "dataresidency");
  }

  List<String> controls() {
    return RawFacts.texts(raws, "controls");
  }

  /** Who it says that it is read by. */
  List<String> consumers() {
    return RawFacts.texts(raws, "consumers", "recipients");
  }

  /** How long it is kept, as written; empty when it is not declared. */
  String retention() {
    return product.serviceLevels().stream()
        .filter(level -> level.name().equalsIgnoreCase("retention"))
        .map(ServiceLevel::raw)
        .findFirst()
        .orElseGet(() -> RawFacts.text(raws, "retention"));
  }
}
