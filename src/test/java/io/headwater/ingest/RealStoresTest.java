package io.headwater.ingest;

import io.headwater.catalog.GraphReader;
import io.headwater.catalog.GraphStore;
import io.headwater.catalog.RecordReader;
import io.headwater.catalog.RecordStore;
import io.headwater.catalog.RunPurge;
import io.headwater.catalog.identity.DecisionLog;
import io.headwater.catalog.identity.IdentityService;
import io.headwater.lineage.EdgeSource;
import io.headwater.testkit.memory.MemoryChanges;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.neo4j.driver.Driver;

/** PostgreSQL and Neo4j keep the contract. */
@QuarkusTest
@TestProfile(StoresOnly.class)
@EnabledIfEnvironmentVariable(named = "HEADWATER_KAFKA", matches = ".+")
class RealStoresTest extends StoresContract {

  @Inject RecordStore records;
  @Inject RecordReader entries;
  @Inject RunPurge purge;
  @Inject GraphStore graph;
  @Inject GraphReader names;
  @Inject EdgeSource edges;
  @Inject IdentityService identities;
  @Inject DecisionLog decisions;
  @Inject Driver driver;
  @Inject DataSource postgres;

  @Override
  Stores stores() {
    RealContent content = new RealContent(driver, postgres);
    try {
      content.wipe();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    records.forget();
    graph.forget();
    return new Stores(
        records,
        new Intake(records, graph, new MemoryChanges()),
        entries,
        purge,
        names,
        edges,
        identities,
        decisions,
        content::dump);
  }

  @Override
  int cases() {
    return 6;
  }
}
