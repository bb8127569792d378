package io.headwater.product;

import io.headwater.model.DatasetId;
import io.headwater.model.MatchKey;
import io.headwater.product.PortMatch.Ambiguous;
import io.headwater.product.PortMatch.Matched;
import io.headwater.product.PortMatch.Unmatched;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Decides which of the datasets with a port's match key the port means. */
public final class PortMatching {

  private PortMatching() {}

  /**
   * A dataset as lineage names it.
   *
   * @param name one of its names
   * @param canonical its canonical name
   */
  public record Candidate(DatasetId name, DatasetId canonical) {}

  /** What a port means; several names of one dataset count as one. */
  public static PortMatch decide(ProductPort port, Collection<Candidate> candidates) {
    return decide(port.matchKey(), port.declared().namespace(), candidates);
  }

  /**
   * What a port means that has a match key.
   *
   * @param namespace where the port says its dataset is; empty when it does not say
   */
  public static PortMatch decide(
      String key, Optional<String> namespace, Collection<Candidate> candidates) {
    TreeSet<DatasetId> datasets = new TreeSet<>();
    for (Candidate candidate : candidates) {
      if (MatchKey.ofDataset(candidate.name()).equals(key)
          && MatchKey.namespacesAgree(namespace, candidate.name().namespace())) {
        datasets.add(candidate.canonical());
      }
    }
    return switch (datasets.size()) {
      case 0 -> new Unmatched();
      case 1 -> new Matched(datasets.first());
      default -> new Ambiguous(List.copyOf(datasets));
    };
  }
}
