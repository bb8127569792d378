package io.headwater.catalog.graphql;

import io.headwater.catalog.ChangeFeed;
import io.headwater.model.EntityId;
import io.headwater.platform.graphql.NodeKinds;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** Something about an entity changed. */
@Type("CatalogChange")
@Description("Something about an entity changed.")
public final class ChangeNotice {

  private final ChangeFeed.Change change;

  ChangeNotice(ChangeFeed.Change change) {
    this.change = change;
  }

  /** Which entity. */
  EntityId entityId() {
    return change.id();
  }

  /** The id of what changed. */
  @Id
  public String getId() {
    return change.id().nodeId();
  }

  /** Its kind: dataset, column, job, run, product or domain. */
  @Description("dataset, column, job, run, product or domain.")
  public String getKind() {
    return NodeKinds.of(change.id());
  }

  /** The time of the event that says so. */
  public Instant getAt() {
    return change.at();
  }
}
