package io.headwater.impact.graphql;

import io.headwater.impact.Place;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * Where a change stands in what was proposed.
 *
 * @param file as the caller named it
 * @param line from 1
 * @param column from 1
 */
@Type("ImpactPlace")
@Description("Where a change stands in what was proposed; line and column count from 1.")
public record ImpactPlaceView(String file, int line, int column) {

  static ImpactPlaceView of(Place place) {
    return new ImpactPlaceView(place.file(), place.line(), place.column());
  }
}
