package io.headwater.platform.graphql;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.graphql.MutationWatch.Ending;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Puts the {@link MutationWatch} of a request around each of its mutations, outside of all else
 * that looks at them. What waits for the watch goes on where it was: on the Vert.x context of the
 * request, which the engine needs; elsewhere on a thread of its own, never on the watch's.
 */
final class WatchedMutations extends SimplePerformantInstrumentation {

  /** Where the watch stands in the GraphQL context. */
  static final String WATCH = "headwater.mutation-watch";

  private static final String MUTATION = "Mutation";

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters field,
      @Nullable InstrumentationState state) {
    ExecutionContext execution = field.getExecutionContext();
    // Asked first: where a field stands costs something to say.
    if (execution.getOperationDefinition().getOperation() != Operation.MUTATION
        || !field.getExecutionStepInfo().getObjectType().getName().equals(MUTATION)) {
      return fetcher;
    }
    return environment -> watched(fetcher, environment);
  }

  private static CompletionStage<@Nullable Object> watched(
      DataFetcher<?> fetcher, DataFetchingEnvironment environment) {
    GraphQLContext context = environment.getGraphQlContext();
    MutationWatch watch = context.get(WATCH);
    if (watch == null) {
      throw new CatalogException(
          ErrorCode.INTERNAL, "a mutation came by a way on which nobody watches");
    }
    Context origin = Vertx.currentContext();
    Executor back =
        origin == null ? Thread::startVirtualThread : task -> origin.runOnContext(_ -> task.run());
    return watch
        .begin(MutationCall.of(environment))
        .thenComposeAsync(ending -> run(fetcher, environment, ending, back), back);
  }

  private static CompletionStage<@Nullable Object> run(
      DataFetcher<?> fetcher, DataFetchingEnvironment environment, Ending ending, Executor back) {
    return fetch(fetcher, environment)
        .handle((value, failure) ->
            ending
                .end(failure(value, failure))
                .<@Nullable Object>handleAsync(
                    (_, unwritten) -> {
                      if (unwritten != null) {
                        throw new CompletionException(unwritten);
                      }
                      if (failure != null) {
                        throw new CompletionException(failure);
                      }
                      return value;
                    },
                    back))
        .thenCompose(stage -> stage);
  }

  private static CompletionStage<@Nullable Object> fetch(
      DataFetcher<?> fetcher, DataFetchingEnvironment environment) {
    try {
      Object value = fetcher.get(environment);
      return value instanceof CompletionStage<?> stage
          ? stage.thenApply(result -> (Object) result)
          : CompletableFuture.completedStage(value);
    } catch (Exception e) {
      return CompletableFuture.failedStage(e);
    }
  }

  /** The engine tells some mistakes in arguments by a result with errors. */
  private static Optional<Throwable> failure(@Nullable Object value, @Nullable Throwable failure) {
    if (failure != null) {
      return Optional.of(failure);
    }
    return value instanceof DataFetcherResult<?> result && result.hasErrors()
        ? Optional.of(new CatalogException(code(result), "told in the answer"))
        : Optional.empty();
  }

  private static ErrorCode code(DataFetcherResult<?> result) {
    GraphQLError first = result.getErrors().getFirst();
    Object code = first.getExtensions() == null ? null : first.getExtensions().get("code");
    return Arrays.stream(ErrorCode.values())
        .filter(known -> known.name().equals(code))
        .findFirst()
        .orElse(ErrorCode.INVALID_ARGUMENT);
  }
}
