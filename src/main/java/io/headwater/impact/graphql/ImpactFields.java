package io.headwater.impact.graphql;

import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.catalog.graphql.Job;
import io.headwater.model.EntityId;
import io.headwater.platform.graphql.Batch;
import io.headwater.platform.graphql.Node;
import io.headwater.platform.graphql.NodeDirectory;
import io.headwater.product.graphql.DomainNode;
import io.headwater.product.graphql.ProductNode;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What the ids of impact reports stand for; one look-up for all of a list. */
@GraphQLApi
public class ImpactFields {

  private final NodeDirectory directory;
  private final CatalogNodes catalog;

  /** The API over its ports. */
  public ImpactFields(NodeDirectory directory, CatalogNodes catalog) {
    this.directory = directory;
    this.catalog = catalog;
  }

  /** What changes. */
  @Description("What changes, with all its fields; null when nobody described it.")
  public List<@Nullable Node> subject(@Source List<ImpactFindingView> findings) {
    return directory.loadEach(findings, ImpactFindingView::subject);
  }

  /** What is reached. */
  @Description("What is reached, with all its fields; null when nobody described it.")
  public List<@Nullable Node> consumer(@Source List<ImpactHitView> hits) {
    return directory.loadEach(hits, ImpactHitView::consumer);
  }

  /** Who makes each hop. */
  @Description("The jobs that make the hop; empty where it was stated without a job.")
  public List<List<@NonNull Job>> jobs(@Source List<ImpactPathStepView> steps) {
    return Batch.lists(steps, ImpactPathStepView::jobIds, catalog::jobs);
  }

  /** The product that each group is. */
  @Description("The product; null when what is hit belongs to none.")
  public List<@Nullable ProductNode> product(@Source List<ImpactConsumersView> groups) {
    return Batch.singles(
        groups, group -> group.consumers().product(), ids -> nodes(ids, ProductNode.class));
  }

  /** The domain of each group. */
  @Description("The domain; null when nobody claims what is hit, or the domain owns no product.")
  public List<@Nullable DomainNode> domain(@Source List<ImpactConsumersView> groups) {
    return Batch.singles(
        groups, group -> group.consumers().domain(), ids -> nodes(ids, DomainNode.class));
  }

  /** What of each group is hit. */
  @Description("What of theirs is hit, with all its fields; what nobody described is left out.")
  public List<List<@NonNull Node>> hits(@Source List<ImpactConsumersView> groups) {
    return Batch.lists(groups, group -> group.consumers().hits(), directory::load);
  }

  /** The job of each run. */
  @Description("Its job; null when nobody described it.")
  public List<@Nullable Job> job(@Source List<ImpactLastRunView> runs) {
    return Batch.singles(runs, run -> Optional.of(run.jobId()), ids -> nodes(ids, Job.class));
  }

  /** What each waiver is about. */
  @Description("What changes, with all its fields; null when nobody described it.")
  public List<@Nullable Node> waivedSubject(@Source List<WaiverView> waivers) {
    return directory.loadEach(waivers, WaiverView::subject);
  }

  /** Who gives each waiver. */
  @Description("Who gives it; null when the domain owns no product any more.")
  public List<@Nullable DomainNode> givingDomain(@Source List<WaiverView> waivers) {
    return Batch.singles(
        waivers, waiver -> Optional.of(waiver.domain()), ids -> nodes(ids, DomainNode.class));
  }

  private <K extends EntityId, T extends Node> Map<K, T> nodes(Collection<K> ids, Class<T> type) {
    Map<EntityId, Node> found = directory.load(ids);
    Map<K, T> typed = new HashMap<>();
    for (K id : ids) {
      Node node = found.get(id);
      if (type.isInstance(node)) {
        typed.put(id, type.cast(node));
      }
    }
    return typed;
  }
}
