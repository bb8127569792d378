package io.headwater.platform.graphql;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.language.SourceLocation;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes GraphQL errors: each with {@code extensions.code} from {@link ErrorCode}. The text of a
 * {@link CatalogException} is for the caller; any other failure leaves an id in the answer and its
 * story in the log.
 */
final class ErrorAnswers {

  private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);
  private static final String CODE = "code";
  private static final int DEEPEST_CAUSE = 20;
  private static final Map<Throwable, String> LOGGED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private ErrorAnswers() {}

  static GraphQLError of(ErrorCode code, String message) {
    return of(code, message, null, null);
  }

  static GraphQLError of(Throwable failure) {
    return of(failure, null, null);
  }

  static GraphQLError of(
      Throwable failure, @Nullable List<Object> path, @Nullable SourceLocation location) {
    Throwable root = failure;
    for (int i = 0; i < DEEPEST_CAUSE; i++) {
      if (root instanceof CatalogException known) {
        if (known.code().category() != ErrorCode.Category.USER && isNew(known)) {
          LOG.warnf(known, "GraphQL field %s failed with %s", path, known.code());
        }
        return of(known.code(), String.valueOf(known.getMessage()), path, location);
      }
      Throwable cause = root.getCause();
      if (cause == null) {
        break;
      }
      root = cause;
    }
    boolean isNew = isNew(root);
    String id = String.valueOf(LOGGED.get(root));
    if (isNew) {
      LOG.errorf(failure, "GraphQL field %s failed; error id %s", path, id);
    }
    return of(
        ErrorCode.INTERNAL,
        "Headwater failed here; the log knows it as error " + id,
        path,
        location);
  }

  /** A batch that fails fails every field of it: the log needs to hear of it once. */
  private static boolean isNew(Throwable failure) {
    return LOGGED.putIfAbsent(failure, UUID.randomUUID().toString()) == null;
  }

  private static GraphQLError of(
      ErrorCode code,
      String message,
      @Nullable List<Object> path,
      @Nullable SourceLocation location) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put(CODE, code.name());
    GraphqlErrorBuilder<?> error =
        GraphqlErrorBuilder.newError()
            .message("%s", message)
            .errorType(new Kind(code.category().name()))
            .extensions(extensions);
    if (path != null) {
      error.path(path);
    }
    if (location != null) {
      error.location(location);
    }
    return error.build();
  }

  /** The same result, each error with a code; data stays as it is. */
  static ExecutionResult withCodes(ExecutionResult result) {
    if (result.getErrors().stream().allMatch(ErrorAnswers::hasCode)) {
      return result;
    }
    List<GraphQLError> errors = new ArrayList<>();
    for (GraphQLError error : result.getErrors()) {
      if (hasCode(error)) {
        errors.add(error);
      } else if (!(error instanceof NonNullableFieldWasNullError
          && result.getErrors().size() > 1)) {
        // A null that climbed up says nothing which the error that caused it does not say better.
        errors.add(withCode(error));
      }
    }
    return ExecutionResultImpl.newExecutionResult().from(result).errors(errors).build();
  }

  private static boolean hasCode(GraphQLError error) {
    Map<String, Object> extensions = error.getExtensions();
    return extensions != null && extensions.containsKey(CODE);
  }

  private static GraphQLError withCode(GraphQLError error) {
    SourceLocation location =
        error.getLocations() == null || error.getLocations().isEmpty()
            ? null
            : error.getLocations().getFirst();
    if (error instanceof AbortExecutionException aborted) {
      return String.valueOf(aborted.getMessage()).startsWith("maximum query")
          ? of(ErrorCode.QUERY_TOO_COMPLEX, aborted.getMessage() + "; ask for less", null, location)
          : of(aborted, error.getPath(), location);
    }
    if (error instanceof NonNullableFieldWasNullError) {
      return of(new IllegalStateException(error.getMessage()), error.getPath(), location);
    }
    // What is left comes from the validation of the document or of its arguments: it speaks of the
    // schema and of what the caller wrote, never of the server.
    return of(ErrorCode.INVALID_ARGUMENT, error.getMessage(), error.getPath(), location);
  }

  private record Kind(String category) implements ErrorClassification {
    @Override
    public Object toSpecification(GraphQLError error) {
      return category.toUpperCase(Locale.ROOT);
    }
  }
}
