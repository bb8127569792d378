package io.headwater.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The events of one run as the Spark integration would send them. */
final class EventText {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PRODUCER = "https://openlineage.io/spark/1.53.0";
  private static final String SCHEMAS = "https://openlineage.io/spec/";

  /** A run, the task that started it and the flow that started it all. */
  record RunIds(UUID run, UUID parent, UUID root) {}

  private final Mesh.Job job;
  private final RunIds ids;
  private final Instant start;

  EventText(Mesh.Job job, RunIds ids, Instant start) {
    this.job = job;
    this.ids = ids;
    this.start = start;
  }

  RunIds ids() {
    return ids;
  }

  /** The task that runs a job: its parent. */
  static String task(Mesh.Job job) {
    return job.flow() + ".task_" + job.index();
  }

  byte[] write(String type, Instant at, RandomGenerator random) {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("eventTime", at.toString()).put("producer", PRODUCER);
    event.put("schemaURL", SCHEMAS + "2-0-2/OpenLineage.json#/$defs/RunEvent");
    event.put("eventType", type);
    ObjectNode run = event.putObject("run").put("runId", ids.run().toString());
    runFacets(run.putObject("facets"));
    ObjectNode ofJob =
        event.putObject("job").put("namespace", job.namespace()).put("name", job.name());
    jobFacets(ofJob.putObject("facets"));
    ArrayNode inputs = event.putArray("inputs");
    for (Mesh.Table input : job.inputs()) {
      ObjectNode node = table(inputs.addObject(), input);
      statistics(node.putObject("inputFacets"), "inputStatistics", type, random);
    }
    ObjectNode output = table(event.putArray("outputs").addObject(), job.output());
    ObjectNode outputFacets = (ObjectNode) output.get("facets");
    facet(outputFacets, "documentation", "1-1-0/DocumentationDatasetFacet.json")
        .put("description", job.output().name() + " of " + job.domain());
    owners(outputFacets, "1-0-1/OwnershipDatasetFacet.json", job.domain());
    columnLineage(outputFacets);
    statistics(output.putObject("outputFacets"), "outputStatistics", type, random);
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void runFacets(ObjectNode facets) {
    ObjectNode parent = facet(facets, "parent", "1-1-0/ParentRunFacet.json");
    identify(parent, ids.parent(), task(job));
    identify(parent.putObject("root"), ids.root(), job.flow());
    facet(facets, "processing_engine", "1-1-1/ProcessingEngineRunFacet.json")
        .put("version", "3.5.4")
        .put("name", "spark")
        .put("openlineageAdapterVersion", "1.53.0");
    facet(facets, "spark_properties", "2-0-2/OpenLineage.json#/$defs/RunFacet")
        .putObject("properties")
        .put("spark.master", "k8s://https://kubernetes." + job.domain())
        .put("spark.app.name", job.name())
        .put("spark.sql.shuffle.partitions", "200")
        .put("spark.executor.memory", "8g")
        .put("spark.dynamicAllocation.enabled", "true");
    facet(facets, "spark_applicationDetails", "2-0-2/OpenLineage.json#/$defs/RunFacet")
        .put("applicationId", "spark-" + ids.run())
        .put("userName", job.domain())
        .put("startTime", start.toEpochMilli());
  }

  private void identify(ObjectNode node, UUID run, String name) {
    node.putObject("run").put("runId", run.toString());
    node.putObject("job").put("namespace", "airflow-" + job.domain()).put("name", name);
  }

  private void jobFacets(ObjectNode facets) {
    facet(facets, "jobType", "2-0-3/JobTypeJobFacet.json")
        .put("processingType", "BATCH")
        .put("integration", "SPARK")
        .put("jobType", "SQL_JOB");
    facet(facets, "documentation", "1-1-0/DocumentationJobFacet.json")
        .put("description", "Builds " + job.output().name() + " for " + job.domain());
    owners(facets, "1-0-1/OwnershipJobFacet.json", job.domain());
    StringBuilder sql = new StringBuilder("INSERT OVERWRITE ").append(job.output().name());
    sql.append(" SELECT ");
    job.output().columns().forEach(column -> sql.append(column.name()).append(", "));
    job.inputs().forEach(input -> sql.append(" JOIN ").append(input.name()));
    facet(facets, "sql", "1-1-0/SQLJobFacet.json")
        .put("query", sql.toString())
        .put("dialect", "spark");
  }

  private ObjectNode table(ObjectNode node, Mesh.Table table) {
    node.put("namespace", table.namespace()).put("name", table.name());
    ObjectNode facets = node.putObject("facets");
    ArrayNode fields = facet(facets, "schema", "1-2-0/SchemaDatasetFacet.json").putArray("fields");
    for (Mesh.Column column : table.columns()) {
      ObjectNode field = fields.addObject().put("name", column.name()).put("type", column.type());
      if (!column.description().isEmpty()) {
        field.put("description", column.description());
      }
    }
    facet(facets, "dataSource", "1-0-1/DatasourceDatasetFacet.json")
        .put("name", table.namespace())
        .put("uri", table.namespace());
    if (!table.symlink().isEmpty()) {
      facet(facets, "symlinks", "1-0-1/SymlinksDatasetFacet.json")
          .putArray("identifiers")
          .addObject()
          .put("namespace", "hive://metastore:9083")
          .put("name", table.symlink())
          .put("type", "TABLE");
    }
    return node;
  }

  private void columnLineage(ObjectNode facets) {
    ObjectNode fields =
        facet(facets, "columnLineage", "1-2-0/ColumnLineageDatasetFacet.json").putObject("fields");
    List<Mesh.Column> columns = job.output().columns();
    for (int i = 0; i < columns.size(); i++) {
      ArrayNode of = fields.putObject(columns.get(i).name()).putArray("inputFields");
      for (int source : job.sources().get(i)) {
        Mesh.Table input = job.inputs().get(source / 1_000);
        of.addObject()
            .put("namespace", input.namespace())
            .put("name", input.name())
            .put("field", input.columns().get(source % 1_000).name())
            .putArray("transformations")
            .addObject()
            .put("type", "DIRECT")
            .put("subtype", i % 3 == 0 ? "TRANSFORMATION" : "IDENTITY")
            .put("masking", i % 9 == 0);
      }
    }
  }

  /** Known only at the end, and other with every run. */
  private static void statistics(
      ObjectNode facets, String name, String type, RandomGenerator random) {
    if (type.equals("COMPLETE")) {
      facet(facets, name, "1-0-2/StatisticsFacet.json")
          .put("rowCount", random.nextInt(10_000_000))
          .put("size", random.nextLong(10_000_000_000L));
    }
  }

  private static void owners(ObjectNode facets, String schema, String domain) {
    facet(facets, "ownership", schema)
        .putArray("owners")
        .addObject()
        .put("name", "team:" + domain)
        .put("type", "OWNER");
  }

  private static ObjectNode facet(ObjectNode facets, String name, String schema) {
    return facets
        .putObject(name)
        .put("_producer", PRODUCER)
        .put("_schemaURL", SCHEMAS + "facets/" + schema);
  }
}
