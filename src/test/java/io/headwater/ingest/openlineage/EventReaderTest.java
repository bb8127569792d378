package io.headwater.ingest.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.ingest.Json;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An event says the same whether or not its facets were read before. */
class EventReaderTest {

  private static final String EVENT =
      """
      {"eventTime":"2026-01-01T00:00:00Z","eventType":"COMPLETE","producer":"p","schemaURL":"s",
       "run":{"runId":"0190b2a0-0000-7000-8000-000000000001","facets":{
         "size":{"_producer":"p","facets":{"deep":[1,2.50,"]}"]}},"odd":7,"none":null,"list":[{}]}},
       "job":{"namespace":"jobs","name":"load"},
       "outputs":[{"namespace":"db","name":"t","facets":{
          "schema": {"_producer":"p","fields":[{"name":"café","type":"text"},{"name":"b"}]} ,
          "columnLineage":{"_producer":"p","fields":{"b":{"inputFields":[
             {"namespace":"db","name":"s","field":"x"}]}}},
          "note":{"_producer":"p","text":"\\"}"}}}]}
      """;

  static Stream<Arguments> fixtures() {
    return Stream.of("own", "recorded-spark", "recorded-flink")
        .flatMap(Fixture::in)
        .map(fixture -> Arguments.of(fixture.name(), fixture));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void aTranslatorThatReadItAllBeforeSaysTheSame(String name, Fixture fixture) {
    OpenLineageTranslator warm = new OpenLineageTranslator();
    fixture.events().forEach(event -> translated(warm, event));
    for (String event : fixture.events()) {
      assertThat(translated(warm, event)).isEqualTo(translated(new OpenLineageTranslator(), event));
    }
  }

  /** What it says, or why it cannot be used. */
  private static Object translated(OpenLineageTranslator translator, String event) {
    try {
      return translator.translate(event.getBytes(UTF_8));
    } catch (CatalogException e) {
      return e.code() + ": " + e.getMessage();
    }
  }

  @Test
  void facetsAreReadAsTheyStandInTheEvent() {
    JsonNode read = new EventReader().read(EVENT.getBytes(UTF_8));
    JsonNode plain = Json.read(EVENT.getBytes(UTF_8));
    Warnings warnings = new Warnings();
    Facets ofRun = Facets.of(read.get("run"), Facets.FACETS, warnings);
    assertThat(ofRun.byName().keySet()).containsExactly("size", "odd", "none", "list");
    ofRun
        .byName()
        .forEach(
            (name, facet) -> assertThat(facet.tree()).isEqualTo(plain.at("/run/facets/" + name)));
    Facets ofOutput = Facets.of(read.at("/outputs/0"), Facets.FACETS, warnings);
    assertThat(ofOutput.tree("schema")).isEqualTo(plain.at("/outputs/0/facets/schema"));
    assertThat(ofOutput.tree("note")).isEqualTo(plain.at("/outputs/0/facets/note"));
    assertThat(read.get("job")).isEqualTo(plain.get("job"));
    assertThat(warnings.texts()).isEmpty();
  }

  @Test
  void everyEncodingThatJsonMayHaveIsRead() {
    Translation expected = new OpenLineageTranslator().translate(EVENT.getBytes(UTF_8));
    assertThat(new OpenLineageTranslator().translate(("\uFEFF" + EVENT).getBytes(UTF_8)))
        .isEqualTo(expected);
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("UTF-32BE")
        }) {
      // Re-coded by way of the canonical form, which sorts the keys.
      assertThat(new OpenLineageTranslator().translate(EVENT.getBytes(charset)).changes())
          .as(charset.name())
          .containsExactlyInAnyOrderElementsOf(expected.changes());
    }
  }

  @Test
  void theSameBytesUnderTwoNamesAreReadAsBoth() {
    String event =
        EVENT
            .replace(
                "{\"_producer\":\"p\",\"fields\":[{\"name\":\"café\",\"type\":\"text\"},{\"name\":\"b\"}]}",
                "{}")
            .replaceAll("(?s)\"columnLineage\":.*?]}}}", "\"columnLineage\":{}");
    OpenLineageTranslator translator = new OpenLineageTranslator();
    Translation first = translator.translate(event.getBytes(UTF_8));
    assertThat(translator.translate(event.getBytes(UTF_8))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":{}}", "{\"a\":[1,]}", "{\"a\":{\"b\":tru}}", "{\"a\":"})
  void whatIsWrongInAFacetIsToldWithItsPlaceInTheEvent(String facets) {
    String event = "{\"run\":{\n\"facets\":" + facets + "}} x";
    assertThatThrownBy(() -> new EventReader().read(event.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_BODY))
        .hasMessageContaining("line 2");
  }

  @Test
  void theDeepestNestingCountsFromTheEvent() {
    String nested = "[".repeat(Json.DEEPEST - 3) + "]".repeat(Json.DEEPEST - 3);
    String event = "{\"run\":{\"facets\":{\"f\":{\"a\":" + nested + "}}}}";
    assertThatThrownBy(() -> new EventReader().read(event.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE));
  }
}
