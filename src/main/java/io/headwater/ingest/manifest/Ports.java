package io.headwater.ingest.manifest;

import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes ports, and names for those that have none. One per manifest; not thread-safe. */
final class Ports {

  private final Set<String> names = new HashSet<>();

  /** A name no other port of this direction has: the wish, or the wish with a number. */
  String freeName(Direction direction, String wish) {
    String name = wish;
    for (int i = 2; !names.add(direction + " " + name); i++) {
      name = wish + "-" + i;
    }
    return name;
  }

  /** Claims a declared name; whether it was free. */
  boolean claim(Direction direction, String name) {
    return names.add(direction + " " + name);
  }

  static Port port(
      Direction direction,
      String name,
      String type,
      Place place,
      String description,
      Optional<String> contractId,
      List<Column> columns) {
    return new Port(
        direction,
        name,
        type,
        place.platform(),
        place.location(),
        place.namespace(),
        description,
        contractId,
        columns);
  }

  /** The place under {@code dataset: {namespace, name}}, which leaves nothing to guess. */
  static Optional<Place> pinned(Section section) {
    return section
        .section("dataset")
        .map(dataset -> {
          String namespace = dataset.requireText("namespace", "write the OpenLineage namespace");
          String name = dataset.requireText("name", "write the OpenLineage name");
          dataset.done();
          int scheme = namespace.indexOf("://");
          String platform = scheme < 0 ? namespace : namespace.substring(0, scheme);
          return namespace.isEmpty()
              ? Place.NOWHERE
              : new Place(platform.toLowerCase(Locale.ROOT), name, Optional.of(namespace));
        });
  }
}
