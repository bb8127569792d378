package io.headwater.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.Set;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * Watches over running queries: begins nothing new after the deadline, and lets go of what a
 * subscription loaded for one event before the next one.
 */
final class QueryWatch extends SimplePerformantInstrumentation {

  /** Where the deadline stands in the GraphQL context, as {@link System#nanoTime}. */
  static final String DEADLINE = "headwater.deadline";

  /** Where the caller's {@link FieldGate.Pass} stands; absent when every field may be used. */
  static final String PASS = "headwater.pass";

  private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters field,
      @Nullable InstrumentationState state) {
    // Asked first: an environment is made for whoever asks for it, and plain fields do without.
    if (field.isTrivialDataFetcher()) {
      return fetcher;
    }
    FieldGate.Pass pass = field.getExecutionContext().getGraphQLContext().get(PASS);
    DataFetcher<?> timed = timed(fetcher, field);
    return pass == null ? timed : guarded(timed, pass);
  }

  private static DataFetcher<?> guarded(DataFetcher<?> fetcher, FieldGate.Pass pass) {
    return environment -> {
      // What the schema says of itself is written down in public.
      if (environment.getParentType() instanceof GraphQLObjectType parent
          && ROOTS.contains(parent.getName())
          && !environment.getField().getName().startsWith("__")) {
        pass.require(
            parent.getName() + "." + environment.getField().getName(), environment::getArgument);
      }
      return fetcher.get(environment);
    };
  }

  private static DataFetcher<?> timed(
      DataFetcher<?> fetcher, InstrumentationFieldFetchParameters field) {
    Long deadline = field.getExecutionContext().getGraphQLContext().get(DEADLINE);
    if (deadline == null) {
      return fetcher;
    }
    return environment -> {
      if (System.nanoTime() - deadline > 0) {
        throw new CatalogException(
            ErrorCode.QUERY_TOO_COMPLEX,
            "the query's time was over before this field's turn; ask for less at once");
      }
      return fetcher.get(environment);
    };
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
      InstrumentationFieldParameters event, @Nullable InstrumentationState state) {
    // The loaders live as long as the subscription; without this they would keep every event.
    event
        .getExecutionContext()
        .getDataLoaderRegistry()
        .getDataLoaders()
        .forEach(DataLoader::clearAll);
    return SimpleInstrumentationContext.noOp();
  }
}
