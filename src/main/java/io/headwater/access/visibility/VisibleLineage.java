package io.headwater.access.visibility;

import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageNodes;
import io.headwater.lineage.LineagePath;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PathRequest;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.Redacted;
import io.headwater.platform.StandIns;
import io.headwater.platform.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lineage as the caller may see it. A walk goes through what is hidden, and shows a placeholder in
 * its place; totals stay exact. Whoever begins at something hidden hears what is said of unknown
 * ids. A filter that asks for properties of datasets lets nothing hidden pass: what passes would
 * tell them.
 */
@ApplicationScoped
@Visible
public class VisibleLineage implements LineageQueries {

  private static final int MOST_NODES = 100_000;

  private final LineageQueries all;
  private final Sights sights;
  private final Redaction redaction;

  /** What queries answer, as far as it may be seen. */
  public VisibleLineage(LineageQueries all, Sights sights, Redaction redaction) {
    this.all = all;
    this.sights = sights;
    this.redaction = redaction;
  }

  @Override
  public LineageResult walk(LineageRequest request) {
    Sight sight = sights.currentSight();
    if (sight.seesAllData()) {
      return all.walk(request);
    }
    StandIns asked = new StandIns(id -> !sight.hides(id));
    return asked.answer(() -> {
      LineageResult result = all.walk(asked(request, asked, sight));
      RedactedLineage shown = new RedactedLineage(redaction, sight);
      return shown.of(result, result.partialReason().map(asked::given));
    });
  }

  private static LineageRequest asked(LineageRequest request, StandIns asked, Sight sight) {
    return new LineageRequest(
        request.roots().stream().map(asked::of).distinct().toList(),
        request.direction(),
        request.depth(),
        request.level(),
        request.asOf(),
        request.includeHistory(),
        isAboutDatasets(request.filter())
            ? request.filter().without(sight.hidden())
            : request.filter(),
        request.maxNodes());
  }

  private static boolean isAboutDatasets(LineageFilter filter) {
    return !(filter.platforms().isEmpty()
        && filter.namespaces().isEmpty()
        && filter.domains().isEmpty()
        && filter.tags().isEmpty()
        && filter.nameContains().isEmpty());
  }

  /**
   * A page of all nodes in the order of their placeholders, so that no place of a placeholder tells
   * what it stands for.
   */
  @Override
  public LineageNodes listNodes(NodesRequest page) {
    if (sights.currentSight().seesAllData()) {
      return all.listNodes(page);
    }
    LineageResult whole = walk(most(page.walk()));
    if (whole.nodes().size() < whole.totalNodes()) {
      throw new CatalogException(
          ErrorCode.QUERY_TOO_COMPLEX,
          "the walk reaches more than " + MOST_NODES + " nodes; give a filter or a depth");
    }
    List<LineageResult.Node> rest =
        whole.nodes().stream()
            .filter(node ->
                page.after().isEmpty()
                    || RedactedLineage.NEAREST_FIRST.compare(node, page.after().get()) > 0)
            .toList();
    return new LineageNodes(
        rest.stream().limit(page.first()).toList(), rest.size() > page.first(), whole.totalNodes());
  }

  private static LineageRequest most(LineageRequest request) {
    return new LineageRequest(
        request.roots(),
        request.direction(),
        request.depth(),
        request.level(),
        request.asOf(),
        request.includeHistory(),
        request.filter(),
        MOST_NODES);
  }

  @Override
  public Map<EntityId, Integer> countHiddenNeighbours(
      LineageRequest request, Collection<? extends EntityId> shown) {
    Sight sight = sights.currentSight();
    if (sight.seesAllData()) {
      return all.countHiddenNeighbours(request, shown);
    }
    StandIns asked = new StandIns(id -> !sight.hides(id));
    LineageRequest real = asked(request, asked, sight);
    Map<EntityId, EntityId> standsFor = new HashMap<>();
    if (shown.stream().anyMatch(Redacted::isRedacted)) {
      // Nothing is found by a placeholder: the walk tells what the shown ones stand for.
      for (LineageResult.Node node : all.walk(most(real)).nodes()) {
        if (sight.hides(node.id())) {
          standsFor.put(redaction.placeholder(node.id()), node.id());
        }
      }
    }
    Set<EntityId> found = new LinkedHashSet<>();
    for (EntityId id : shown) {
      if (!Redacted.isRedacted(id) || standsFor.containsKey(id)) {
        found.add(standsFor.getOrDefault(id, id));
      }
    }
    Map<EntityId, Integer> counts = new HashMap<>();
    all.countHiddenNeighbours(real, found)
        .forEach((id, count) -> counts.put(redaction.of(id, sight), count));
    return counts;
  }

  @Override
  public Optional<LineagePath> findPath(PathRequest request) {
    Sight sight = sights.currentSight();
    if (sight.seesAllData()) {
      return all.findPath(request);
    }
    StandIns asked = new StandIns(id -> !sight.hides(id));
    RedactedLineage shown = new RedactedLineage(redaction, sight);
    return asked.answer(() ->
        all.findPath(
                new PathRequest(asked.of(request.from()), asked.of(request.to()), request.asOf()))
            .map(path ->
                new LineagePath(path.steps().stream().map(shown::of).toList(), path.watermark())));
  }

  @Override
  public Map<DatasetId, List<LineageResult.Edge>> neighbours(
      Collection<DatasetId> datasets, LineageRequest.Direction direction) {
    Sight sight = sights.currentSight();
    Map<DatasetId, List<LineageResult.Edge>> found = all.neighbours(datasets, direction);
    if (sight.seesAllData()) {
      return found;
    }
    RedactedLineage redacted = new RedactedLineage(redaction, sight);
    Map<DatasetId, List<LineageResult.Edge>> shown = sight.visible(found);
    shown.replaceAll((_, edges) -> edges.stream().map(redacted::of).toList());
    return shown;
  }
}
