package io.headwater.testkit.memory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.model.DatasetId;
import java.util.List;
import java.util.Random;

/** Random datasets with facets that join, end, describe and connect them. */
final class RandomFacets {

  static final List<DatasetId> NAMES =
      List.of(
          new DatasetId("warehouse", "a"),
          new DatasetId("warehouse", "b"),
          new DatasetId("warehouse", "c"),
          new DatasetId("warehouse", "d"),
          new DatasetId("file", "/w/l.db/a"),
          new DatasetId("hive://h:9083", "l.a"),
          new DatasetId("kafka://k:9092", "topic e"),
          new DatasetId("kafka://K", "topic e"),
          new DatasetId("hive://H:9083", "L.`a`"),
          new DatasetId("flink", "default_catalog.default_database.t"));

  private static final String[] COLUMNS = {"x", "y", "z.w"};
  private static final String[] LIFECYCLES = {"DROP", "RENAME", "RENAME", "CREATE", "TRUNCATE"};

  private final Random random;

  private final int aliasOneIn;
  private final int endOneIn;

  /**
   * Some meshes have many aliases or ends, some have none: each hides what the other would show.
   */
  RandomFacets(Random random) {
    this.random = random;
    this.aliasOneIn = List.of(10, 60, Integer.MAX_VALUE).get(random.nextInt(3));
    this.endOneIn = List.of(3, 8, 60).get(random.nextInt(3));
  }

  private ObjectNode name() {
    // The last names are rarer: most edges meet on the first four.
    int index = random.nextInt(3) == 0 ? random.nextInt(NAMES.size()) : random.nextInt(4);
    DatasetId id = NAMES.get(index);
    return JsonNodeFactory.instance
        .objectNode()
        .put("namespace", id.namespace())
        .put("name", id.name());
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  ObjectNode dataset(boolean written) {
    ObjectNode dataset = name();
    ObjectNode facets = dataset.putObject("facets");
    if (oneIn(3)) {
      schema(facets.putObject("schema"));
    }
    if (oneIn(aliasOneIn)) {
      symlinks(facets.putObject("symlinks").putArray("identifiers"));
    }
    if (oneIn(4)) {
      describe(facets);
    }
    if (oneIn(written ? endOneIn : 40)) {
      lifecycle(facets.putObject("lifecycleStateChange"));
    }
    if (oneIn(3)) {
      columnLineage(facets.putObject("columnLineage"));
    }
    if (oneIn(8)) {
      lineage(facets.putObject("lineage"));
    }
    if (oneIn(5)) {
      dataset
          .putObject(written ? "outputFacets" : "inputFacets")
          .putObject("statistics")
          .put("rows", random.nextInt(3));
    }
    return dataset;
  }

  void ofJob(ObjectNode job) {
    ObjectNode facets = job.putObject("facets");
    if (oneIn(4)) {
      describe(facets);
    }
    if (oneIn(3)) {
      ObjectNode code = facets.putObject("sourceCodeLocation");
      if (oneIn(8)) {
        code.put("_deleted", true);
      } else {
        code.put("url", "https://code.example/" + random.nextInt(2)).put("version", "v1");
      }
    }
    if (oneIn(12)) {
      ArrayNode entries = facets.putObject("lineage").putArray("entries");
      for (int i = random.nextInt(3); i > 0; i--) {
        ObjectNode entry = name().put("type", oneIn(4) ? "JOB" : "DATASET");
        lineage(entry);
        entries.add(entry);
      }
    }
  }

  private void describe(ObjectNode facets) {
    ObjectNode facet = facets.putObject(oneIn(2) ? "documentation" : "custom");
    if (oneIn(4)) {
      facet.put("_deleted", true);
    } else {
      facet.put("description", "text " + random.nextInt(3));
    }
  }

  private void schema(ObjectNode schema) {
    if (oneIn(8)) {
      schema.put("_deleted", true);
      return;
    }
    ArrayNode fields = schema.putArray("fields");
    for (int i = random.nextInt(3); i >= 0; i--) {
      ObjectNode field = fields.addObject().put("name", "c" + i);
      if (oneIn(2)) {
        field.put("type", "struct").putArray("fields").addObject().put("name", "inner");
      }
    }
  }

  private void symlinks(ArrayNode identifiers) {
    for (int i = random.nextInt(2); i >= 0; i--) {
      identifiers.add(name().put("type", oneIn(3) ? "LOCATION" : "TABLE"));
    }
  }

  private void lifecycle(ObjectNode lifecycle) {
    String kind = LIFECYCLES[random.nextInt(LIFECYCLES.length)];
    lifecycle.put("lifecycleStateChange", kind);
    if (kind.equals("RENAME") && !oneIn(10)) {
      lifecycle.set("previousIdentifier", name());
    }
  }

  private String column() {
    return COLUMNS[random.nextInt(COLUMNS.length)];
  }

  private ObjectNode input() {
    ObjectNode input = name().put("field", column());
    if (!oneIn(4)) {
      input
          .putArray("transformations")
          .addObject()
          .put("type", oneIn(2) ? "DIRECT" : "INDIRECT")
          .put("subtype", oneIn(2) ? "IDENTITY" : oneIn(3) ? "OWN/+MASKED" : "JOIN")
          .put("masking", oneIn(5));
    }
    return input;
  }

  private void columnLineage(ObjectNode facet) {
    if (oneIn(10)) {
      facet.put("_deleted", true);
      return;
    }
    ObjectNode fields = facet.putObject("fields");
    for (int i = random.nextInt(3); i > 0; i--) {
      ObjectNode field = fields.putObject(column());
      ArrayNode inputs = field.putArray("inputFields");
      for (int j = random.nextInt(3); j > 0; j--) {
        inputs.add(input());
      }
      if (oneIn(5)) {
        field.put("transformationType", oneIn(2) ? "IDENTITY" : "MASKED");
      }
    }
    if (oneIn(3)) {
      facet.putArray("dataset").add(input());
    }
  }

  private void lineage(ObjectNode facet) {
    if (oneIn(10)) {
      facet.put("_deleted", true);
      return;
    }
    ArrayNode inputs = facet.putArray("inputs");
    for (int i = random.nextInt(3); i > 0; i--) {
      inputs.add(oneIn(2) ? input() : name());
    }
    if (oneIn(2)) {
      facet.putObject("fields").putObject(column()).putArray("inputs").add(input());
    }
  }
}
