package io.headwater.lineage;

import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import java.util.Set;

/**
 * What a walk leaves out. A node that does not pass is not returned and not walked through; roots
 * always pass.
 *
 * @param platforms only datasets of these platforms; empty for all
 * @param namespaces only datasets in these namespaces; empty for all
 * @param domains only datasets behind output ports of products of these domains, as manifests say
 *     now; at levels PRODUCT and DOMAIN, only products of these domains, or these; empty for all
 * @param tags only datasets that carry one of these tags now, case ignored, as the catalog shows
 *     them: {@code key} or {@code key=value}; at column level, also columns that carry one
 *     themselves; empty for all
 * @param nameContains only datasets whose name holds this text, case ignored; empty for all
 * @param directOnly at column level, only edges along which values flow
 * @param without datasets that do not pass
 */
public record LineageFilter(
    Set<String> platforms,
    Set<String> namespaces,
    Set<DomainName> domains,
    Set<String> tags,
    String nameContains,
    boolean directOnly,
    Set<DatasetId> without) {

  /** Leaves nothing out. */
  public static final LineageFilter NONE =
      new LineageFilter(Set.of(), Set.of(), Set.of(), Set.of(), "", false);

  /** A filter that names no datasets. */
  public LineageFilter(
      Set<String> platforms,
      Set<String> namespaces,
      Set<DomainName> domains,
      Set<String> tags,
      String nameContains,
      boolean directOnly) {
    this(platforms, namespaces, domains, tags, nameContains, directOnly, Set.of());
  }

  /** The same filter, which some datasets do not pass either. */
  public LineageFilter without(Set<DatasetId> datasets) {
    return new LineageFilter(
        platforms, namespaces, domains, tags, nameContains, directOnly, datasets);
  }
}
