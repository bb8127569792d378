package io.headwater.platform.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

/** Anything the catalog can name, by its stable and readable id. */
@Description("Anything the catalog can name, by its stable and readable id.")
public interface Node {

  /** The id, e.g. {@code job:airflow/daily}; see {@link io.headwater.model.NodeIds}. */
  @Id
  String getId();
}
