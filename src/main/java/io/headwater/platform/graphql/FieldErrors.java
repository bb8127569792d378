package io.headwater.platform.graphql;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.concurrent.CompletableFuture;

/** Turns what a field throws into an error with a code; the other fields are still answered. */
final class FieldErrors implements DataFetcherExceptionHandler {

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failed) {
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(
                ErrorAnswers.of(
                    failed.getException(), failed.getPath().toList(), failed.getSourceLocation()))
            .build());
  }
}
