package io.headwater.platform.graphql;

import graphql.GraphQL;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Adds Headwater's limits and errors to SmallRye's engine while it is built. Found by the service
 * loader.
 */
public final class EngineSetup implements EventingService {

  private static final int MOST_COMPLEX = 250_000;

  @Override
  @SuppressWarnings("NullAway") // The interface says null for "always on", but has no annotations.
  public @Nullable String getConfigKey() {
    return null;
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
                    before.getInstrumentation())))
        .defaultDataFetcherExceptionHandler(errors)
        .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(errors));
  }
}
