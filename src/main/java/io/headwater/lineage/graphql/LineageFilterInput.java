package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageFilter;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final int MOST_VALUES = 100;

  @Nullable private List<@NonNull String> platforms;
  @Nullable private List<@NonNull String> namespaces;
  @Nullable private List<@NonNull String> domains;
  @Nullable private List<@NonNull String> tags;
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

  /** Only datasets that products of these domains offer; all when null or empty. */
  @Description(
      "Only datasets behind output ports of products of these domains, as manifests say now; at"
          + " levels PRODUCT and DOMAIN, only these domains and their products. At most 100 names.")
  public void setDomains(@Nullable List<@NonNull String> domains) {
    this.domains = domains;
  }

  /** Only what carries one of these tags; all when null or empty. */
  @Description(
      "Only datasets that carry one of these tags now, case ignored, as Dataset.tags shows them: key"
          + " or key=value; at level COLUMN, also columns that carry one themselves. At most 100"
          + " tags.")
  public void setTags(@Nullable List<@NonNull String> tags) {
    this.tags = tags;
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
        domains == null ? Set.of() : domainNames(domains),
        tags == null ? Set.of() : Set.copyOf(few("tags", tags)),
        nameContains == null ? "" : nameContains,
        Boolean.TRUE.equals(directOnly));
  }

  private static Set<DomainName> domainNames(List<String> names) {
    return few("domains", names).stream()
        .map(DomainName::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> few(String name, List<String> values) {
    if (values.size() > MOST_VALUES) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          name + ": " + values.size() + " given; it may be 0 to " + MOST_VALUES);
    }
    return values;
  }
}
