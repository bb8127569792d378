package io.headwater.testkit.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.headwater.platform.graphql.FieldGate;
import io.headwater.platform.graphql.GraphQlLimits;
import io.headwater.platform.graphql.GuardedExecution;
import io.headwater.platform.graphql.MutationWatch;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** SmallRye's engine over Headwater's API classes. */
public final class GraphQlEngine {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema MODEL = SchemaBuilder.build(index());
  private static final GraphQLSchema SCHEMA = withServices(() -> Bootstrap.bootstrap(MODEL));

  private final GuardedExecution execution;

  /**
   * An engine.
   *
   * @param apis the API classes' objects
   * @param limits what a query may ask for
   */
  public GraphQlEngine(List<Object> apis, GraphQlLimits limits) {
    this(apis, limits, FieldGate.OPEN, MutationWatch.NONE);
  }

  /** An engine whose mutations somebody watches. */
  public GraphQlEngine(List<Object> apis, GraphQlLimits limits, MutationWatch watch) {
    this(apis, limits, FieldGate.OPEN, watch);
  }

  /** An engine that not everybody may ask everything. */
  public GraphQlEngine(List<Object> apis, GraphQlLimits limits, FieldGate gate) {
    this(apis, limits, gate, MutationWatch.NONE);
  }

  private GraphQlEngine(
      List<Object> apis, GraphQlLimits limits, FieldGate gate, MutationWatch watch) {
    BeanTable.use(apis);
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    execution = withServices(() -> new GuardedExecution(SCHEMA, MODEL, limits, gate, watch, timer));
  }

  /** The schema as the engine runs it, before limits are put around it. */
  public static GraphQLSchema executableSchema() {
    return SCHEMA;
  }

  /** What SmallRye knows of the classes behind the schema. */
  public static Schema model() {
    return MODEL;
  }

  /** The schema as {@code /graphql/schema.graphql} serves it. */
  public static String schema() {
    // As application.properties has it: with scalars, so that other tools can read it.
    return new SchemaPrinter(
            SchemaPrinter.Options.defaultOptions()
                .descriptionsAsHashComments(false)
                .includeDirectives(false)
                .includeIntrospectionTypes(false)
                .includeScalarTypes(true)
                .includeSchemaDefinition(false))
        .print(SCHEMA);
  }

  /** The answer to a query, as JSON. */
  public JsonNode ask(String query, Map<String, Object> variables) {
    try {
      return JSON.readTree(askText(query, variables));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a query, as the text that is sent. */
  public String askText(String query, Map<String, Object> variables) {
    try {
      return response(
              request(JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
          .getExecutionResultAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a query without variables, as JSON. */
  public JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  /** What the engine makes of a query, for subscriptions. */
  public ExecutionResult execute(String query) {
    return response(Json.createObjectBuilder().add("query", query).build()).getExecutionResult();
  }

  /** The answer to a request's body, as JSON. */
  public JsonNode askRaw(String body) {
    try {
      return JSON.readTree(response(request(body)).getExecutionResultAsString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject request(String body) {
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private ExecutionResponse response(JsonObject request) {
    AtomicReference<ExecutionResponse> answer = new AtomicReference<>();
    execution.executeSync(
        request,
        new HashMap<>(Map.of("runBlocking", false)),
        new ExecutionResponseWriter() {
          @Override
          public void write(ExecutionResponse response) {
            answer.set(response);
          }

          @Override
          public void fail(Throwable failure) {
            throw new AssertionError(failure);
          }
        });
    return answer.get();
  }

  private static <T> T withServices(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new EngineServices(GraphQlEngine.class.getClassLoader()));
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Index index() {
    Indexer indexer = new Indexer();
    try (var classes = Files.walk(Path.of("target", "classes", "io", "headwater"))) {
      for (Path file : classes.filter(path -> path.toString().endsWith(".class")).toList()) {
        try (InputStream bytes = Files.newInputStream(file)) {
          indexer.index(bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return indexer.complete();
  }
}
