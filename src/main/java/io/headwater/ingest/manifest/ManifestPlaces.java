package io.headwater.ingest.manifest;

import io.headwater.impact.Place;
import io.headwater.impact.Places;
import io.headwater.impact.Places.Spot;
import io.headwater.ingest.manifest.tree.Position;
import io.headwater.ingest.manifest.tree.Tree;
import io.headwater.ingest.manifest.tree.Tree.Branch;
import io.headwater.ingest.manifest.tree.Tree.Items;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import io.headwater.ingest.manifest.tree.Tree.Member;
import io.headwater.model.Declaration.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the ports, columns and promises of a manifest stand, and which columns declare a former
 * name: {@code x-renamed-from}, or the custom property {@code renamedFrom} of a Bitol contract.
 * Follows the shapes as their readers do. One per manifest; not thread-safe.
 */
final class ManifestPlaces {

  /** How the shapes spell what a column says. */
  private static final Map<String, List<String>> SPELLINGS =
      Map.of(
          "type", List.of("physicalType", "type", "logicalType"),
          "required", List.of("required", "nullable"),
          "values", List.of("values", "enum", "symbols"),
          "classification", List.of("classification", "pii"));

  private final String title;
  private final Map<Spot, Place> spots = new HashMap<>();
  private final Map<Spot, String> formerNames = new HashMap<>();

  ManifestPlaces(String title, String shape, Branch root) {
    this.title = title;
    put(Spot.TEXT, root.at());
    switch (shape) {
      case "data-contract" -> dataContract(root);
      case "data-product" -> inside(root, "data-product").ifPresent(this::dataProduct);
      case "mesh-manifest" -> meshManifest(root);
      case "odcs" -> odcs(root);
      default -> throw new IllegalStateException("no places are known of the shape " + shape);
    }
  }

  Places places() {
    return new Places(spots);
  }

  Map<Spot, String> formerNames() {
    return formerNames;
  }

  private void dataContract(Branch root) {
    String port = text(root, "product");
    keys(root, "status");
    inside(root, "sla").ifPresent(this::promises);
    key(root, "fields").ifPresent(at -> put(new Spot(port, "", ""), at));
    columns(root, "fields", port, "");
  }

  private void dataProduct(Branch product) {
    keys(product, "status");
    inside(product, "quality").ifPresent(this::promises);
    Map<String, Branch> schemas = new HashMap<>();
    items(product, "schemas")
        .forEach(schema -> schemas.putIfAbsent(text(schema, "schema_url"), schema));
    Ports names = new Ports();
    for (Branch face : items(product, "interfaces")) {
      String wish = text(face, "name").isEmpty() ? text(face, "topic") : text(face, "name");
      String port = names.freeName(Direction.OUTPUT, wish.isEmpty() ? text(face, "type") : wish);
      put(new Spot(port, "", ""), face.at());
      Branch schema = schemas.get(text(face, "schema_url"));
      if (schema != null && !text(face, "schema_url").isEmpty()) {
        columns(schema, "fields", port, "");
      }
    }
  }

  private void meshManifest(Branch root) {
    inside(root, "metadata").ifPresent(metadata -> keys(metadata, "status"));
    Optional<Branch> spec = inside(root, "spec");
    spec.flatMap(found -> inside(found, "expectations")).ifPresent(this::promises);
    for (Branch port : spec.map(found -> items(found, "outputPorts")).orElse(List.of())) {
      String name = text(port, "name");
      put(new Spot(name, "", ""), port.at());
      inside(port, "contract").ifPresent(contract -> columns(contract, "fields", name, ""));
    }
  }

  private void odcs(Branch root) {
    keys(root, "status");
    for (Branch level : items(root, "slaProperties")) {
      put(new Spot("", "", text(level, "property")), level.at());
    }
    Ports names = new Ports();
    List<Branch> servers = items(root, "servers");
    for (Branch object : items(root, "schema")) {
      for (int i = 0; i < Math.max(1, servers.size()); i++) {
        String wish =
            servers.size() > 1
                ? text(object, "name") + "@" + text(servers.get(i), "server")
                : text(object, "name");
        String port = names.freeName(Direction.OUTPUT, wish);
        put(new Spot(port, "", ""), object.at());
        columns(object, "properties", port, "");
      }
    }
  }

  private void columns(Branch holder, String list, String port, String prefix) {
    for (Branch column : items(holder, list)) {
      String path = prefix + text(column, "name");
      put(new Spot(port, path, ""), key(column, "name").orElse(place(column)));
      SPELLINGS.forEach((what, keys) ->
          keys.stream()
              .flatMap(key -> key(column, key).stream())
              .findFirst()
              .ifPresent(at -> put(new Spot(port, path, what), at)));
      formerName(column)
          .ifPresent(name -> formerNames.putIfAbsent(new Spot(port, path, ""), prefix + name));
      columns(column, list, port, path + ".");
      Optional<Branch> element = inside(column, "items");
      while (element.isPresent()) {
        columns(element.get(), list, port, path + ".");
        element = inside(element.get(), "items");
      }
    }
  }

  private static Optional<String> formerName(Branch column) {
    String told = text(column, "x-renamed-from");
    if (!told.isEmpty()) {
      return Optional.of(told);
    }
    return items(column, "customProperties").stream()
        .filter(custom -> text(custom, "property").equalsIgnoreCase("renamedFrom"))
        .map(custom -> text(custom, "value"))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private void promises(Branch levels) {
    levels.members().keySet().forEach(name -> keys(levels, name));
  }

  private void keys(Branch branch, String name) {
    key(branch, name).ifPresent(at -> put(new Spot("", "", name), at));
  }

  private void put(Spot spot, Position at) {
    put(spot, SourceTreeReader.place(at, title));
  }

  private void put(Spot spot, Place at) {
    spots.putIfAbsent(spot, at);
  }

  private Place place(Branch branch) {
    return SourceTreeReader.place(branch.at(), title);
  }

  private Optional<Place> key(Branch branch, String key) {
    return Optional.ofNullable(branch.members().get(key))
        .map(Member::keyAt)
        .map(at -> SourceTreeReader.place(at, title));
  }

  private static Optional<Branch> inside(Branch branch, String key) {
    return branch.find(key).filter(Branch.class::isInstance).map(Branch.class::cast);
  }

  private static List<Branch> items(Branch branch, String key) {
    List<Branch> items = new ArrayList<>();
    if (branch.find(key).orElse(null) instanceof Items list) {
      for (Tree item : list.items()) {
        if (item instanceof Branch inner) {
          items.add(inner);
        }
      }
    }
    return items;
  }

  private static String text(Branch branch, String key) {
    return branch.find(key).orElse(null) instanceof Leaf leaf ? leaf.text().strip() : "";
  }
}
