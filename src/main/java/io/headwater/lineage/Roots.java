package io.headwater.lineage;

import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roots of a question.
 *
 * @param known those that exist, by canonical name; a column exists when its dataset does
 * @param unknown the others, as they were given
 */
public record Roots(List<EntityId> known, List<EntityId> unknown) {

  private static final int MOST_ROOTS = 10_000;
  private static final int MOST_NODES = 100_000;

  /**
   * Checks a question and finds its roots.
   *
   * @throws CatalogException with INVALID_ARGUMENT when a bound is not met, NOT_FOUND when no root
   *     exists
   */
  public static Roots of(LineageRequest request, LiveLineage live, ProductGroups groups) {
    check(request);
    Set<EntityId> known = new LinkedHashSet<>();
    Set<EntityId> unknown = new LinkedHashSet<>();
    Set<EntityId> asked = new LinkedHashSet<>(request.roots());
    Set<DatasetId> names = new LinkedHashSet<>(Ids.only(asked, DatasetId.class));
    Ids.only(asked, ColumnRef.class).forEach(column -> names.add(column.dataset()));
    Map<DatasetId, DatasetId> canonical = live.findCanonical(names);
    Set<JobId> jobs = Ids.only(asked, JobId.class);
    Set<JobId> knownJobs = jobs.isEmpty() ? jobs : live.findJobs(jobs);
    Set<EntityId> groupRoots = new LinkedHashSet<>(Ids.only(asked, DataProductId.class));
    groupRoots.addAll(Ids.only(asked, DomainName.class));
    Set<EntityId> knownGroups = groups.findKnown(groupRoots);
    for (EntityId root : asked) {
      Optional<EntityId> found =
          switch (root) {
            case DatasetId dataset -> Optional.ofNullable(canonical.get(dataset));
            case ColumnRef column ->
                Optional.ofNullable(canonical.get(column.dataset()))
                    .map(dataset -> new ColumnRef(dataset, column.path()));
            case JobId job -> knownJobs.contains(job) ? Optional.of(job) : Optional.empty();
            case DataProductId product -> onlyIf(knownGroups.contains(product), product);
            case DomainName domain -> onlyIf(knownGroups.contains(domain), domain);
            case RunId _ -> Optional.empty();
          };
      found.ifPresentOrElse(known::add, () -> unknown.add(root));
    }
    if (known.isEmpty()) {
      throw new CatalogException(
          ErrorCode.NOT_FOUND, "none of the roots is known; search for them by name");
    }
    return new Roots(List.copyOf(known), List.copyOf(unknown));
  }

  private static Optional<EntityId> onlyIf(boolean isKnown, EntityId root) {
    return isKnown ? Optional.of(root) : Optional.empty();
  }

  private static void check(LineageRequest request) {
    if (request.roots().isEmpty() || request.roots().size() > MOST_ROOTS) {
      throw invalid("roots: give 1 to " + MOST_ROOTS + " ids");
    }
    if (request.depth().isPresent() && request.depth().getAsInt() < 0) {
      throw invalid("depth: 0 or more hops, or null for all");
    }
    if (request.maxNodes() < 1 || request.maxNodes() > MOST_NODES) {
      throw invalid("maxNodes: 1 to " + MOST_NODES);
    }
    for (EntityId root : request.roots()) {
      if (root instanceof RunId) {
        throw invalid("roots: " + root.nodeId() + " is a run; ask for its job");
      }
      if (request.level() == Level.COLUMN && root instanceof JobId) {
        throw invalid("roots: " + root.nodeId() + " has no columns; ask for a dataset or a column");
      }
      if (request.level() == Level.DOMAIN && root instanceof DataProductId) {
        throw invalid("roots: at level DOMAIN give domains or datasets, not " + root.nodeId());
      }
    }
  }

  /**
   * Checks how many nodes are shown.
   *
   * @throws CatalogException with INVALID_ARGUMENT when there are more than an answer can show
   */
  public static void checkShown(Collection<? extends EntityId> shown) {
    if (shown.size() > MOST_NODES) {
      throw invalid("shown: at most " + MOST_NODES + " nodes");
    }
  }

  private static CatalogException invalid(String message) {
    return new CatalogException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
