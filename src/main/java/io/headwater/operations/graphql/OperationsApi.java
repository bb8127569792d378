package io.headwater.operations.graphql;

import io.headwater.operations.Intake;
import io.headwater.operations.ViewContents;
import io.headwater.operations.ViewStates;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/**
 * Says how the catalog fares. What cannot be found out is null, with an error; the rest is told.
 */
@GraphQLApi
public class OperationsApi {

  private final Intake intake;
  private final ViewStates views;
  private final ViewContents contents;

  /** The API over its ports. */
  public OperationsApi(Intake intake, ViewStates views, ViewContents contents) {
    this.intake = intake;
    this.views = views;
    this.contents = contents;
  }

  /** How the catalog fares. */
  @Query
  @Description(
      "How the catalog itself fares: intake, views, and whether views hold what the stores do.")
  public Operations operations() {
    return new Operations(Instant.now());
  }

  /** How far the intake is. */
  @Nullable
  @Description(
      "Every partition of the intake topics, of all servers together; null, with an error, when the"
          + " broker does not answer.")
  public List<@NonNull IntakeOffsets> intake(@Source Operations operations) {
    return intake.listPartitions().stream().map(IntakeOffsets::new).toList();
  }

  /** How far the views are. */
  @Description("How far each view of the server that answers is, by name.")
  public List<@NonNull ViewProgress> views(@Source Operations operations) {
    return views.listViews().stream().map(ViewProgress::new).toList();
  }

  /** How much the views hold. */
  @Nullable
  @Description(
      "How much the views of the server that answers hold; null, with an error, when a store does"
          + " not answer. Counting costs more than the rest: ask less often.")
  public List<@NonNull ViewHolding> holdings(@Source Operations operations) {
    return List.of(
        ViewHolding.of(contents.getSearchContent()), ViewHolding.of(contents.getLineageContent()));
  }
}
