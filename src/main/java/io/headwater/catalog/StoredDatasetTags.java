package io.headwater.catalog;

import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.SchemaField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tags from the records: the names of which a record tells of the tags are looked up, and then what
 * the catalog shows of those datasets decides, since another name may have told of others later.
 */
@ApplicationScoped
class StoredDatasetTags implements DatasetTags {

  private static final int AT_ONCE = 1_000;

  private final RecordReader records;
  private final CatalogReader catalog;

  StoredDatasetTags(RecordReader records, CatalogReader catalog) {
    this.records = records;
    this.catalog = catalog;
  }

  @Override
  public Set<EntityId> findTagged(Collection<String> tags) {
    if (tags.isEmpty()) {
      return Set.of();
    }
    Set<String> wanted =
        tags.stream().map(StoredDatasetTags::fold).collect(Collectors.toUnmodifiableSet());
    List<DatasetId> names = List.copyOf(records.findTagged(tag -> wanted.contains(fold(tag))));
    Set<EntityId> tagged = new HashSet<>();
    for (int from = 0; from < names.size(); from += AT_ONCE) {
      List<DatasetId> page = names.subList(from, Math.min(names.size(), from + AT_ONCE));
      for (DatasetEntry entry : catalog.findDatasets(page).values()) {
        if (isAny(entry.tags(), wanted)) {
          tagged.add(entry.id());
        }
        List<String> paths = new ArrayList<>();
        addPaths(entry.columns(), "", wanted, paths);
        paths.forEach(path -> tagged.add(new ColumnRef(entry.id(), path)));
      }
    }
    return tagged;
  }

  private static void addPaths(
      List<SchemaField> fields, String prefix, Set<String> wanted, List<String> paths) {
    for (SchemaField field : fields) {
      if (isAny(field.tags(), wanted)) {
        paths.add(prefix + field.name());
      }
      addPaths(field.fields(), prefix + field.name() + ".", wanted, paths);
    }
  }

  private static boolean isAny(Collection<String> tags, Set<String> wanted) {
    return tags.stream().anyMatch(tag -> wanted.contains(fold(tag)));
  }

  private static String fold(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
