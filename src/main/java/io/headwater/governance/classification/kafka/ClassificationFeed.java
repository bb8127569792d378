package io.headwater.governance.classification.kafka;

import io.headwater.governance.classification.DatasetStatements;
import io.headwater.governance.classification.LiveClassifications;
import io.headwater.governance.classification.StoredStatements;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.platform.kafka.ChangeRecord;
import io.headwater.platform.kafka.View;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Reads again what is said of a dataset when it, or a product that offers it, changed. Lineage
 * comes another way: the graph itself tells of its changes.
 */
@ApplicationScoped
class ClassificationFeed implements View {

  private static final Logger LOG = Logger.getLogger(ClassificationFeed.class);
  private static final int AT_ONCE = 500;

  private final StoredStatements stored;
  private final LiveClassifications live;
  private volatile Map<Integer, Long> position = Map.of();

  ClassificationFeed(StoredStatements stored, LiveClassifications live) {
    this.stored = stored;
    this.live = live;
  }

  @Override
  public String name() {
    return "classification";
  }

  @Override
  public boolean isPatient() {
    return true;
  }

  @Override
  public Map<Integer, Long> position() {
    return position;
  }

  @Override
  public Map<Integer, Long> visiblePosition() {
    return position;
  }

  @Override
  public void rebuild(Map<Integer, Long> from) {
    long begin = System.nanoTime();
    List<DatasetStatements> all = read(stored.findStated());
    live.setStatements(all);
    position = Map.copyOf(from);
    LOG.infof(
        "classifications are loaded in %d ms: something is said of %d datasets",
        (System.nanoTime() - begin) / 1_000_000,
        all.stream().filter(one -> !one.statements().isEmpty()).count());
  }

  @Override
  public void apply(List<ChangeRecord> changes, Map<Integer, Long> next) {
    Set<DatasetId> datasets = new HashSet<>();
    Set<DataProductId> products = new HashSet<>();
    for (ChangeRecord change : changes) {
      if (change.id() instanceof DatasetId dataset) {
        datasets.add(dataset);
      } else if (change.id() instanceof DataProductId product) {
        products.add(product);
      }
    }
    if (!products.isEmpty()) {
      // Those that it offers now, and those that it offered.
      datasets.addAll(stored.findDatasetsOf(products));
      datasets.addAll(live.findDatasetsOf(products));
    }
    if (!datasets.isEmpty()) {
      live.replaceStatements(read(datasets));
    }
    position = Map.copyOf(next);
  }

  private List<DatasetStatements> read(Collection<DatasetId> datasets) {
    List<DatasetId> names = List.copyOf(datasets);
    List<DatasetStatements> read = new ArrayList<>();
    for (int from = 0; from < names.size(); from += AT_ONCE) {
      read.addAll(stored.find(names.subList(from, Math.min(names.size(), from + AT_ONCE))));
    }
    return read;
  }
}
