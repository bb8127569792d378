package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.Owner;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code data-contract.yaml}: domain, product, version, owner, sla, schema, fields. It promises one
 * output; {@code topic} or {@code dataset: {namespace, name}} says where that is.
 */
final class DataContractShape implements Shape {

  @Override
  public String name() {
    return "data-contract";
  }

  @Override
  public boolean recognises(Branch root) {
    return root.members().containsKey("product")
        || (root.members().containsKey("domain")
            && (root.members().containsKey("fields") || root.members().containsKey("schema")));
  }

  @Override
  public Optional<Draft> read(Section root, Findings findings) {
    String domain = root.requireText("domain", "name the domain that owns the product");
    String product = root.requireText("product", "name the data product, e.g. shipment-events");
    List<Owner> owners = Owners.read(root);
    List<ServiceLevel> levels =
        root.section("sla").map(sla -> ServiceLevels.read(sla, Set.of())).orElse(List.of());
    List<Column> columns = Columns.read(root, "fields");
    Optional<Section> schema = root.section("schema");
    String type = schema.map(s -> s.text("type")).orElse("");
    String mode = schema.map(s -> Compatibility.read(s, "compatibility")).orElse("");
    schema.ifPresent(s -> {
      s.keep("registry", "subject", "url", "version");
      s.done();
    });
    String ownMode = Compatibility.read(root, "compatibility");
    String version = Versions.read(root, "version");
    Place place =
        Ports.pinned(root)
            .orElseGet(() ->
                root.has("topic") ? Place.of("kafka-topic", root.text("topic")) : Place.NOWHERE);
    String status = root.text("status");
    String description = root.text("description");
    List<String> tags = root.texts("tags");
    root.done();
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    Port port =
        Ports.port(Direction.OUTPUT, product, type, place, description, Optional.empty(), columns);
    return Optional.of(
        new Draft(
            domain,
            product,
            Optional.empty(),
            version,
            status,
            description,
            owners,
            tags,
            List.of(port),
            levels,
            ownMode.isEmpty() ? mode : ownMode));
  }
}
