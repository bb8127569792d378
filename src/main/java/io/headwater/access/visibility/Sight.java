package io.headwater.access.visibility;

import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.product.PortId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What one caller may not see. Immutable. */
final class Sight {

  /** Nothing is hidden. */
  static final Sight ALL = new Sight(Set.of(), Set.of(), Set.of(), Set.of(), true);

  private final Set<DatasetId> names;
  private final Set<DatasetId> canonical;
  private final Set<DatasetId> ofOthers;
  private final Set<PortId> ports;
  private final boolean sourceCode;

  private Sight(
      Set<DatasetId> names,
      Set<DatasetId> canonical,
      Set<DatasetId> ofOthers,
      Set<PortId> ports,
      boolean sourceCode) {
    this.names = names;
    this.canonical = canonical;
    this.ofOthers = ofOthers;
    this.ports = ports;
    this.sourceCode = sourceCode;
  }

  /**
   * What the rules leave to somebody.
   *
   * @param isOwn whether it is of a domain that they belong to
   */
  static Sight of(
      Standings standings,
      Predicate<Standing> sees,
      Predicate<Standing> isOwn,
      boolean sourceCode) {
    Set<DatasetId> canonical = new HashSet<>();
    Set<DatasetId> ofOthers = new HashSet<>();
    standings
        .datasets()
        .forEach((id, standing) -> {
          if (!sees.test(standing)) {
            canonical.add(id);
            if (!isOwn.test(standing)) {
              ofOthers.add(id);
            }
          }
        });
    Set<DatasetId> names = new HashSet<>(canonical);
    Set<DatasetId> namesOfOthers = new HashSet<>(ofOthers);
    standings
        .canonical()
        .forEach((name, id) -> {
          if (canonical.contains(id)) {
            names.add(name);
          }
          if (ofOthers.contains(id)) {
            namesOfOthers.add(name);
          }
        });
    Set<PortId> ports = new HashSet<>();
    standings
        .ports()
        .forEach((port, all) -> {
          if (!all.stream().allMatch(sees)) {
            ports.add(port);
          }
        });
    return new Sight(
        Set.copyOf(names),
        Set.copyOf(canonical),
        Set.copyOf(namesOfOthers),
        Set.copyOf(ports),
        sourceCode);
  }

  /** Whether nothing at all is hidden, so that answers may pass as they are. */
  boolean isWhole() {
    return sourceCode && seesAllData();
  }

  /** Whether no dataset and no port is hidden. */
  boolean seesAllData() {
    return canonical.isEmpty() && ports.isEmpty();
  }

  boolean seesSourceCode() {
    return sourceCode;
  }

  /** The canonical names of all hidden datasets. */
  Set<DatasetId> hidden() {
    return canonical;
  }

  /** Hidden datasets of domains that the caller does not belong to, by all of their names. */
  Set<DatasetId> hiddenOfOthers() {
    return ofOthers;
  }

  boolean hides(PortId port) {
    return ports.contains(port);
  }

  /** Whether a dataset is hidden, by any of its names; whether it is that of a hidden column. */
  boolean hides(EntityId id) {
    return switch (id) {
      case DatasetId dataset -> names.contains(dataset);
      case ColumnRef column -> names.contains(column.dataset());
      case JobId _, RunId _, DataProductId _, DomainName _ -> false;
    };
  }

  boolean hidesAny(Collection<? extends EntityId> ids) {
    return ids.stream().anyMatch(this::hides);
  }

  SortedSet<DatasetId> visible(Collection<DatasetId> datasets) {
    SortedSet<DatasetId> visible = new TreeSet<>(datasets);
    visible.removeIf(this::hides);
    return visible;
  }

  <V> Map<DatasetId, V> visible(Map<DatasetId, V> byDataset) {
    Map<DatasetId, V> visible = new LinkedHashMap<>(byDataset);
    visible.keySet().removeIf(this::hides);
    return visible;
  }
}
