package io.headwater.platform.graphql;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * SmallRye's execution with Headwater's limits before it and Headwater's errors after it, over HTTP
 * and WebSocket alike. Thread-safe.
 */
public final class GuardedExecution extends ExecutionService {

  /** What running port calls get beyond the query's own time before the request is given up. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final DocumentGuard guard;
  private final Duration timeout;
  private final FieldGate gate;
  private final MutationWatch watch;
  private final ScheduledExecutorService timer;

  /**
   * An execution of one schema.
   *
   * @param gate says which fields of root types callers may use
   * @param watch sees every mutation
   * @param timer runs the answers to requests that take too long
   */
  public GuardedExecution(
      GraphQLSchema graphQlSchema,
      Schema schema,
      GraphQlLimits limits,
      FieldGate gate,
      MutationWatch watch,
      ScheduledExecutorService timer) {
    super(PlainFields.readPlainly(graphQlSchema, schema), schema, Optional.empty(), null, null);
    this.guard = new DocumentGuard(limits);
    this.timeout = limits.timeout();
    this.gate = gate;
    this.watch = watch;
    this.timer = timer;
  }

  @Override
  public void execute(
      JsonObject request,
      Map<String, Object> context,
      ExecutionResponseWriter writer,
      boolean async) {
    OnceWriter once = new OnceWriter(writer);
    try {
      checkShape(request);
      guard.check(request.getString("query"));
      gate.findPass().ifPresent(pass -> context.put(QueryWatch.PASS, pass));
      context.put(WatchedMutations.WATCH, watch);
      context.put(QueryWatch.DEADLINE, System.nanoTime() + timeout.toNanos());
      once.giveUpWith(
          timer.schedule(
              () -> once.fail(tooLong()), timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
      super.execute(request, context, once, async);
    } catch (RuntimeException failure) {
      once.fail(failure);
    }
  }

  private static CatalogException tooLong() {
    return new CatalogException(
        ErrorCode.UNAVAILABLE, "a store did not answer in the query's time; try again later");
  }

  private static void checkShape(@Nullable JsonObject request) {
    requireKind(request, "query", JsonValue.ValueType.STRING, false);
    requireKind(request, "operationName", JsonValue.ValueType.STRING, true);
    requireKind(request, "variables", JsonValue.ValueType.OBJECT, true);
  }

  private static void requireKind(
      @Nullable JsonObject request, String key, JsonValue.ValueType kind, boolean optional) {
    JsonValue value = request == null ? null : request.get(key);
    boolean absent = value == null || value.getValueType() == JsonValue.ValueType.NULL;
    if (absent ? !optional : value != null && value.getValueType() != kind) {
      throw new CatalogException(
          ErrorCode.MALFORMED_BODY,
          "the request's '"
              + key
              + "' is missing or of the wrong type; send {\"query\": \"...\", \"variables\": {...}}");
    }
  }

  /** Writes the first answer only, each error with a code. */
  private static final class OnceWriter implements ExecutionResponseWriter {
    private final ExecutionResponseWriter writer;
    private final long begun = System.nanoTime();
    private final AtomicBoolean written = new AtomicBoolean();
    private volatile @Nullable ScheduledFuture<?> giveUp;

    OnceWriter(ExecutionResponseWriter writer) {
      this.writer = writer;
    }

    void giveUpWith(ScheduledFuture<?> scheduled) {
      giveUp = scheduled;
      if (written.get()) {
        scheduled.cancel(false);
      }
    }

    @Override
    public void write(ExecutionResponse response) {
      ExecutionResult result = response.getExecutionResult();
      send(result == null ? response : new Answer(ErrorAnswers.withCodes(result)));
    }

    @Override
    public void fail(Throwable failure) {
      GraphQLError error = ErrorAnswers.of(failure);
      send(new Answer(ExecutionResultImpl.newExecutionResult().addError(error).build()));
    }

    private void send(ExecutionResponse response) {
      if (written.compareAndSet(false, true)) {
        ScheduledFuture<?> scheduled = giveUp;
        if (scheduled != null) {
          scheduled.cancel(false);
        }
        ExecutionResult result = response.getExecutionResult();
        boolean failed = result != null && !result.getErrors().isEmpty();
        Metrics.timer("headwater.graphql.queries", "outcome", failed ? "error" : "success")
            .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        writer.write(response);
      }
    }
  }
}
