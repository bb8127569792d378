package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainListStrategyTest {

  private static final String SDL =
      """
      type Query { things: [Thing] strict: [Thing!]! }
      type Thing { name: String! note: String size: Int! kind: Kind tags: [String!] parts: [Thing]
        whole: Thing batched: Int }
      enum Kind { RAW MADE }
      """;

  /** What is asked about; its size fails when it is below zero. */
  public record Thing(
      @Nullable String name,
      @Nullable String note,
      int size,
      @Nullable String kind,
      @Nullable List<@Nullable String> tags,
      @Nullable List<@Nullable Thing> parts,
      @Nullable Thing whole) {

    /** How large it is. */
    public int extent() {
      READ.incrementAndGet();
      if (size < 0) {
        throw new IllegalStateException("no size");
      }
      return size;
    }
  }

  private static final AtomicInteger READ = new AtomicInteger();

  private static GraphQL engine(ExecutionStrategy strategy, List<@Nullable Thing> things)
      throws NoSuchMethodException {
    DataFetcher<?> all = _ -> things;
    DataFetcher<?> seven = _ -> 7;
    GraphQLCodeRegistry.Builder fetchers =
        GraphQLCodeRegistry.newCodeRegistry()
            .dataFetcher(FieldCoordinates.coordinates("Query", "things"), all)
            .dataFetcher(FieldCoordinates.coordinates("Query", "strict"), all)
            .dataFetcher(FieldCoordinates.coordinates("Thing", "batched"), seven);
    for (String name : List.of("name", "note", "kind", "tags", "parts", "whole", "size")) {
      String method = name.equals("size") ? "extent" : name;
      Reference reference = new Reference();
      reference.setType(ReferenceType.TYPE);
      reference.setClassName(Thing.class.getMethod(method).getReturnType().getName());
      fetchers.dataFetcher(
          FieldCoordinates.coordinates("Thing", name),
          new PlainGetter(Thing.class.getMethod(method), new Field(method, name, name, reference)));
    }
    GraphQLSchema schema =
        new SchemaGenerator()
            .makeExecutableSchema(
                new SchemaParser().parse(SDL),
                RuntimeWiring.newRuntimeWiring().codeRegistry(fetchers).build());
    return GraphQL.newGraphQL(schema).queryExecutionStrategy(strategy).build();
  }

  private static @Nullable Thing thing(Random random, int depth, boolean sound) {
    if (!sound && random.nextInt(30) == 0) {
      return null;
    }
    List<@Nullable Thing> parts = new ArrayList<>();
    for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
      parts.add(thing(random, depth - 1, sound));
    }
    List<@Nullable String> tags = new ArrayList<>(List.of("a", "b"));
    if (!sound && random.nextInt(30) == 0) {
      tags.add(null);
    }
    return new Thing(
        !sound && random.nextInt(30) == 0 ? null : "thing" + random.nextInt(100),
        random.nextBoolean() ? null : "note",
        !sound && random.nextInt(30) == 0 ? -1 : random.nextInt(100),
        sound || random.nextInt(30) > 0 ? (random.nextBoolean() ? "RAW" : "MADE") : "OTHER",
        random.nextInt(5) == 0 ? null : tags,
        random.nextInt(5) == 0 ? null : parts,
        depth == 0 ? null : thing(random, depth - 1, sound));
  }

  private static Map<String, Object> answer(
      ExecutionStrategy strategy, String query, List<@Nullable Thing> all)
      throws NoSuchMethodException {
    ExecutionResult result =
        engine(strategy, all)
            .execute(
                ExecutionInput.newExecutionInput(query)
                    .variables(Map.of("yes", true, "no", false)));
    return result.toSpecification();
  }

  private static List<@Nullable Thing> things(Random random, boolean sound) {
    List<@Nullable Thing> things = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      things.add(thing(random, 2, sound));
    }
    return things;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ things { size note kind tags name } }",
        "{ strict { name size } }",
        "{ strict { name parts { size tags whole { note } } } }",
        "{ things { a: name b: name __typename whole { __typename t: tags } } }",
        "{ things { ...f note } } fragment f on Thing { name parts { ...g } } fragment g on Thing { size kind }",
        "query($yes: Boolean!, $no: Boolean!) { things { name @skip(if: $yes) size @include(if: $yes) note @include(if: $no) } }",
        "{ things { name batched } strict { parts { name batched } tags } }",
        "{ things { whole { name } } things { whole { size } } }"
      })
  void aListIsAnsweredAsTheEngineItselfAnswersIt(String query) throws Exception {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    System.out.println("PlainListStrategyTest: replay with -Dtests.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      List<@Nullable Thing> things = things(random, i % 2 == 0);
      assertThat(
              answer(new PlainListStrategy(new SimpleDataFetcherExceptionHandler()), query, things))
          .isEqualTo(
              answer(
                  new AsyncExecutionStrategy(new SimpleDataFetcherExceptionHandler()),
                  query,
                  things));
    }
  }

  @Test
  void aSoundListIsReadOnceAndAnUnusualOneTheUsualWayToo() throws Exception {
    List<@Nullable Thing> things = List.of(new Thing("a", null, 1, null, null, null, null));
    READ.set(0);
    answer(
        new PlainListStrategy(new SimpleDataFetcherExceptionHandler()),
        "{ things { size } }",
        things);
    assertThat(READ).hasValue(1);
    List<@Nullable Thing> unusual =
        List.of(
            new Thing("a", null, 1, null, null, null, null),
            new Thing("b", null, -1, null, null, null, null));
    Map<String, Object> answer =
        answer(
            new PlainListStrategy(new SimpleDataFetcherExceptionHandler()),
            "{ things { size } }",
            unusual);
    assertThat(READ).hasValue(5);
    assertThat(answer.toString()).contains("[things, 1, size]");
  }
}
