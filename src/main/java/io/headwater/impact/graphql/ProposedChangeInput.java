package io.headwater.impact.graphql;

import io.headwater.impact.Proposal;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What somebody wants to change: exactly one of manifest, schema and steps. Filled by SmallRye; one
 * belongs to one request.
 */
@Input("ProposedChange")
@Description("What somebody wants to change: exactly one of manifest, schema and steps.")
public class ProposedChangeInput {

  private static final int LONGEST_TITLE = 1_000;

  @Nullable private String manifest;
  @Nullable private String base;
  @Nullable private String file;
  @Nullable private ProposedSchemaInput schema;
  @Nullable private List<@NonNull ImpactStepInput> steps;

  /** A manifest or contract. */
  @Description("A manifest or contract in any accepted shape, YAML or JSON.")
  public void setManifest(@Nullable String manifest) {
    this.manifest = manifest;
  }

  /** What the manifest is compared with. */
  @Description("What the manifest is compared with; its registered version if not given.")
  public void setBase(@Nullable String base) {
    this.base = base;
  }

  /** The name of the file. */
  @Description("The name of the file that holds the text; places refer to it.")
  public void setFile(@Nullable String file) {
    this.file = file;
  }

  /** A schema. */
  @Description("The schema that a dataset shall have.")
  public void setSchema(@Nullable ProposedSchemaInput schema) {
    this.schema = schema;
  }

  /** Single steps. */
  @Description("Single steps, said outright; 1 to 10,000.")
  public void setSteps(@Nullable List<@NonNull ImpactStepInput> steps) {
    this.steps = steps;
  }

  Proposal toProposal() {
    long kinds = Stream.of(manifest != null, schema != null, steps != null).filter(b -> b).count();
    if (kinds != 1) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "change: give exactly one of manifest, schema and steps; " + kinds + " are given");
    }
    if (base != null && manifest == null) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "change.base belongs to a manifest; the base of a schema is schema.base");
    }
    if (file != null && (file.isBlank() || file.length() > LONGEST_TITLE)) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "change.file: give 1 to " + LONGEST_TITLE + " characters");
    }
    if (manifest != null) {
      return new Proposal.OfManifest(title("manifest"), manifest, Optional.ofNullable(base));
    }
    if (schema != null) {
      return schema.toProposal(title("schema"));
    }
    List<ImpactStepInput> said = steps == null ? List.of() : steps;
    if (said.isEmpty()) {
      throw new CatalogException(ErrorCode.INVALID_ARGUMENT, "change.steps: give at least one");
    }
    return new Proposal.OfSteps(
        title("steps"), said.stream().map(ImpactStepInput::toStep).toList());
  }

  private String title(String otherwise) {
    return file == null ? otherwise : file;
  }
}
