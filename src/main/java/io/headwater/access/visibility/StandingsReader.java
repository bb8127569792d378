package io.headwater.access.visibility;

import io.headwater.access.Level;
import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.DatasetEntry;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import io.headwater.product.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads all standings from the stores. A dataset is as strict as the strictest column that any port
 * of it declares, or as another source says; it belongs to the domain of the first product, by
 * domain and name, that offers it. One use each.
 */
final class StandingsReader {

  private static final int NAMES_AT_ONCE = 1_000;

  private final ProductStore products;
  private final CatalogReader catalog;
  private final Map<PortId, Level> declared = new HashMap<>();
  private final Map<PortId, Collection<DatasetId>> behind = new HashMap<>();
  private final Map<DatasetId, Level> levels = new HashMap<>();
  private final Map<DatasetId, DataProductId> owners = new HashMap<>();

  StandingsReader(ProductStore products, CatalogReader catalog) {
    this.products = products;
    this.catalog = catalog;
  }

  Standings read(long version, Collection<LevelSource> others) {
    readProducts();
    Map<DatasetId, Level> told = new HashMap<>();
    others.forEach(
        source -> source.findStrict().forEach((id, level) -> told.merge(id, level, Level::or)));
    told.forEach((id, level) -> levels.merge(id, level, Level::or));
    levels.values().removeIf(level -> level.compareTo(Level.INTERNAL) <= 0);
    Map<DatasetId, DatasetId> canonical = canonicalNames();
    Map<DatasetId, Standing> datasets = new HashMap<>();
    levels.forEach((name, level) -> {
      DatasetId id = canonical.getOrDefault(name, name);
      Standing known = datasets.get(id);
      datasets.put(
          id,
          new Standing(
              known == null ? level : known.level().or(level),
              Optional.ofNullable(owners.get(id)).map(DataProductId::domain)));
    });
    return new Standings(version, datasets, canonical, ports(datasets));
  }

  private void readProducts() {
    Optional<DataProductId> after = Optional.empty();
    Slice<DataProduct> page;
    do {
      page = products.listProducts(Optional.empty(), after, ProductStore.LARGEST_PAGE);
      List<ProductPort> ports =
          page.items().stream().flatMap(product -> product.ports().stream()).toList();
      Map<PortId, PortMatch> matches = ports.isEmpty() ? Map.of() : products.findMatches(ports);
      for (ProductPort port : ports) {
        note(port, matches.getOrDefault(port.id(), new PortMatch.Unmatched()));
      }
      after = page.items().isEmpty() ? after : Optional.of(page.items().getLast().id());
    } while (page.hasMore());
  }

  private void note(ProductPort port, PortMatch match) {
    Level level = Level.PUBLIC;
    for (Column column : port.declared().columns()) {
      level = level.or(levelOf(column));
    }
    declared.put(port.id(), level);
    Collection<DatasetId> datasets =
        switch (match) {
          case PortMatch.Matched(DatasetId dataset) -> List.of(dataset);
          case PortMatch.Ambiguous(List<DatasetId> several) -> several;
          case PortMatch.Unmatched _ -> List.of();
        };
    behind.put(port.id(), datasets);
    for (DatasetId dataset : datasets) {
      levels.merge(dataset, level, Level::or);
      if (port.id().direction() == Direction.OUTPUT) {
        owners.merge(
            dataset, port.id().product(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
  }

  /** Personal data is confidential at least, whatever else is declared. */
  static Level levelOf(Column column) {
    Level level = Level.ofDeclared(column.classification());
    return column.pii().orElse(false) ? level.or(Level.CONFIDENTIAL) : level;
  }

  private Map<DatasetId, DatasetId> canonicalNames() {
    Map<DatasetId, DatasetId> canonical = new HashMap<>();
    List<DatasetId> names = List.copyOf(levels.keySet());
    for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
      List<DatasetId> some = names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE));
      for (DatasetEntry entry : catalog.findDatasets(some).values()) {
        canonical.put(entry.id(), entry.id());
        entry.names().forEach(name -> canonical.put(name, entry.id()));
      }
    }
    names.forEach(name -> canonical.putIfAbsent(name, name));
    return canonical;
  }

  private Map<PortId, List<Standing>> ports(Map<DatasetId, Standing> datasets) {
    Map<PortId, List<Standing>> ports = new HashMap<>();
    declared.forEach((port, level) -> {
      List<Standing> standings = new ArrayList<>();
      if (level.compareTo(Level.INTERNAL) > 0) {
        standings.add(new Standing(level, Optional.of(port.product().domain())));
      }
      for (DatasetId dataset : behind.getOrDefault(port, List.of())) {
        Optional.ofNullable(datasets.get(dataset)).ifPresent(standings::add);
      }
      if (!standings.isEmpty()) {
        ports.put(port, List.copyOf(standings));
      }
    });
    return ports;
  }
}
