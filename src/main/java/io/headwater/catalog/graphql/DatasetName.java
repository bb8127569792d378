package io.headwater.catalog.graphql;

import io.headwater.model.DatasetId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

/**
 * One of a dataset's names.
 *
 * @param id the node id of that name; every query takes it
 * @param namespace the data source
 * @param name the name within it
 */
@Description("One of a dataset's names; its id is accepted wherever a dataset's id is.")
public record DatasetName(@Id String id, String namespace, String name) {

  DatasetId datasetId() {
    return new DatasetId(namespace, name);
  }

  static DatasetName of(DatasetId id) {
    return new DatasetName(id.nodeId(), id.namespace(), id.name());
  }
}
