package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.Transformation;
import io.headwater.model.Transformation.Kind;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads how a column bears on another, in the present form and the one before columnLineage 1-1-0.
 */
final class TransformationReader {

  private TransformationReader() {}

  /** The {@code transformations} of one input; empty when none is given. */
  static SortedSet<Transformation> read(JsonNode input, Warnings warnings) {
    SortedSet<Transformation> transformations = new TreeSet<>();
    for (JsonNode transformation : Nodes.array(input, "transformations", warnings)) {
      String type = Nodes.textOrEmpty(transformation, "type").toUpperCase(Locale.ROOT);
      if (!type.equals("DIRECT") && !type.equals("INDIRECT")) {
        warnings.add("transformation of type '" + Warnings.shorten(type) + "' read as DIRECT");
      }
      transformations.add(
          new Transformation(
              type.equals("INDIRECT") ? Kind.INDIRECT : Kind.DIRECT,
              Nodes.textOrEmpty(transformation, "subtype").toUpperCase(Locale.ROOT),
              transformation.path("masking").asBoolean(false)));
    }
    return transformations;
  }

  /**
   * The old {@code transformationType} of an output field: IDENTITY or MASKED; empty when there is
   * none.
   */
  static SortedSet<Transformation> readOld(JsonNode outputField, Warnings warnings) {
    SortedSet<Transformation> transformations = new TreeSet<>();
    String type = Nodes.textOrEmpty(outputField, "transformationType").toUpperCase(Locale.ROOT);
    switch (type) {
      case "" -> {}
      case "IDENTITY" -> transformations.add(new Transformation(Kind.DIRECT, "IDENTITY", false));
      case "MASKED" -> transformations.add(new Transformation(Kind.DIRECT, "TRANSFORMATION", true));
      default -> {
        warnings.add(
            "transformationType '" + Warnings.shorten(type) + "' read as a transformation");
        transformations.add(new Transformation(Kind.DIRECT, "TRANSFORMATION", false));
      }
    }
    return transformations;
  }
}
