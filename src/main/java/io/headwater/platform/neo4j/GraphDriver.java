package io.headwater.platform.neo4j;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * The driver of this server, in place of that of the extension, which cannot be told how to log: by
 * default a driver writes every message out as text for a log that nobody keeps, with all rows of a
 * batch.
 */
@ApplicationScoped
class GraphDriver {

  @SuppressWarnings("deprecation")
  @Produces
  @ApplicationScoped
  @Alternative
  @Priority(1)
  Driver driver(GraphSettings settings) {
    Config config =
        Config.builder()
            .withLogging(new DriverLogging())
            .withMaxConnectionPoolSize(settings.connections())
            .withConnectionAcquisitionTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
            .build();
    return GraphDatabase.driver(
        settings.uri(), AuthTokens.basic(settings.user(), settings.password()), config);
  }

  void close(@Disposes Driver driver) {
    driver.close();
  }
}
