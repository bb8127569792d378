package io.headwater.search.graphql;

import io.headwater.model.EntityId;
import io.headwater.search.SearchField;
import io.headwater.search.SearchHit;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** One answer of a search. */
@Description("One answer of a search.")
public final class SearchEdge {

  private final SearchHit hit;

  SearchEdge(SearchHit hit) {
    this.hit = hit;
  }

  /** What was found. */
  EntityId entityId() {
    return hit.id();
  }

  /** The id of what was found. */
  @Id
  public String getId() {
    return hit.id().nodeId();
  }

  /** What kind of thing it is. */
  public SearchKind getKind() {
    return SearchKind.of(hit.kind());
  }

  /** Its whole name. */
  public String getName() {
    return hit.name();
  }

  /** How well it matches; comparable within one query only. */
  @Description("How well it matches; comparable within one query only.")
  public double getScore() {
    return hit.score();
  }

  /** Its place in the answers of this query. */
  public String getCursor() {
    return hit.cursor();
  }

  /** Why it matched. */
  @Description("Why it matched, most telling first; empty for a blank query.")
  public List<@NonNull String> getMatchedFields() {
    return hit.matchedFields().stream().map(SearchField::label).toList();
  }

  /** Where it matched. */
  @Description("Where it matched; at most three per field.")
  public List<@NonNull SearchHighlight> getHighlights() {
    return hit.highlights().stream().map(SearchHighlight::of).toList();
  }
}
