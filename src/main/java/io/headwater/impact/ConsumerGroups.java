package io.headwater.impact;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.RunEntry;
import io.headwater.impact.Consumers.LastRun;
import io.headwater.impact.Membership.Group;
import io.headwater.impact.Reach.Reached;
import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Owner;
import io.headwater.product.DataProduct;
import io.headwater.product.ProductStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects who is hit, by product, domain or nobody. Used by one thread. */
final class ConsumerGroups {

  private static final Comparator<Consumers> ORDER =
      Comparator.comparing((Consumers group) -> group.product().isEmpty())
          .thenComparing(group -> group.domain().isEmpty())
          .thenComparing(Consumers::severity, Comparator.reverseOrder())
          .thenComparing(Consumers::totalHits, Comparator.reverseOrder())
          .thenComparing(group -> group.domain().map(DomainName::value).orElse(""))
          .thenComparing(group -> group.product().map(DataProductId::name).orElse(""));

  private final Membership membership;
  private final Map<Group, Members> groups = new LinkedHashMap<>();

  ConsumerGroups(Membership membership) {
    this.membership = membership;
  }

  private static final class Members {
    private Severity severity = Severity.SAFE;
    private boolean assumed;
    private final Map<EntityId, Integer> depths = new HashMap<>();
    private final Set<Owner> owners = new LinkedHashSet<>();
    private final Set<JobId> jobs = new TreeSet<>();

    /** Nearest first, then by id, which is written out once for each. */
    List<EntityId> hits(int most) {
      return depths.entrySet().stream()
          .map(hit -> new Ranked(hit.getValue(), hit.getKey().nodeId(), hit.getKey()))
          .sorted(Comparator.comparingInt(Ranked::depth).thenComparing(Ranked::text))
          .limit(most)
          .map(Ranked::id)
          .toList();
    }
  }

  private record Ranked(int depth, String text, EntityId id) {}

  /** Adds what a finding hits; who is only influenced is hit less. */
  void add(Severity severity, Reach reach) {
    for (Reached hit : reach.all()) {
      boolean isDirect = reach.direct().contains(hit.id());
      Severity own = !isDirect && severity == Severity.BREAKING ? Severity.DANGEROUS : severity;
      for (Group group : membership.groups(hit)) {
        Members members = groups.computeIfAbsent(group, _ -> new Members());
        members.severity = members.severity.or(own);
        members.assumed |= hit.certainty() == Hit.Certainty.ASSUMED;
        members.depths.merge(hit.id(), hit.depth(), Math::min);
        members.owners.addAll(membership.owners(hit));
        hit.step().ifPresent(step -> members.jobs.addAll(step.jobs()));
      }
    }
  }

  /** The groups, products first, worst first. */
  List<Consumers> list(ProductStore products, CatalogReader catalog, int mostHits) {
    Set<DataProductId> ids = new TreeSet<>();
    Set<JobId> jobs = new TreeSet<>();
    groups.forEach((group, members) -> {
      group.product().ifPresent(ids::add);
      jobs.addAll(members.jobs);
    });
    Map<DataProductId, DataProduct> known = ids.isEmpty() ? Map.of() : products.findProducts(ids);
    Map<JobId, RunEntry> runs = new HashMap<>();
    Membership.load(jobs, catalog::findLatestRuns, runs);
    return groups.entrySet().stream()
        .map(entry -> consumers(entry.getKey(), entry.getValue(), known, runs, mostHits))
        .sorted(ORDER)
        .toList();
  }

  private static Consumers consumers(
      Group group,
      Members members,
      Map<DataProductId, DataProduct> products,
      Map<JobId, RunEntry> runs,
      int mostHits) {
    Optional<DataProduct> product = group.product().map(products::get);
    Set<Owner> owners = new LinkedHashSet<>(product.map(DataProduct::owners).orElse(List.of()));
    owners.addAll(members.owners);
    return new Consumers(
        group.domain(),
        group.product(),
        List.copyOf(owners),
        product.map(DataProduct::serviceLevels).orElse(List.of()),
        members.severity,
        members.hits(mostHits),
        members.depths.size(),
        members.assumed,
        lastRun(members.jobs, runs));
  }

  private static Optional<LastRun> lastRun(Collection<JobId> jobs, Map<JobId, RunEntry> runs) {
    return jobs.stream()
        .flatMap(job -> Optional.ofNullable(runs.get(job)).stream())
        .max(Comparator.comparing(RunEntry::lastEvent).thenComparing(run -> run.id().value()))
        .map(run -> new LastRun(run.job(), run.state(), run.lastEvent()));
  }
}
