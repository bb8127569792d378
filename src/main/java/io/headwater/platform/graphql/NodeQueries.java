package io.headwater.platform.graphql;

import io.headwater.model.EntityId;
import io.headwater.model.NodeIds;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;

/** Finds anything by its id. */
@GraphQLApi
public class NodeQueries {

  private final NodeDirectory directory;

  /** The API over its ports. */
  public NodeQueries(NodeDirectory directory) {
    this.directory = directory;
  }

  /** The node with this id; null when it does not exist. */
  @Query
  @Nullable
  @Description("Anything by its id; null when it does not exist.")
  public Node node(@Id String id) {
    EntityId entity = NodeIds.parse(id);
    return directory.load(List.of(entity)).get(entity);
  }
}
