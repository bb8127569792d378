package io.headwater.governance.report.data;

import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.DataKind;
import io.headwater.governance.classification.Level;
import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a product does with personal data.
 *
 * @param state the mesh
 * @param personal columns with personal data, by dataset
 * @param product who
 * @param holds datasets with personal data that it offers
 * @param reads such datasets that its input ports name
 */
record Activity(
    MeshState state,
    Map<DatasetId, List<ColumnClassification>> personal,
    KnownProduct product,
    SortedSet<DatasetId> holds,
    SortedSet<DatasetId> reads) {

  boolean processes() {
    return !holds.isEmpty() || !reads.isEmpty();
  }

  String role() {
    return reads.isEmpty() ? "holds" : holds.isEmpty() ? "reads" : "holds and reads";
  }

  List<ColumnClassification> columns(Collection<DatasetId> datasets) {
    return datasets.stream()
        .flatMap(dataset -> personal.getOrDefault(dataset, List.of()).stream())
        .toList();
  }

  List<ColumnClassification> all() {
    Set<DatasetId> both = new TreeSet<>(holds);
    both.addAll(reads);
    return columns(both);
  }

  Collection<DataKind> kinds() {
    Map<String, DataKind> kinds = new TreeMap<>();
    all().forEach(column -> column.kinds().forEach(kind -> kinds.put(kind.id(), kind)));
    return kinds.values();
  }

  /** Personal data is confidential at least, whatever is declared. */
  Level level() {
    return all().stream()
        .flatMap(column -> column.level().stream())
        .max(Comparator.naturalOrder())
        .filter(level -> level.compareTo(Level.CONFIDENTIAL) > 0)
        .orElse(Level.CONFIDENTIAL);
  }

  String regions() {
    SortedSet<String> regions = new TreeSet<>();
    holds.forEach(dataset -> regions.add(state.region(dataset, Optional.of(product))));
    if (holds.isEmpty()) {
      regions.add(product.region());
    }
    regions.remove("");
    return String.join(", ", regions);
  }

  /** What should be declared, by what it is called, as it is declared. */
  Map<String, String> declarations() {
    Map<String, String> declared = new LinkedHashMap<>();
    declared.put("owner", product.owner());
    declared.put("contact", product.contact());
    declared.put("purposes", product.purposes());
    declared.put("legal basis", product.legalBasis());
    declared.put("data subjects", product.subjects());
    declared.put("retention", product.retention());
    declared.put("region", regions());
    return declared;
  }

  List<String> missing() {
    return declarations().entrySet().stream()
        .filter(entry -> entry.getValue().isBlank())
        .map(Map.Entry::getKey)
        .toList();
  }
}
