package io.headwater.impact.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.headwater.impact.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log of one run in SARIF 2.1.0 (OASIS), as code scanning takes it. */
public final class Sarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
  private static final String UNRESERVED = "-._~/";

  private Sarif() {}

  /** How bad a result is. */
  public enum Level {
    ERROR("error"),
    WARNING("warning"),
    NOTE("note");

    private final String word;

    Level(String word) {
      this.word = word;
    }
  }

  /**
   * A kind of result.
   *
   * @param id stable
   * @param title one sentence
   */
  public record Rule(String id, String title) {}

  /**
   * Something that is not in a file.
   *
   * @param name readable and unambiguous
   * @param kind e.g. {@code column}
   */
  public record Thing(String name, String kind) {}

  /**
   * One result.
   *
   * @param rule one of the log's
   * @param message for people
   * @param place where in a file
   * @param subject what it is about
   * @param related what else it concerns
   * @param identity equal in every run for the same result, wherever it stands; told as a hash
   * @param suppression why it does not count
   * @param properties whatever else tools may want to know
   */
  public record Result(
      Rule rule,
      Level level,
      String message,
      Optional<Place> place,
      Optional<Thing> subject,
      List<Thing> related,
      String identity,
      Optional<String> suppression,
      Map<String, String> properties) {

    public Result {
      related = List.copyOf(related);
    }
  }

  /**
   * The text of a log.
   *
   * @param category tells the runs of one commit apart, e.g. {@code headwater/impact}
   * @param warnings what readers should know of the run itself
   * @param properties of the run
   */
  public static String render(
      String category,
      List<Rule> rules,
      List<Result> results,
      List<String> warnings,
      Map<String, String> properties) {
    return JsonText.of(out -> {
      out.writeStartObject();
      out.writeStringField("$schema", SCHEMA);
      out.writeStringField("version", "2.1.0");
      out.writeArrayFieldStart("runs");
      out.writeStartObject();
      tool(out, rules);
      out.writeObjectFieldStart("automationDetails");
      out.writeStringField("id", category + "/");
      out.writeEndObject();
      out.writeStringField("columnKind", "utf16CodeUnits");
      invocation(out, warnings);
      out.writeArrayFieldStart("results");
      for (Result result : results) {
        result(out, rules.indexOf(result.rule()), result);
      }
      out.writeEndArray();
      properties(out, properties);
      out.writeEndObject();
      out.writeEndArray();
      out.writeEndObject();
    });
  }

  private static void tool(JsonGenerator out, List<Rule> rules) throws IOException {
    out.writeObjectFieldStart("tool");
    out.writeObjectFieldStart("driver");
    out.writeStringField("name", "Headwater");
    out.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      out.writeStartObject();
      out.writeStringField("id", rule.id());
      message(out, "shortDescription", rule.title());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void invocation(JsonGenerator out, List<String> warnings) throws IOException {
    out.writeArrayFieldStart("invocations");
    out.writeStartObject();
    out.writeBooleanField("executionSuccessful", true);
    out.writeArrayFieldStart("toolExecutionNotifications");
    for (String warning : warnings) {
      out.writeStartObject();
      out.writeStringField("level", Level.WARNING.word);
      message(out, "message", warning);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
  }

  private static void result(JsonGenerator out, int ruleIndex, Result result) throws IOException {
    out.writeStartObject();
    out.writeStringField("ruleId", result.rule().id());
    out.writeNumberField("ruleIndex", ruleIndex);
    out.writeStringField("level", result.level().word);
    message(out, "message", result.message());
    out.writeArrayFieldStart("locations");
    if (result.place().isPresent() || result.subject().isPresent()) {
      out.writeStartObject();
      if (result.place().isPresent()) {
        physical(out, result.place().get());
      }
      if (result.subject().isPresent()) {
        logical(out, result.subject().get());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("relatedLocations");
    int id = 0;
    for (Thing thing : result.related()) {
      out.writeStartObject();
      out.writeNumberField("id", id++);
      logical(out, thing);
      message(out, "message", "reaches " + thing.name());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeObjectFieldStart("partialFingerprints");
    out.writeStringField("headwaterResult/v1", hash(result.identity()));
    out.writeEndObject();
    if (result.suppression().isPresent()) {
      out.writeArrayFieldStart("suppressions");
      out.writeStartObject();
      out.writeStringField("kind", "external");
      out.writeStringField("status", "accepted");
      out.writeStringField("justification", result.suppression().get());
      out.writeEndObject();
      out.writeEndArray();
    }
    properties(out, result.properties());
    out.writeEndObject();
  }

  private static void physical(JsonGenerator out, Place place) throws IOException {
    out.writeObjectFieldStart("physicalLocation");
    out.writeObjectFieldStart("artifactLocation");
    out.writeStringField("uri", uri(place.file()));
    out.writeEndObject();
    out.writeObjectFieldStart("region");
    out.writeNumberField("startLine", place.line());
    out.writeNumberField("startColumn", place.column());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void logical(JsonGenerator out, Thing thing) throws IOException {
    out.writeArrayFieldStart("logicalLocations");
    out.writeStartObject();
    out.writeStringField("fullyQualifiedName", thing.name());
    out.writeStringField("kind", thing.kind());
    out.writeEndObject();
    out.writeEndArray();
  }

  private static void message(JsonGenerator out, String name, String text) throws IOException {
    out.writeObjectFieldStart(name);
    // Plain text may hold links, [text](address) (3.11.6): what only looks like one is no link.
    out.writeStringField(
        "text", text.contains("](") ? text.replace("[", "\\[").replace("]", "\\]") : text);
    out.writeEndObject();
  }

  private static void properties(JsonGenerator out, Map<String, String> properties)
      throws IOException {
    out.writeObjectFieldStart("properties");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      out.writeStringField(property.getKey(), property.getValue());
    }
    out.writeEndObject();
  }

  /** A path as a relative reference of RFC 3986. */
  private static String uri(String file) {
    StringBuilder out = new StringBuilder(file.length());
    for (byte b : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return out.toString();
  }

  private static String hash(String identity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
