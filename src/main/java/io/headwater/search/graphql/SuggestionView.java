package io.headwater.search.graphql;

import io.headwater.model.EntityId;
import io.headwater.search.Suggestion;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** One completion. */
@Type("Suggestion")
@Description("One completion of what was typed.")
public final class SuggestionView {

  private final Suggestion suggestion;

  SuggestionView(Suggestion suggestion) {
    this.suggestion = suggestion;
  }

  /** What the name names. */
  EntityId entityId() {
    return suggestion.id();
  }

  /** The name to show. */
  public String getText() {
    return suggestion.text();
  }

  /** The id of what it names. */
  @Id
  public String getId() {
    return suggestion.id().nodeId();
  }

  /** What kind of thing that is. */
  public SearchKind getKind() {
    return SearchKind.of(suggestion.kind());
  }
}
