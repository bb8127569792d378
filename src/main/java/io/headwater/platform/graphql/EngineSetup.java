package io.headwater.platform.graphql;

import graphql.GraphQL;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Scalars;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Adds Headwater's limits and errors to SmallRye's engine while it is built. Found by the service
 * loader.
 */
public final class EngineSetup implements EventingService {

  private static final String ID = "ID";
  private static final int MOST_COMPLEX = 250_000;

  @Override
  @SuppressWarnings("NullAway") // The interface says null for "always on", but has no annotations.
  public @Nullable String getConfigKey() {
    return null;
  }

  @Override
  public Operation createOperation(Operation operation) {
    // SmallRye keeps the list's class as the class of a list of ids, and then refuses each id.
    for (Argument argument : operation.getArguments()) {
      if (argument.getReference().getName().equals(ID) && argument.hasWrapper()) {
        argument.setReference(Scalars.getIDScalar(String.class.getName()));
      }
    }
    return operation;
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    int complexity =
        ConfigProvider.getConfig()
            .getOptionalValue("headwater.graphql.complexity", Integer.class)
            .orElse(MOST_COMPLEX);
    // The builder shows what SmallRye has set only through what it builds.
    GraphQL before = builder.build();
    FieldErrors errors = new FieldErrors();
    return builder
        .instrumentation(
            new ChainedInstrumentation(
                List.of(
                    new QueryWatch(),
                    new MaxQueryComplexityInstrumentation(complexity, new AnswerSize(complexity)),
                    before.getInstrumentation(),
                    // Last, and so around all the others.
                    new WatchedMutations())))
        .defaultDataFetcherExceptionHandler(errors)
        // Building it once has fixed the strategies, with the handler of that time.
        .queryExecutionStrategy(new PlainListStrategy(errors))
        .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(errors))
        .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(errors));
  }
}
