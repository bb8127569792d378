package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code data-product:} with name, domain, owner, version, schemas, interfaces and quality. */
final class DataProductShape implements Shape {

  private static final String KEY = "data-product";

  @Override
  public String name() {
    return KEY;
  }

  @Override
  public boolean recognises(Branch root) {
    return root.members().containsKey(KEY);
  }

  @Override
  public Optional<Draft> read(Section root, Findings findings) {
    Optional<Section> found = root.section(KEY);
    root.done();
    if (found.isEmpty()) {
      if (!findings.hasErrors()) {
        findings.error("missing-key", "$." + KEY, root.at(), "it is empty; describe the product");
      }
      return Optional.empty();
    }
    Section product = found.get();
    String name = product.requireText("name", "name the data product, e.g. customer-360");
    String domain = product.requireText("domain", "name the domain that owns the product");
    List<Owner> owners = Owners.read(product);
    String version = Versions.read(product, "version");
    List<ServiceLevel> levels =
        product
            .section("quality")
            .map(quality -> ServiceLevels.read(quality, Set.of("monitoring_dashboard")))
            .orElse(List.of());
    List<Port> ports = ports(product, schemas(product));
    String status = product.text("status");
    String description = product.text("description");
    List<String> tags = product.texts("tags");
    String mode = Compatibility.read(product, "compatibility");
    product.done();
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

  /** The columns of each schema that lists them, by the address that interfaces refer to. */
  private static Map<String, List<Column>> schemas(Section product) {
    Map<String, List<Column>> byUrl = new HashMap<>();
    for (Section schema : product.sections("schemas")) {
      schema.requireText("name", "every schema needs a name");
      List<Column> columns = Columns.read(schema, "fields");
      byUrl.putIfAbsent(schema.text("schema_url"), columns);
      schema.keep("format", "description");
      schema.done();
    }
    byUrl.remove("");
    return byUrl;
  }

  private static List<Port> ports(Section product, Map<String, List<Column>> schemas) {
    List<Port> ports = new ArrayList<>();
    Ports names = new Ports();
    for (Section face : product.sections("interfaces")) {
      String type = face.requireText("type", "say what it is, e.g. rest-api, graphql or streaming");
      Place place =
          Ports.pinned(face)
              .orElseGet(
                  () -> Place.of(type, face.has("topic") ? face.text("topic") : face.text("url")));
      String wish = face.has("name") ? face.text("name") : face.text("topic");
      String name = names.freeName(Direction.OUTPUT, wish.isEmpty() ? type : wish);
      List<Column> columns = schemas.getOrDefault(face.text("schema_url"), List.of());
      ports.add(
          Ports.port(
              Direction.OUTPUT,
              name,
              type,
              place,
              face.text("description"),
              Optional.empty(),
              columns));
      face.keep("documentation", "format");
      face.done();
    }
    return ports;
  }
}
