package io.headwater.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.model.DatasetId;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * How long lineage takes to come into memory from Neo4j, and a question about it to come back over
 * GraphQL, beside the same question in Cypher; and how long the command that CI uses takes to say
 * what dropping a column would break. Needs a heap of a gigabyte for the usual million columns:
 * {@code HEADWATER_APP_OPTS=-Xmx1g}.
 */
final class LoadBench {

  private static final int COLUMNS = 20;
  private static final double LOAD_TARGET = 10_000;
  private static final String CYPHER =
      "MATCH (s:Dataset {id: $id}) MATCH (s)-[:FEEDS*0..]->(m) RETURN count(DISTINCT m) AS reached";
  private final IngestPlan plan;
  private final int datasets;
  private final PrintStream out;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();

  LoadBench(IngestPlan plan, PrintStream out) {
    this.plan = plan;
    this.datasets = (int) Settings.number("columns", 1_000_000) / COLUMNS;
    this.out = out;
  }

  /** 0, or 2 when it cannot begin. */
  int run() throws Exception {
    String neo4j = System.getenv("HEADWATER_NEO4J");
    String postgres = System.getenv("HEADWATER_POSTGRES");
    if (neo4j == null || postgres == null || !Files.isRegularFile(plan.jar())) {
      out.println(
          "This runs beside the services and with the application built: ./headwater bench");
      return 2;
    }
    out.println("machine: " + Machine.line());
    try (Driver driver = GraphDatabase.driver(neo4j, AuthTokens.basic("neo4j", "headwater"))) {
      // Started once so that the schema is there before anything is written.
      AppProcess.start(plan.jar()).close();
      long begin = System.nanoTime();
      long edges = new StoredMesh(driver, datasets, COLUMNS, plan.seed(), false).write();
      new MeshRecords(postgres, datasets, COLUMNS).write();
      out.printf(
          "written: %,d columns of %,d datasets, %,d column edges, in %.0f s%n",
          datasets * COLUMNS, datasets, edges, (System.nanoTime() - begin) / 1e9);
      try (AppProcess app = AppProcess.start(plan.jar())) {
        double millis = app.loadedMillis();
        out.printf(
            "loaded from Neo4j in %,.0f ms, target %,.0f %s; %s%n",
            millis, LOAD_TARGET, millis <= LOAD_TARGET ? "met" : "MISSED", app.loadedLine());
        questions(app, driver);
      }
    }
    return 0;
  }

  private void questions(AppProcess app, Driver driver) throws IOException, InterruptedException {
    int layer = datasets / StoredMesh.LAYERS;
    DatasetId small = find(app, datasets - 3 * layer, 10);
    DatasetId large = find(app, datasets - 9 * layer, 1_850);
    question(app, driver, "small", small.nodeId(), 3);
    question(app, driver, "large", large.nodeId(), 15);
    ImpactQuestions impact = new ImpactQuestions(app, plan.jar(), COLUMNS, out);
    impact.ask("small closure", small);
    impact.ask("large closure", large);
  }

  /** A dataset of a layer whose closure is nearest to a size. */
  private DatasetId find(AppProcess app, int begin, int wanted)
      throws IOException, InterruptedException {
    DatasetId best = StoredMesh.dataset(begin);
    int nearest = Integer.MAX_VALUE;
    for (int i = 10; i < 60; i++) {
      DatasetId id = StoredMesh.dataset(begin + i);
      int off = Math.abs(ask(app, id.nodeId()).at("/data/lineage/totalNodes").asInt() - wanted);
      if (off < nearest) {
        nearest = off;
        best = id;
      }
    }
    return best;
  }

  private void question(AppProcess app, Driver driver, String name, String id, double target)
      throws IOException, InterruptedException {
    int nodes = ask(app, id).at("/data/lineage/totalNodes").asInt();
    Timings graphql = Timings.of(2_000, 200, () -> askQuietly(app, id));
    long[] reached = new long[1];
    Timings cypher =
        Timings.of(
            3,
            10,
            () ->
                reached[0] =
                    driver
                        .executableQuery(CYPHER)
                        .withParameters(Map.of("id", id))
                        .execute()
                        .records()
                        .getFirst()
                        .get("reached")
                        .asLong());
    double millis = graphql.micros(0.5) / 1e3;
    out.printf(
        "%s closure, %,d nodes (Cypher counts %,d): GraphQL over HTTP %s, target p50 %.0f ms %s;"
            + " Cypher, the count alone, %s; %.1f times as long%n",
        name,
        nodes,
        reached[0],
        graphql,
        target,
        millis <= target ? "met" : "MISSED",
        cypher,
        cypher.micros(0.5) / graphql.micros(0.5));
  }

  private void askQuietly(AppProcess app, String id) {
    try {
      send(app, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode ask(AppProcess app, String id) throws IOException, InterruptedException {
    return mapper.readTree(send(app, id));
  }

  private byte[] send(AppProcess app, String id) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(app.url() + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(query(id)))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private static String query(String id) {
    return "{\"query\":\"{ lineage(roots: [\\\"%s\\\"], maxNodes: 100000) { totalNodes nodes { id depth } edges { from to } } }\"}"
        .formatted(id);
  }
}
