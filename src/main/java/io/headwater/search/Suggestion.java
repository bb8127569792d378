package io.headwater.search;

import io.headwater.model.EntityId;

/**
 * One completion.
 *
 * @param text the name to show
 * @param id what it names
 * @param kind what that is
 */
public record Suggestion(String text, EntityId id, Kind kind) {}
