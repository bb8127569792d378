package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code apiVersion: mesh.io/v1alpha1, kind: DataProduct} with metadata and spec. */
final class MeshManifestShape implements Shape {

  /** The version that is read. */
  static final String API_VERSION = "mesh.io/v1alpha1";

  private static final String KIND = "DataProduct";

  @Override
  public String name() {
    return "mesh-manifest";
  }

  @Override
  public boolean recognises(Branch root) {
    return KnownShapes.text(root, "apiVersion").equals(API_VERSION);
  }

  @Override
  public Optional<Draft> read(Section root, Findings findings) {
    root.keep("apiVersion");
    String kind = root.requireText("kind", "write kind: DataProduct");
    if (!kind.isEmpty() && !kind.equals(KIND)) {
      root.find("kind")
          .ifPresent(value ->
              findings.error(
                  "unknown-value", "$.kind", value.at(), "must be DataProduct; no other kind"));
    }
    Optional<Section> metadata = required(root, "metadata", "it names the product and its domain");
    Optional<Section> spec = required(root, "spec", "it lists the ports");
    root.done();
    if (metadata.isEmpty() || spec.isEmpty()) {
      return Optional.empty();
    }
    return read(metadata.get(), spec.get(), findings);
  }

  private static Optional<Section> required(Section root, String key, String remedy) {
    if (!root.has(key)) {
      root.findings()
          .error("missing-key", root.pathOf(key), root.at(), "'" + key + "' is missing; " + remedy);
    }
    return root.section(key);
  }

  private static Optional<Draft> read(Section metadata, Section spec, Findings findings) {
    String name = metadata.requireText("name", "name the data product");
    String domain = metadata.requireText("domain", "name the domain that owns the product");
    List<Owner> owners = Owners.read(metadata);
    String version = metadata.has("version") ? metadata.text("version") : spec.text("version");
    String status = metadata.text("status");
    String description =
        metadata.has("description") ? metadata.text("description") : spec.text("description");
    List<String> tags = metadata.texts("tags");
    metadata.keep("labels", "annotations");
    metadata.done();

    List<Port> ports = new ArrayList<>();
    Ports names = new Ports();
    ports(spec, "inputPorts", Direction.INPUT, names, ports);
    ports(spec, "outputPorts", Direction.OUTPUT, names, ports);
    Optional<Section> promises = spec.section("expectations");
    String mode = promises.map(p -> Compatibility.read(p, "schemaCompatibility")).orElse("");
    List<ServiceLevel> levels =
        promises.map(p -> ServiceLevels.read(p, Set.of("schemaCompatibility"))).orElse(List.of());
    spec.keep("transformation");
    spec.done();
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(
            domain,
            name,
            Optional.empty(),
            version,
            status,
            description,
            owners,
            tags,
            ports,
            levels,
            mode));
  }

  private static void ports(
      Section spec, String key, Direction direction, Ports names, List<Port> ports) {
    for (Section port : spec.sections(key)) {
      String name = port.requireText("name", "every port needs a name");
      String type = port.requireText("type", "say what it is, e.g. kafka-topic");
      if (!name.isEmpty() && !names.claim(direction, name)) {
        port.findings()
            .error(
                "duplicate-name",
                port.pathOf("name"),
                port.at(),
                "two " + key + " are called '" + name + "'; rename one of them");
      }
      ports.add(port(port, direction, name, type));
      port.keep("schemaRegistry");
      port.done();
    }
  }

  private static Port port(Section port, Direction direction, String name, String type) {
    Place place = Ports.pinned(port).orElseGet(() -> Place.of(type, port.text("connection")));
    Optional<Section> contract = port.section("contract");
    Optional<String> contractId = contract.map(c -> c.text("id")).filter(id -> !id.isEmpty());
    var columns = contract.map(c -> Columns.read(c, "fields")).orElse(List.of());
    contract.ifPresent(c -> {
      c.keep("format", "partitioning", "version");
      c.done();
    });
    return Ports.port(direction, name, type, place, port.text("description"), contractId, columns);
  }
}
