package io.headwater.testkit.service;

import io.headwater.catalog.GraphStore;
import io.headwater.catalog.RecordStore;
import io.headwater.platform.kafka.View;
import io.headwater.search.SearchView;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.neo4j.driver.Driver;

/** The stores of the application under test. Not for use while it ingests. */
@Singleton
public class Stores {

  private final Driver neo4j;
  private final DataSource postgres;
  private final RecordStore records;
  private final GraphStore graph;
  private final SearchView search;
  private final Instance<View> views;

  Stores(
      Driver neo4j,
      DataSource postgres,
      RecordStore records,
      GraphStore graph,
      SearchView search,
      Instance<View> views) {
    this.neo4j = neo4j;
    this.postgres = postgres;
    this.records = records;
    this.graph = graph;
    this.search = search;
    this.views = views;
  }

  /** Deletes what all of them hold; the place in the changes topic stays, as nothing is pending. */
  public void empty() {
    try (Connection connection = postgres.getConnection()) {
      StoreContent.delete(neo4j, connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    records.forget();
    graph.forget();
    Map<Integer, Long> position = search.position();
    search.clear();
    search.apply(List.of(), List.of(), position, Instant.EPOCH);
    views.stream()
        .filter(view -> Set.of("lineage", "classification").contains(view.name()))
        .forEach(view -> view.rebuild(view.position()));
  }

  /** What Neo4j and PostgreSQL hold, as lines. */
  public List<String> content() {
    try (Connection connection = postgres.getConnection()) {
      return StoreContent.of(neo4j, connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows a table has. */
  public long count(String table) {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
