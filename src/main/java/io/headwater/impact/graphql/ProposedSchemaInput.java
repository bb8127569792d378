package io.headwater.impact.graphql;

import io.headwater.impact.Proposal;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.smallrye.graphql.api.Nullable;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** The schema that a dataset shall have. Filled by SmallRye; one belongs to one request. */
@Input("ProposedSchema")
@Description("The schema that a dataset shall have.")
public class ProposedSchemaInput {

  private String dataset = "";
  private ProposedSchemaFormat format = ProposedSchemaFormat.COLUMNS;
  private String text = "";
  @Nullable private String base;

  /** Whose schema. */
  @Id
  @Description("The id of the dataset, by any of its names.")
  public void setDataset(String dataset) {
    this.dataset = dataset;
  }

  /** How the text is written. */
  @Description("How the text is written.")
  public void setFormat(ProposedSchemaFormat format) {
    this.format = format;
  }

  /** The schema. */
  @Description("The schema.")
  public void setText(String text) {
    this.text = text;
  }

  /** What it is compared with. */
  @Description("What it is compared with, in the same format; the known columns if not given.")
  public void setBase(@Nullable String base) {
    this.base = base;
  }

  Proposal toProposal(String title) {
    if (!(NodeIds.parse(dataset) instanceof DatasetId id)) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "schema.dataset: '" + dataset + "' is no dataset");
    }
    return new Proposal.OfSchema(title, id, format.toFormat(), text, Optional.ofNullable(base));
  }
}
