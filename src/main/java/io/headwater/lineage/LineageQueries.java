package io.headwater.lineage;

import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions about lineage. Thread-safe. */
public interface LineageQueries {

  /**
   * Walks from the roots.
   *
   * @throws io.headwater.model.CatalogException with INVALID_ARGUMENT when a bound is not met,
   *     NOT_FOUND when no root exists, UNAVAILABLE when the store does not answer in time
   */
  LineageResult walk(LineageRequest request);

  /**
   * A page of the nodes that a walk reaches, in the order of its answer. Each page walks anew; a
   * place is a depth and an id, so that it keeps its meaning when lineage changes between pages.
   *
   * @throws io.headwater.model.CatalogException as {@link #walk}
   */
  LineageNodes listNodes(NodesRequest page);

  /**
   * How many direct neighbours of each shown node an answer hides: those in the directions of the
   * walk that pass its filter, or are roots, and are not shown. At level JOB the neighbours of a
   * dataset are jobs, and datasets where no job was named; those of a job are what it reads or
   * writes. What influences a whole dataset is a neighbour of each of its columns; a product's
   * neighbours are the next products, as in a walk. A fixed number of store calls.
   *
   * @param request the question of the answer
   * @param shown ids of nodes of the answer, at most 100,000; each has a count
   * @throws io.headwater.model.CatalogException as {@link #walk}
   */
  Map<EntityId, Integer> countHiddenNeighbours(
      LineageRequest request, Collection<? extends EntityId> shown);

  /**
   * The shortest path from one dataset or column down to another; empty where it is not downstream
   * of it. Of several the one whose first edge is smallest, by its upstream end and then by its
   * downstream end, by id; then the second, and so on. From an end to itself it is a way round.
   *
   * @throws io.headwater.model.CatalogException with NOT_FOUND when an end is not known,
   *     QUERY_TOO_COMPLEX when a bound of {@link LineageSettings} is met before the path is found,
   *     UNAVAILABLE when the store does not answer in time
   */
  Optional<LineagePath> findPath(PathRequest request);

  /**
   * The live edges one hop from each of many datasets, now; keyed by the name asked for. A fixed
   * number of store calls.
   *
   * @param direction UPSTREAM or DOWNSTREAM
   */
  Map<DatasetId, List<LineageResult.Edge>> neighbours(
      Collection<DatasetId> datasets, LineageRequest.Direction direction);
}
