package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageFilter;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What a walk leaves out. A class with setters, because SmallRye fills inputs through JSON-B.
 *
 * <p>Not thread-safe: one belongs to one request.
 */
@Input("LineageFilter")
@Description(
    "What a walk leaves out: a node that does not pass is not returned and not walked through;"
        + " roots always pass.")
public class LineageFilterInput {

  @Nullable private List<@NonNull String> platforms;
  @Nullable private List<@NonNull String> namespaces;
  @Nullable private String nameContains;
  @Nullable private Boolean directOnly;

  /** Only datasets of these platforms; all when null or empty. */
  @Description("Only datasets of these platforms.")
  public void setPlatforms(@Nullable List<@NonNull String> platforms) {
    this.platforms = platforms;
  }

  /** Only datasets in these namespaces; all when null or empty. */
  @Description("Only datasets in these namespaces.")
  public void setNamespaces(@Nullable List<@NonNull String> namespaces) {
    this.namespaces = namespaces;
  }

  /** Only datasets whose name holds this text, case ignored. */
  @Description("Only datasets whose name holds this text, case ignored.")
  public void setNameContains(@Nullable String nameContains) {
    this.nameContains = nameContains;
  }

  /** At column level, only edges along which values flow. */
  @Description("At column level, only edges along which values flow.")
  public void setDirectOnly(@Nullable Boolean directOnly) {
    this.directOnly = directOnly;
  }

  LineageFilter toFilter() {
    return new LineageFilter(
        platforms == null ? Set.of() : Set.copyOf(platforms),
        namespaces == null ? Set.of() : Set.copyOf(namespaces),
        nameContains == null ? "" : nameContains,
        Boolean.TRUE.equals(directOnly));
  }
}
