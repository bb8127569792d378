package io.headwater.governance.policy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.governance.policy.Effect;
import io.headwater.governance.policy.PolicyFinding;
import io.headwater.governance.policy.PolicyFinding.Outcome;
import io.headwater.governance.policy.Workshops;
import io.headwater.model.Declaration;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenPolicyAgentTest {

  private static final Declaration DECLARATION =
      Workshops.declaration(
          """
          domain: crm
          product: contacts
          version: "2.10"
          x-cost: 7
          """);

  private final DecisionServer server;

  OpenPolicyAgentTest() throws IOException {
    server = new DecisionServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private List<PolicyFinding> decide(boolean failClosed) {
    return new OpenPolicyAgent(Optional.of(server.address()), Duration.ofMillis(500), failClosed)
        .decide(DECLARATION);
  }

  @Test
  void withoutAnAddressNobodyIsAsked() {
    assertThat(
            new OpenPolicyAgent(Optional.empty(), Duration.ofSeconds(1), true).decide(DECLARATION))
        .isEmpty();
  }

  @Test
  void theManifestIsTheQuestion() throws IOException {
    server.answering(200, "{\"result\": true}");
    assertThat(decide(true)).isEmpty();
    JsonNode input = new ObjectMapper().readTree(server.questions.getFirst()).get("input");
    assertThat(input.get("product").textValue()).isEqualTo("product:crm/contacts");
    assertThat(input.get("version").textValue()).isEqualTo("2.10");
    assertThat(input.at("/manifest/x-cost").intValue()).isEqualTo(7);
  }

  @Test
  void itsReasonsAreFindings() {
    server.answering(200, "{\"result\": {\"deny\": [\"no owner\"], \"warn\": [\"no tag\"]}}");
    assertThat(decide(true))
        .extracting(PolicyFinding::effect, PolicyFinding::outcome, PolicyFinding::message)
        .containsExactly(
            tuple(Effect.DENY, Outcome.VIOLATED, "no owner"),
            tuple(Effect.WARN, Outcome.VIOLATED, "no tag"));
  }

  @Test
  void aPlainNoDenies() {
    server.answering(200, "{\"result\": false}");
    assertThat(decide(false)).singleElement().matches(PolicyFinding::isDenying);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500 | {"result": true}
          200 | {}
          200 | no JSON
          302 | {"result": true}
          """)
  void noAnswerRefusesOrWarnsAsConfigured(int status, String answer) {
    server.answering(status, answer);
    assertThat(decide(true))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.isDenying()).isTrue();
          assertThat(finding.outcome()).isEqualTo(Outcome.ERROR);
        });
    assertThat(decide(false)).singleElement().matches(finding -> !finding.isDenying());
  }

  @Test
  void anAnswerThatComesTooLateIsNone() {
    server.answering(200, "{\"result\": true}").pausing(5_000);
    long start = System.nanoTime();
    assertThat(decide(true)).singleElement().matches(PolicyFinding::isDenying);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void anAnswerThatIsTooLongIsNone() {
    server.answering(200, "{\"result\": {\"warn\": [\"" + "x".repeat(2_000_000) + "\"]}}");
    assertThat(decide(true)).singleElement().matches(PolicyFinding::isDenying);
  }

  @Test
  void nobodyThereIsNoAnswer() {
    server.close();
    assertThat(decide(false))
        .singleElement()
        .satisfies(finding -> assertThat(finding.effect()).isEqualTo(Effect.WARN));
  }
}
