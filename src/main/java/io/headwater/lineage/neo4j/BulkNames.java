package io.headwater.lineage.neo4j;

import io.headwater.platform.neo4j.GraphSessions;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/** Reads the names of datasets and jobs, a page at a time in the order of ids. */
record BulkNames(GraphSessions sessions) {

  private static final int PAGE = 5_000;

  void read(BulkBuilder builder) {
    String after = "";
    for (List<Record> page = page(BulkCypher.NAMES, after);
        !page.isEmpty();
        page = page(BulkCypher.NAMES, after)) {
      page.forEach(builder::dataset);
      after = page.getLast().get("canonical").asString();
    }
    after = "";
    for (List<Record> page = page(BulkCypher.JOBS, after);
        !page.isEmpty();
        page = page(BulkCypher.JOBS, after)) {
      page.forEach(builder::job);
      after = page.getLast().get("id").asString();
    }
  }

  private List<Record> page(String statement, String after) {
    return sessions.read(tx -> tx.run(statement, Map.of("after", after, "most", PAGE)).list());
  }
}
