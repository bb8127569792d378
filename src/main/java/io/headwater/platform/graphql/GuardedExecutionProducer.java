package io.headwater.platform.graphql;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Unremovable;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Puts {@link GuardedExecution} in the place of SmallRye's own execution. */
@Singleton
class GuardedExecutionProducer {

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("graphql-timeouts").factory());

  GuardedExecutionProducer() {
    timer.setRemoveOnCancelPolicy(true);
  }

  @Produces
  @Unremovable // Quarkus looks it up by hand, and would take it for unused.
  @Alternative
  @Priority(1)
  @Singleton
  ExecutionService guarded(
      GraphQLSchema graphQlSchema,
      Schema schema,
      GraphQlLimits limits,
      FieldGate gate,
      MutationWatch watch) {
    return new GuardedExecution(graphQlSchema, schema, limits, gate, watch, timer);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}
