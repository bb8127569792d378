package io.headwater.search;

import io.headwater.model.EntityId;
import java.util.List;

/**
 * One answer.
 *
 * @param id what was found
 * @param kind what it is
 * @param name its whole name
 * @param score how well it matches; comparable within one query only
 * @param matchedFields why it matched, most telling first; empty for a blank query
 * @param highlights where it matched; at most three per field
 * @param cursor names this place in the answers of this query
 */
public record SearchHit(
    EntityId id,
    Kind kind,
    String name,
    float score,
    List<SearchField> matchedFields,
    List<Highlight> highlights,
    String cursor) {}
