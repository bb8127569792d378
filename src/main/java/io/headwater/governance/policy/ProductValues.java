package io.headwater.governance.policy;

import io.headwater.governance.policy.InferredColumns.Fact;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.NodeIds;
import io.headwater.model.Owner;
import io.headwater.product.PortId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A product as values of the model, and the subjects in it. Not thread-safe while it is made;
 * immutable by convention afterwards.
 */
final class ProductValues {

  private final ProductSource source;
  private final Surroundings around;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<PortId, Map<String, Object>> ports = new HashMap<>();
  private final List<Subject> subjects = new ArrayList<>();

  ProductValues(ProductSource source, Surroundings around) {
    this.source = source;
    this.around = around;
    fill();
  }

  Map<String, Object> values() {
    return values;
  }

  /** A port by id. */
  Optional<Map<String, Object>> findPort(PortId id) {
    return Optional.ofNullable(ports.get(id));
  }

  /** The product, its ports, their columns. */
  List<Subject> subjects() {
    return subjects;
  }

  private void fill() {
    List<Map<String, Object>> raws = source.raws();
    values.put("id", source.id().nodeId());
    values.put("domain", source.id().domain().value());
    values.put("name", source.id().name());
    values.put("version", source.version());
    values.put("status", source.status());
    values.put("description", source.description());
    values.put("owners", source.owners().stream().map(ProductValues::owner).toList());
    values.put("support", RawFacts.texts(raws, "support", "oncall", "contact", "contacts"));
    values.put("tags", source.tags());
    String classification = RawFacts.text(raws, "classification").toLowerCase(Locale.ROOT);
    values.put("classification", classification);
    values.put("purposes", RawFacts.texts(raws, "purpose", "purposes"));
    values.put("legalBasis", RawFacts.text(raws, "legalbasis"));
    values.put("retention", retention(raws));
    values.put("region", RawFacts.text(raws, "region", "dataresidency"));
    values.put("controls", RawFacts.texts(raws, "controls"));
    values.put("consumers", RawFacts.texts(raws, "consumers"));
    values.put("compatibility", source.compatibility());
    values.put("serviceLevels", serviceLevels());
    values.put("raw", raws.isEmpty() ? Map.of() : raws.getFirst());
    fillPorts(classification);
  }

  private void fillPorts(String classification) {
    List<String> covers = List.of(source.id().nodeId(), source.id().domain().nodeId());
    String level = classification;
    TreeSet<String> kinds = new TreeSet<>();
    List<Map<String, Object>> all = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>();
    variables.put("product", values);
    variables.put("now", around.at());
    subjects.add(
        Subject.within(SubjectKind.PRODUCT, source.id().nodeId(), source.id(), covers, variables));
    for (Port port : source.ports()) {
      Map<String, Object> made = port(port, variables, covers);
      all.add(made);
      level = around.levels().highest(level, String.valueOf(made.get("level")));
      ((List<?>) made.getOrDefault("kinds", List.of())).forEach(k -> kinds.add(String.valueOf(k)));
    }
    values.put("ports", all);
    values.put("level", level);
    values.put("kinds", List.copyOf(kinds));
  }

  private Map<String, Object> port(
      Port port, Map<String, Object> productVariables, List<String> productCovers) {
    PortId id = new PortId(source.id(), port.direction(), port.name());
    Optional<DatasetId> dataset = around.dataset(id);
    List<String> covers = new ArrayList<>(List.of(id.nodeId()));
    dataset.ifPresent(behind -> covers.add(behind.nodeId()));
    covers.addAll(productCovers);
    Map<String, Object> made = new HashMap<>();
    Map<String, Object> variables = new HashMap<>(productVariables);
    variables.put("port", made);
    subjects.add(Subject.within(SubjectKind.PORT, id.nodeId(), source.id(), covers, variables));
    String level = "";
    TreeSet<String> kinds = new TreeSet<>();
    List<Map<String, Object>> columns = new ArrayList<>();
    for (Column column : port.columns()) {
      Map<String, Object> one = column(id, column, dataset, variables, covers);
      columns.add(one);
      level = around.levels().highest(level, String.valueOf(one.get("level")));
      ((List<?>) one.getOrDefault("kinds", List.of())).forEach(k -> kinds.add(String.valueOf(k)));
    }
    made.put("id", id.nodeId());
    made.put("name", port.name());
    made.put("direction", port.direction().name());
    made.put("type", port.type());
    made.put("platform", port.platform());
    made.put("location", port.location());
    made.put("namespace", port.namespace().orElse(""));
    made.put("region", region(port, dataset));
    made.put("description", port.description());
    made.put("contractId", port.contractId().orElse(""));
    made.put("dataset", dataset.map(DatasetId::nodeId).orElse(""));
    made.put("level", level);
    made.put("kinds", List.copyOf(kinds));
    made.put("columns", columns);
    ports.put(id, made);
    return made;
  }

  private Map<String, Object> column(
      PortId port,
      Column column,
      Optional<DatasetId> dataset,
      Map<String, Object> portVariables,
      List<String> portCovers) {
    Optional<ColumnRef> ref = dataset.map(behind -> new ColumnRef(behind, column.path()));
    Optional<Fact> inferred =
        ref.flatMap(known -> Optional.ofNullable(around.inferred().get(known)));
    String id = port.nodeId() + "/" + NodeIds.encode(column.path());
    Map<String, Object> made = ColumnValues.of(id, column, inferred, around.levels());
    List<String> covers = new ArrayList<>(List.of(id));
    ref.ifPresent(known -> covers.add(known.nodeId()));
    covers.addAll(portCovers);
    Map<String, Object> variables = new HashMap<>(portVariables);
    variables.put("column", made);
    subjects.add(Subject.within(SubjectKind.COLUMN, id, source.id(), covers, variables));
    return made;
  }

  private String region(Port port, Optional<DatasetId> dataset) {
    String namespace = dataset.map(DatasetId::namespace).or(port::namespace).orElse("");
    String known = around.region(namespace);
    return known.isEmpty() ? String.valueOf(values.get("region")) : known;
  }

  private String retention(List<Map<String, Object>> raws) {
    return source.serviceLevels().stream()
        .filter(level -> level.name().equalsIgnoreCase("retention"))
        .map(ServiceLevel::raw)
        .findFirst()
        .orElseGet(() -> RawFacts.text(raws, "retention"));
  }

  private Map<String, Object> serviceLevels() {
    Map<String, Object> levels = new HashMap<>();
    for (ServiceLevel level : source.serviceLevels()) {
      levels.putIfAbsent(
          level.name(),
          Map.of("value", level.value().orElse(0.0), "unit", level.unit(), "raw", level.raw()));
    }
    return levels;
  }

  private static Map<String, Object> owner(Owner owner) {
    return Map.of("name", owner.name(), "role", owner.role());
  }
}
