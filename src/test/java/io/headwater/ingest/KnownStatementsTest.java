package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.openlineage.OpenLineageTranslator;
import io.headwater.model.CatalogChange;
import io.headwater.model.CatalogChange.DatasetEnded;
import io.headwater.model.CatalogChange.DatasetSeen;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.CatalogChange.PoliciesPublished;
import io.headwater.model.DatasetId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which events go before others because they say something new of lineage. */
class KnownStatementsTest {

  private static final String EVENT =
      """
      {"eventType":"COMPLETE","eventTime":"2026-01-01T00:00:00Z","producer":"p","schemaURL":"s",
       "run":{"runId":"0190b2a0-0000-7000-8000-000000000001"},"job":{"namespace":"n","name":"j"},
       "inputs":[{"namespace":"db","name":"s"}],
       "outputs":[{"namespace":"db","name":"t","facets":{
         "schema":{"_producer":"p","fields":[{"name":"b","type":"int"}]},
         "documentation":{"_producer":"p","description":"d"},
         "columnLineage":{"_producer":"p","fields":
           {"b":{"inputFields":[{"namespace":"db","name":"s","field":"x"}]}}}}}]}
      """;

  private final OpenLineageTranslator translator = new OpenLineageTranslator();
  private final KnownStatements known = new KnownStatements();

  private boolean isNews(String event) {
    List<CatalogChange> changes =
        translator.translate(event.getBytes(StandardCharsets.UTF_8)).changes();
    return known.note(changes);
  }

  @Test
  void theSameOfAnotherRunIsNoNews() {
    assertThat(isNews(EVENT)).isTrue();
    assertThat(isNews(EVENT)).isFalse();
    assertThat(
            isNews(
                EVENT
                    .replace("000000000001", "000000000002")
                    .replace("2026-01-01", "2026-01-02")
                    .replace("COMPLETE", "FAIL")
                    .replace("\"d\"", "\"another text\"")))
        .isFalse();
  }

  @Test
  void whatAnyPartOfLineageIsMadeOfIsNewsOnce() {
    isNews(EVENT);
    for (String other :
        List.of(
            EVENT.replace("\"j\"", "\"k\""),
            EVENT.replace("\"name\":\"t\"", "\"name\":\"u\""),
            EVENT.replace(
                "{\"namespace\":\"db\",\"name\":\"s\"}]", "{\"namespace\":\"db\",\"name\":\"r\"}]"),
            EVENT.replace("\"field\":\"x\"", "\"field\":\"y\""),
            EVENT.replace("\"int\"", "\"long\""),
            EVENT.replace(
                "\"documentation\":",
                "\"symlinks\":{\"_producer\":\"p\",\"identifiers\":[{\"namespace\":\"hive\",\"name\":\"l.t\",\"type\":\"TABLE\"}]},\"documentation\":"))) {
      assertThat(other).isNotEqualTo(EVENT);
      assertThat(isNews(other)).as(other).isTrue();
      assertThat(isNews(other)).as(other).isFalse();
    }
  }

  @Test
  void endsAndPoliciesAreAlwaysNews() {
    Instant at = Instant.EPOCH;
    DatasetId dataset = new DatasetId("db", "t");
    List<CatalogChange> ended =
        List.of(new DatasetEnded(new Ending(dataset, Optional.empty(), at), at));
    List<CatalogChange> published = List.of(new PoliciesPublished("f", "b", at));
    for (int i = 0; i < 2; i++) {
      assertThat(known.note(ended)).isTrue();
      assertThat(known.note(published)).isTrue();
    }
    String dropped =
        EVENT.replace(
            "\"documentation\":",
            "\"lifecycleStateChange\":{\"_producer\":\"p\",\"lifecycleStateChange\":\"DROP\"},\"documentation\":");
    assertThat(isNews(dropped)).isTrue();
    assertThat(isNews(dropped)).isTrue();
  }

  @Test
  void manyAreRememberedAndTheOldestForgotten() {
    for (int i = 0; i < 100_000; i++) {
      isNews(i);
    }
    assertThat(isNews(0)).isFalse();
    isNews(100_000);
    assertThat(isNews(0)).isFalse();
    assertThat(isNews(1)).isTrue();
  }

  private boolean isNews(int number) {
    DatasetId dataset = new DatasetId("db", "t" + number);
    return known.note(List.of(new DatasetSeen(dataset, Instant.EPOCH)));
  }
}
