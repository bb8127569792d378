package io.headwater.governance.policy.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.governance.policy.Effect;
import io.headwater.governance.policy.ExternalDecision;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.Policy.Expression;
import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.PolicyFinding;
import io.headwater.governance.policy.PolicyFinding.Outcome;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.governance.policy.PolicySettings;
import io.headwater.governance.policy.Severity;
import io.headwater.governance.policy.SubjectKind;
import io.headwater.model.Declaration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks an Open Policy Agent about manifests: posts <code>{"input": {"product", "domain", "name",
 * "version", "shape", "manifest"}}</code> and reads <code>{"result": {"deny": [texts], "warn":
 * [texts]}}</code>, or <code>{"result": true}</code> for yes. The address is configured, never told
 * by a manifest; redirects are not followed. Thread-safe.
 */
@ApplicationScoped
public class OpenPolicyAgent implements ExternalDecision {

  /** The rule that findings of the agent are told under. */
  static final String RULE = "external-decision";

  private static final Logger LOG = Logger.getLogger(OpenPolicyAgent.class);
  private static final int LARGEST = 1024 * 1024;
  private static final int MOST = 100;
  private static final int LONGEST = 2_000;

  private final Optional<URI> address;
  private final Duration timeout;
  private final boolean failClosed;
  private final ObjectMapper json = new ObjectMapper();
  private final @Nullable HttpClient client;

  @Inject
  OpenPolicyAgent(PolicySettings settings) {
    this(
        settings.external().url().map(URI::create),
        settings.external().timeout(),
        settings.external().failClosed());
  }

  /**
   * An agent.
   *
   * @param address where; empty: nobody is asked
   * @param timeout for the whole answer
   * @param failClosed whether a manifest is refused when no answer comes
   */
  public OpenPolicyAgent(Optional<URI> address, Duration timeout, boolean failClosed) {
    this.address = address;
    this.timeout = timeout;
    this.failClosed = failClosed;
    this.client =
        address.isEmpty() ? null : HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  @Override
  public List<PolicyFinding> decide(Declaration declaration) {
    HttpClient asked = client;
    if (asked == null) {
      return List.of();
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address.orElseThrow())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(question(declaration)))
              .build();
      HttpResponse<byte[]> response = answer(asked, request);
      return response.statusCode() == 200
          ? read(declaration, json.readTree(response.body()))
          : noAnswer(declaration, "it answered with status " + response.statusCode());
    } catch (IOException | ExecutionException | TimeoutException e) {
      LOG.warnf(e, "the external decision about %s failed", declaration.product().nodeId());
      return noAnswer(declaration, "no answer that can be read came within " + timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return noAnswer(declaration, "waiting for it was interrupted");
    }
  }

  /** The whole answer in time: a limit of the request alone would end with its headers. */
  private HttpResponse<byte[]> answer(HttpClient asked, HttpRequest request)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        asked.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private String question(Declaration declaration) throws JsonProcessingException {
    ObjectNode input = json.createObjectNode();
    input.put("product", declaration.product().nodeId());
    input.put("domain", declaration.product().domain().value());
    input.put("name", declaration.product().name());
    input.put("version", declaration.version());
    input.put("shape", declaration.shape());
    input.set("manifest", json.readTree(declaration.raw().json()));
    ObjectNode question = json.createObjectNode();
    question.set("input", input);
    return json.writeValueAsString(question);
  }

  private List<PolicyFinding> read(Declaration declaration, JsonNode answer) {
    JsonNode result = answer.path("result");
    if (result.isBoolean()) {
      return result.booleanValue()
          ? List.of()
          : List.of(finding(declaration, Effect.DENY, Outcome.VIOLATED, "it says no"));
    }
    if (!result.isObject()) {
      return noAnswer(declaration, "its answer holds no 'result' that is an object, true or false");
    }
    List<PolicyFinding> findings = new ArrayList<>();
    add(declaration, result.path("deny"), Effect.DENY, findings);
    add(declaration, result.path("warn"), Effect.WARN, findings);
    return findings;
  }

  private void add(
      Declaration declaration, JsonNode texts, Effect effect, List<PolicyFinding> findings) {
    for (JsonNode text : texts) {
      if (findings.size() < MOST) {
        String said = text.isTextual() ? text.textValue() : text.toString();
        findings.add(
            finding(
                declaration,
                effect,
                Outcome.VIOLATED,
                said.substring(0, Math.min(LONGEST, said.length()))));
      }
    }
  }

  private List<PolicyFinding> noAnswer(Declaration declaration, String why) {
    return List.of(
        finding(declaration, failClosed ? Effect.DENY : Effect.WARN, Outcome.ERROR, why));
  }

  private static PolicyFinding finding(
      Declaration declaration, Effect effect, Outcome outcome, String message) {
    Expression elsewhere = new Expression("false", Place.START);
    Policy policy =
        new Policy(
            RULE,
            PolicyScope.global(),
            "The external decision agrees",
            "",
            Severity.HIGH,
            effect,
            SubjectKind.PRODUCT,
            Optional.empty(),
            elsewhere,
            elsewhere,
            List.of(),
            List.of(),
            List.of());
    return new PolicyFinding(
        policy,
        effect,
        Severity.HIGH,
        outcome,
        SubjectKind.PRODUCT,
        declaration.product().nodeId(),
        new TreeSet<>(List.of(declaration.product())),
        new TreeSet<>(List.of(declaration.product().domain())),
        message,
        List.of(PolicyScope.global()),
        Optional.empty());
  }
}
