package io.headwater.governance.classification;

import io.headwater.lineage.graph.ColumnGraph;
import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is said of all datasets. Immutable.
 *
 * @param statements by dataset, under its canonical name; none where nothing is said
 * @param unseen by dataset: paths of columns of which something is said although the graph has no
 *     such column; none where there are none
 */
record Said(Map<DatasetId, DatasetStatements> statements, Map<DatasetId, Set<String>> unseen) {

  static final Said NOTHING = new Said(Map.of(), Map.of());

  /** What is said of a dataset. */
  DatasetStatements of(DatasetId dataset) {
    DatasetStatements known = statements.get(dataset);
    return known == null ? new DatasetStatements(dataset, List.of()) : known;
  }

  /** The same with other statements about some datasets; what is unseen is as it was. */
  Said with(Collection<DatasetStatements> some) {
    Map<DatasetId, DatasetStatements> now = new HashMap<>(statements);
    for (DatasetStatements one : some) {
      if (one.statements().isEmpty()) {
        now.remove(one.dataset());
      } else {
        now.put(one.dataset(), one);
      }
    }
    return new Said(now, unseen);
  }

  /** The same after some datasets were compared with the graph. */
  Said compared(ColumnGraph graph, Collection<DatasetId> datasets) {
    Map<DatasetId, Set<String>> now = null;
    for (DatasetId dataset : datasets) {
      Set<String> found = unseen(graph, dataset);
      if (!found.equals(unseen.getOrDefault(dataset, Set.of()))) {
        now = now == null ? new HashMap<>(unseen) : now;
        now.put(dataset, found);
        now.values().removeIf(Set::isEmpty);
      }
    }
    return now == null ? this : new Said(statements, now);
  }

  private Set<String> unseen(ColumnGraph graph, DatasetId dataset) {
    DatasetStatements said = statements.get(dataset);
    if (said == null) {
      return Set.of();
    }
    Set<String> seen = new HashSet<>();
    int number = graph.findDataset(dataset);
    if (number != ColumnGraph.NONE) {
      for (int column : graph.edges().columnsOf(number)) {
        seen.add(fold(graph.path(column)));
      }
    }
    Set<String> found = new LinkedHashSet<>();
    for (Statement one : said.statements()) {
      if (!one.isOfDataset() && seen.add(fold(one.path()))) {
        found.add(one.path());
      }
    }
    return found;
  }

  private static String fold(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
