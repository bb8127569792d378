package io.headwater.operations.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.operations.GraphCounts;
import io.headwater.operations.Intake;
import io.headwater.operations.IntakePartition;
import io.headwater.operations.ViewContents;
import io.headwater.operations.ViewState;
import io.headwater.search.DocumentBuilder;
import io.headwater.search.MemorySearch;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationsApiTest {

  private static final String HOLDINGS =
      "{ operations { holdings { view watermark counts { what inStores inView } } } }";

  private final FakeCatalog catalog =
      new FakeCatalog()
          .with(Entries.dataset(Entries.topic("a"), List.of()))
          .with(Entries.dataset(Entries.topic("b"), List.of()))
          .with(Entries.job(Entries.job("load"), List.of(), List.of()));
  private final FakeProducts products =
      new FakeProducts().with(Products.product(Products.id("logistics", "shipments"), "a"));
  private final MemorySearch search = new MemorySearch();
  private Intake intake = () -> List.of(new IntakePartition("events", 0, 10, 7));
  private GraphCounts counts = () -> new GraphCounts.Counts(3, 1);
  private Optional<LineageGraph> lineage = Optional.empty();

  private JsonNode ask(String query) {
    return new GraphQlEngine(
            List.of(
                new OperationsApi(
                    intake,
                    () -> List.of(new ViewState("search", 5, 2, false, Optional.of("waits"))),
                    new ViewContents(catalog, products, counts, search, () -> lineage))),
            new UsualLimits())
        .ask(query);
  }

  @Test
  void tells_how_far_intake_and_views_are() {
    JsonNode answer =
        ask(
            """
            { operations { at intake { topic partition appended applied lag }
                views { name unread unshown hasCaughtUp trouble } } }
            """);
    assertThat(answer.at("/data/operations/intake/0").toString())
        .isEqualTo(
            "{\"topic\":\"events\",\"partition\":0,\"appended\":10,\"applied\":7,\"lag\":3}");
    assertThat(answer.at("/data/operations/views/0").toString())
        .isEqualTo(
            "{\"name\":\"search\",\"unread\":5,\"unshown\":2,\"hasCaughtUp\":false,"
                + "\"trouble\":\"waits\"}");
  }

  @Test
  void counts_what_is_missing_in_the_search_index() {
    search.apply(
        List.of(DocumentBuilder.dataset("kafka://broker:9092", "a").build()),
        List.of(),
        Map.of(),
        Entries.DAWN);
    JsonNode content = ask(HOLDINGS).at("/data/operations/holdings/0");
    assertThat(content.path("counts").toString())
        .isEqualTo(
            "[{\"what\":\"datasets\",\"inStores\":2,\"inView\":1},"
                + "{\"what\":\"jobs\",\"inStores\":1,\"inView\":0},"
                + "{\"what\":\"data products\",\"inStores\":1,\"inView\":0},"
                + "{\"what\":\"domains\",\"inStores\":1,\"inView\":0}]");
    assertThat(content.path("watermark").asText())
        .startsWith(Entries.DAWN.toString().substring(0, 10));
  }

  @Test
  void a_lineage_graph_that_is_being_loaded_is_not_said_to_be_empty() {
    assertThat(ask(HOLDINGS).at("/data/operations/holdings/1").toString())
        .isEqualTo(
            "{\"view\":\"lineage\",\"watermark\":null,\"counts\":["
                + "{\"what\":\"dataset names\",\"inStores\":3,\"inView\":null},"
                + "{\"what\":\"jobs\",\"inStores\":1,\"inView\":null}]}");
    lineage = Optional.of(new LineageGraph());
    assertThat(ask(HOLDINGS).at("/data/operations/holdings/1/counts/0/inView").asInt(-1)).isZero();
  }

  @Test
  void what_cannot_be_found_out_is_null_and_the_rest_is_told() {
    intake =
        () -> {
          throw new CatalogException(ErrorCode.UNAVAILABLE, "the broker is away");
        };
    counts =
        () -> {
          throw new CatalogException(ErrorCode.UNAVAILABLE, "the graph is away");
        };
    JsonNode answer = ask("{ operations { intake { lag } views { name } holdings { view } } }");
    assertThat(answer.at("/data/operations/intake").isNull()).isTrue();
    assertThat(answer.at("/data/operations/holdings").isNull()).isTrue();
    assertThat(answer.at("/data/operations/views/0/name").asText()).isEqualTo("search");
    assertThat(answer.at("/errors").findValuesAsText("message"))
        .containsExactlyInAnyOrder("the broker is away", "the graph is away");
  }

  @Test
  void more_commits_than_records_are_no_debt() {
    assertThat(new IntakePartition("events", 0, 7, 10).lag()).isZero();
  }
}
