package io.headwater.catalog.graphql;

import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What one run says of a dataset that it read or wrote. */
@Description("What one run says of a dataset that it read or wrote, by the name it used.")
public final class RunDataset {

  // SmallRye takes a field's type before its getter's where the names are equal.
  private final DatasetId usedName;
  private final Map<String, FacetBody> bodies;

  RunDataset(DatasetId name, Map<String, FacetBody> facets) {
    this.usedName = name;
    this.bodies = facets;
  }

  /** The name that the run used. */
  public DatasetName getName() {
    return DatasetName.of(usedName);
  }

  /** Input or output facets, by name. */
  public List<@NonNull Facet> getFacets() {
    return Facet.of(bodies);
  }
}
