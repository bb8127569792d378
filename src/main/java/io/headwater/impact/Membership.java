package io.headwater.impact;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.JobEntry;
import io.headwater.impact.Reach.Reached;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.DomainName;
import io.headwater.model.JobId;
import io.headwater.model.Owner;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whose each thing is: the products that offer its dataset, else the domain that a tag {@code
 * domain=<name>} of the dataset or job names, else nobody's. Used by one thread.
 */
final class Membership {

  private static final int CHUNK = 1_000;
  private static final String TAG = "domain=";

  private final Surroundings around;
  private final Map<DatasetId, DatasetEntry> datasets = new HashMap<>();
  private final Map<JobId, JobEntry> jobs = new HashMap<>();

  /** A group of consumers; both empty for those whom nobody claims. */
  record Group(Optional<DomainName> domain, Optional<DataProductId> product) {

    static Group of(DataProductId product) {
      return new Group(Optional.of(product.domain()), Optional.of(product));
    }
  }

  /** Looks up what belongs to no product. */
  Membership(Surroundings around, CatalogReader catalog, Collection<Reach> reaches) {
    this.around = around;
    Set<DatasetId> unclaimed = new TreeSet<>();
    Set<JobId> ending = new TreeSet<>();
    for (Reach reach : reaches) {
      for (Reached hit : reach.all()) {
        hit.dataset()
            .filter(dataset -> around.products(dataset, Direction.OUTPUT).isEmpty())
            .ifPresent(unclaimed::add);
        if (hit.id() instanceof JobId job) {
          ending.add(job);
        }
      }
    }
    load(unclaimed, catalog::findDatasets, datasets);
    load(ending, catalog::findJobs, jobs);
  }

  /** Asks for many keys in parts of a size that every store takes. */
  static <K, V> void load(Set<K> keys, Function<Collection<K>, Map<K, V>> lookup, Map<K, V> found) {
    List<K> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += CHUNK) {
      found.putAll(lookup.apply(all.subList(from, Math.min(all.size(), from + CHUNK))));
    }
  }

  /** Whose it is; at least one group. */
  List<Group> groups(Reached hit) {
    if (hit.id() instanceof DataProductId product) {
      return List.of(Group.of(product));
    }
    if (hit.id() instanceof JobId job) {
      return List.of(tagged(Optional.ofNullable(jobs.get(job)).map(JobEntry::tags)));
    }
    DatasetId dataset = hit.dataset().orElseThrow();
    List<Group> owning =
        around.products(dataset, Direction.OUTPUT).stream().map(Group::of).toList();
    return owning.isEmpty()
        ? List.of(tagged(Optional.ofNullable(datasets.get(dataset)).map(DatasetEntry::tags)))
        : owning;
  }

  private static Group tagged(Optional<List<String>> tags) {
    Optional<DomainName> domain =
        tags.orElse(List.of()).stream()
            .filter(tag -> tag.startsWith(TAG) && tag.length() > TAG.length())
            .map(tag -> new DomainName(tag.substring(TAG.length())))
            .min(DomainName::compareTo);
    return new Group(domain, Optional.empty());
  }

  /** Who answers for something that belongs to no product, as its events say. */
  List<Owner> owners(Reached hit) {
    if (hit.id() instanceof JobId job) {
      return Optional.ofNullable(jobs.get(job)).map(JobEntry::owners).orElse(List.of());
    }
    return hit.dataset()
        .flatMap(dataset -> Optional.ofNullable(datasets.get(dataset)))
        .map(DatasetEntry::owners)
        .orElse(List.of());
  }
}
