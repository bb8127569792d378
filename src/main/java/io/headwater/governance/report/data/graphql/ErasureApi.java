package io.headwater.governance.report.data.graphql;

import io.headwater.governance.report.data.Erasure;
import io.headwater.governance.report.data.ErasureDesk;
import io.headwater.governance.report.data.ErasureState;
import io.headwater.governance.report.data.Erasures;
import io.headwater.model.NodeIds;
import io.headwater.platform.Author;
import io.headwater.platform.CallerSight;
import io.headwater.platform.Oversight;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Starts erasures and follows them to their end. */
@GraphQLApi
public class ErasureApi {

  private static final String LOCAL = "local";

  private final ErasureDesk desk;
  private final Author author;
  private final Oversight oversight;
  private final CallerSight sight;

  /** The API over its ports. */
  public ErasureApi(ErasureDesk desk, Author author, Oversight oversight, CallerSight sight) {
    this.desk = desk;
    this.author = author;
    this.oversight = oversight;
    this.sight = sight;
  }

  /** As far as the caller may see it. */
  private ErasureView view(Erasure erasure) {
    return new ErasureView(erasure, oversight.findDomains(), sight.current());
  }

  /** An erasure. */
  @Query
  @Description("An erasure of a subject's data, by its id.")
  public ErasureView erasure(@Id String id) {
    return view(desk.get(id));
  }

  /** Erasures. */
  @Query
  @Description(
      "Erasures, the newest first. onlyOpen: only those with an open step. first: 1 to 1,000, 20 if"
          + " not given.")
  public ErasureConnection erasures(
      @DefaultValue("false") @Nullable Boolean onlyOpen,
      @Nullable Integer first,
      @Nullable String after) {
    boolean open = Boolean.TRUE.equals(onlyOpen);
    return ErasureConnection.of(
        Paging.<Erasure>keyedPage(
                "erasures " + open,
                first,
                after,
                (most, from) -> {
                  Erasures.Listed part = desk.list(open, from, most);
                  return new Paging.Part<>(
                      part.items(),
                      part.hasMore() ? Optional.of(part.items().getLast().id()) : Optional.empty(),
                      part.total());
                },
                Erasure::id)
            .map(this::view));
  }

  /** How the plans of today differ. */
  @Description("How the plan of today differs from the one that it began with.")
  public List<@NonNull ErasureDrift> drift(@Source List<@NonNull ErasureView> erasures) {
    Map<Erasure, ErasureDesk.Drift> drifts =
        desk.findDrifts(erasures.stream().map(ErasureView::erasure).toList());
    return erasures.stream()
        .map(one ->
            Optional.ofNullable(drifts.get(one.erasure()))
                .map(drift -> ErasureDrift.of(drift, one))
                .orElseThrow())
        .toList();
  }

  /** Starts an erasure. */
  @Mutation
  @Description(
      "Starts the erasure of a subject's data, with the steps of the plan of now, which it keeps."
          + " column: the one that tells the subject. subject: a reference, e.g. the number of the"
          + " request; never a value, so what looks like an e-mail address is refused. by: who"
          + " starts it, where nobody is signed in.")
  public ErasureView startErasure(@Id String column, String subject, @Nullable String by) {
    return view(desk.start(NodeIds.parse(column), subject, name(by)));
  }

  /** Settles a step. */
  @Mutation
  @Description(
      "Says what became of a step; OPEN takes back what was said before. Domain owners settle the"
          + " steps of their own domains, and see no others in the answer. note: how, or why not."
          + " by: who says so, where nobody is signed in.")
  public ErasureView settleErasureStep(
      @Id String id, @Id String dataset, ErasureState state, String note, @Nullable String by) {
    return view(
        desk.settle(id, NodeIds.parse(dataset), state, note, name(by), oversight.findDomains()));
  }

  private String name(@Nullable String said) {
    return author.findName().orElse(said == null ? LOCAL : said);
  }
}
