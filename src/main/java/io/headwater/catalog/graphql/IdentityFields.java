package io.headwater.catalog.graphql;

import io.headwater.catalog.identity.IdentityService;
import io.headwater.catalog.identity.NameOrigin;
import io.headwater.model.DatasetId;
import io.headwater.platform.CallerSight;
import io.headwater.platform.graphql.Batch;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Fields of names, decisions and suspicions that need a port. */
@GraphQLApi
public class IdentityFields {

  private final IdentityService identities;
  private final CatalogNodes nodes;
  private final CallerSight sight;

  /** The API over its ports. */
  public IdentityFields(IdentityService identities, CatalogNodes nodes, CallerSight sight) {
    this.identities = identities;
    this.nodes = nodes;
    this.sight = sight;
  }

  /** How each name came about. */
  @Description("What joins it with other names, or holds it apart: symlinks, rules, decisions.")
  public List<List<@NonNull AliasOrigin>> origins(@Source List<DatasetName> names) {
    Map<DatasetId, List<NameOrigin>> found =
        identities.findOrigins(new TreeSet<>(names.stream().map(DatasetName::datasetId).toList()));
    return names.stream()
        .map(name -> found.getOrDefault(name.datasetId(), List.of()))
        .map(origins -> origins.stream().filter(this::isVisible).map(AliasOrigin::new).toList())
        .toList();
  }

  /** Whether every name in it is one that the caller may see. */
  private boolean isVisible(NameOrigin origin) {
    return switch (origin) {
      case NameOrigin.Symlink symlink -> sight.current().test(symlink.other());
      case NameOrigin.Spelling spelling -> sight.current().test(spelling.other());
      case NameOrigin.Decided decided ->
          decided.decision().content().names().stream().allMatch(sight.current());
    };
  }

  /** The datasets that decisions are about. */
  @Description("The datasets that its names are names of now; those of what an UNDO takes back.")
  public List<List<@NonNull Dataset>> datasets(@Source List<IdentityDecision> decisions) {
    return Batch.lists(
        decisions, decision -> identities.findNames(decision.decision()), nodes::datasets);
  }

  /** One dataset of each suspicion. */
  @Description("The one with the smaller name.")
  public List<@Nullable Dataset> one(@Source List<SuspectedDuplicate> suspicions) {
    return Batch.singles(
        suspicions, suspicion -> Optional.of(suspicion.suspicion().one()), nodes::datasets);
  }

  /** The other dataset of each suspicion. */
  @Description("The other one.")
  public List<@Nullable Dataset> other(@Source List<SuspectedDuplicate> suspicions) {
    return Batch.singles(
        suspicions, suspicion -> Optional.of(suspicion.suspicion().other()), nodes::datasets);
  }
}
