package io.headwater.access.visibility;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Ids as somebody asks for them. In the place of a hidden one its placeholder is asked for, which
 * nobody knows: all that follows is what follows for a missing id, and texts that repeat it repeat
 * what was asked. One use each.
 */
final class AskedIds {

  private final Redaction redaction;
  private final Sight sight;
  private final Map<String, String> asked = new LinkedHashMap<>();

  AskedIds(Redaction redaction, Sight sight) {
    this.redaction = redaction;
    this.sight = sight;
  }

  /** What to ask for instead of an id. */
  EntityId of(EntityId id) {
    if (!sight.hides(id)) {
      return id;
    }
    EntityId placeholder = redaction.placeholder(id);
    asked.put(placeholder.nodeId(), id.nodeId());
    return placeholder;
  }

  /** A text of the answer, as if the placeholders had been missing ids. */
  String asAsked(String text) {
    String shown = text;
    for (Map.Entry<String, String> entry : asked.entrySet()) {
      shown = shown.replace(entry.getKey(), entry.getValue());
    }
    return shown;
  }

  /** What is answered, failures as if the placeholders had been missing ids. */
  <T> T answer(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (CatalogException e) {
      if (asked.isEmpty() || e.code().category() != ErrorCode.Category.USER) {
        throw e;
      }
      throw new CatalogException(e.code(), asAsked(String.valueOf(e.getMessage())), e);
    }
  }
}
