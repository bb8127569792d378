package io.headwater.catalog.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.model.FacetBody;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;

/**
 * What went wrong in a run (errorMessage facet 1-0-1).
 *
 * @param message what the producer says
 * @param language the programming language of the stack trace; null when not told
 * @param stackTrace null when there is none
 */
@Description("What went wrong in a run.")
public record RunError(String message, @Nullable String language, @Nullable String stackTrace) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The errors that a run's facets tell of. */
  static List<RunError> of(Map<String, FacetBody> facets) {
    FacetBody facet = facets.get("errorMessage");
    if (facet == null || facet.isDeleted()) {
      return List.of();
    }
    try {
      JsonNode body = JSON.readTree(facet.json());
      return List.of(
          new RunError(
              body.path("message").asText(),
              text(body.path("programmingLanguage")),
              text(body.path("stackTrace"))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facet bodies are JSON", e);
    }
  }

  @org.jspecify.annotations.Nullable
  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : null;
  }
}
