package io.headwater.ingest.manifest;

import io.headwater.ingest.manifest.tree.Tree.Kind;
import io.headwater.ingest.manifest.tree.Tree.Leaf;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The output ports of an ODCS contract: each object of its schema on each of its servers. */
final class OdcsPorts {

  private OdcsPorts() {}

  static List<Port> read(Section contract, String contractId) {
    List<Port> ports = new ArrayList<>();
    Ports names = new Ports();
    List<Section> servers = contract.sections("servers");
    for (Section object : contract.sections("schema")) {
      List<Column> columns = OdcsColumns.read(object);
      String name = object.text("name");
      if (servers.isEmpty()) {
        String free = names.freeName(Direction.OUTPUT, name);
        String type = object.text("physicalType");
        Place place = Place.of(type, physicalName(object));
        ports.add(port(free, type, place, object, contractId, columns));
      }
      for (Section server : servers) {
        String wish = servers.size() == 1 ? name : name + "@" + server.text("server");
        String free = names.freeName(Direction.OUTPUT, wish);
        Place place = OdcsServers.place(server, physicalName(object), object.has("physicalName"));
        ports.add(port(free, type(server, object), place, object, contractId, columns));
      }
    }
    return ports;
  }

  private static Port port(
      String name,
      String type,
      Place place,
      Section object,
      String contractId,
      List<Column> columns) {
    return Ports.port(
        Direction.OUTPUT,
        name,
        type,
        place,
        object.text("description"),
        Optional.of(contractId),
        columns);
  }

  private static String physicalName(Section object) {
    String physical = object.text("physicalName");
    return physical.isEmpty() ? object.text("name") : physical;
  }

  private static String type(Section server, Section object) {
    String physical = object.text("physicalType");
    return physical.isEmpty() ? server.text("type") : server.text("type") + "-" + physical;
  }

  /** The scalar value of a custom property; empty when there is none. */
  static Optional<String> customProperty(Section section, String name) {
    for (Section custom : section.sections("customProperties")) {
      if (custom.text("property").equalsIgnoreCase(name)
          && custom.find("value").orElse(null) instanceof Leaf leaf
          && leaf.kind() != Kind.NULL
          && !leaf.text().isBlank()) {
        return Optional.of(leaf.text().strip());
      }
    }
    return Optional.empty();
  }
}
