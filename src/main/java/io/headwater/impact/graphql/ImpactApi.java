package io.headwater.impact.graphql;

import io.headwater.impact.ImpactQueries;
import io.headwater.impact.WaiverDesk;
import io.headwater.impact.Waivers.GivenWaiver;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.NodeIds;
import io.headwater.platform.Author;
import io.headwater.platform.CallerSight;
import io.headwater.platform.StandIns;
import io.headwater.platform.Visible;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Says what changes would break, and keeps waivers. */
@GraphQLApi
public class ImpactApi {

  private static final int USUAL_HITS = 100;

  private final ImpactQueries impact;
  private final WaiverDesk desk;
  private final Author author;
  private final CallerSight sight;

  /** The API over its use cases. */
  public ImpactApi(
      @Visible ImpactQueries impact, WaiverDesk desk, Author author, CallerSight sight) {
    this.impact = impact;
    this.desk = desk;
    this.author = author;
    this.sight = sight;
  }

  /** What a change would break. */
  @Query
  @Description(
      "What a change would break, by lineage as it is now. mostHits: how many hits are told of a"
          + " finding and of a group of consumers, 1 to 10,000, 100 if not given; totals stay"
          + " exact.")
  public ImpactReportView impact(
      ProposedChangeInput change, @DefaultValue("100") @Nullable Integer mostHits) {
    return new ImpactReportView(
        impact.assess(List.of(change.toProposal()), mostHits == null ? USUAL_HITS : mostHits));
  }

  /** Every waiver that a domain ever gave. */
  @Query
  @Description("Every waiver that a domain ever gave, the newest first; at most 1,000.")
  public List<@NonNull WaiverView> waivers(String domain) {
    Predicate<EntityId> isVisible = sight.current();
    return desk.listWaivers(new DomainName(domain)).stream()
        .filter(given -> isVisible.test(given.waiver().subject()))
        .map(this::view)
        .toList();
  }

  /** Records that a domain can live with a change. */
  @Mutation
  @Description(
      "Records that a domain can live with a change of a column, dataset, job or product: findings"
          + " of this rule that only hit the domain count as SAFE. expiresAt: within 366 days.")
  public WaiverView giveWaiver(
      String domain,
      @Id String subject,
      ImpactRule rule,
      String reason,
      String givenBy,
      Instant expiresAt) {
    StandIns asked = new StandIns(sight.current());
    return asked.answer(() ->
        view(
            desk.give(
                new DomainName(domain),
                asked.of(NodeIds.parse(subject)),
                rule.toRule(),
                reason,
                author.findName().orElse(givenBy),
                expiresAt)));
  }

  /** Records that a waiver holds no longer. */
  @Mutation
  @Description("Records that a waiver holds no longer, and why; it stays in the list.")
  public WaiverView revokeWaiver(@Id String id, String reason, String revokedBy) {
    return view(desk.revoke(id, reason, author.findName().orElse(revokedBy)));
  }

  private WaiverView view(GivenWaiver given) {
    return new WaiverView(given, desk.holds(given));
  }
}
