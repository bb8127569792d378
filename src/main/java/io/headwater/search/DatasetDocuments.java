package io.headwater.search;

import io.headwater.catalog.DatasetEntry;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.SchemaField;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.ProductPort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The search document of a dataset: what was observed of it, and what the products behind whose
 * output ports it stands declare.
 */
final class DatasetDocuments {

  private DatasetDocuments() {}

  static SearchDocument of(
      DatasetEntry entry,
      List<PortId> ports,
      Map<DataProductId, DataProduct> products,
      long consumers) {
    List<String> columns = new ArrayList<>();
    List<String> columnDescriptions = new ArrayList<>();
    CatalogDocuments.flatten(entry.columns(), "", columns, columnDescriptions);
    Set<String> tags = new LinkedHashSet<>(entry.tags());
    entry.columns().forEach(column -> addTags(column, tags));
    Set<String> owners = new LinkedHashSet<>(CatalogDocuments.names(entry.owners()));
    Optional<DataProduct> product = Optional.empty();
    for (PortId port : ports) {
      DataProduct declared = products.get(port.product());
      if (declared == null || port.direction() != Declaration.Direction.OUTPUT) {
        continue;
      }
      product = product.or(() -> Optional.of(declared));
      owners.addAll(CatalogDocuments.names(declared.owners()));
      tags.addAll(declared.tags());
      for (ProductPort own : declared.ports()) {
        if (own.id().equals(port)) {
          own.declared().columns().forEach(column -> columnDescriptions.add(column.description()));
        }
      }
    }
    return new SearchDocument(
        entry.id(),
        Kind.DATASET,
        entry.id().name(),
        entry.id().namespace(),
        entry.platform(),
        product.map(owner -> owner.id().domain().value()),
        product.map(owner -> owner.id().name()),
        entry.names().stream()
            .filter(name -> !name.equals(entry.id()))
            .map(DatasetId::name)
            .distinct()
            .toList(),
        entry.description(),
        columns,
        columnDescriptions.stream().filter(text -> !text.isBlank()).distinct().toList(),
        List.copyOf(owners),
        List.copyOf(tags),
        entry.lastSeen(),
        consumers);
  }

  private static void addTags(SchemaField field, Set<String> tags) {
    tags.addAll(field.tags());
    field.fields().forEach(nested -> addTags(nested, tags));
  }
}
