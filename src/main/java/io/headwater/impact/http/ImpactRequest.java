package io.headwater.impact.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headwater.impact.ImpactQueries;
import io.headwater.impact.Proposal;
import io.headwater.impact.Proposal.SchemaFormat;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants to know.
 *
 * @param proposals at least one
 * @param mostHits how many hits are told of a finding and of a group of consumers
 */
record ImpactRequest(List<Proposal> proposals, int mostHits) {

  /** How many hits are told when the caller does not say. */
  static final int USUAL_HITS = 100;

  static final int MOST_HITS = 10_000;
  private static final int MOST_STEPS = 10_000;
  private static final int LONGEST_NAME = 1_000;
  private static final int DEEPEST = 100;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(ImpactResource.MOST_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  ImpactRequest {
    proposals = List.copyOf(proposals);
  }

  /**
   * Reads a body: a JSON object with {@code proposals} is a request of the documented form,
   * anything else the text of one manifest or contract.
   *
   * @param contentType without it, or with another than JSON, the body is a manifest
   * @param file what a manifest is called
   * @param mostHits what goes with a manifest
   * @throws CatalogException MALFORMED_BODY, TOO_LARGE, INVALID_ARGUMENT or INVALID_ID
   */
  static ImpactRequest read(
      byte[] body, @Nullable String contentType, Optional<String> file, int mostHits) {
    if (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json")) {
      JsonNode root = parse(body);
      if (root.has("proposals")) {
        return read(new JsonFields(root, "$"));
      }
    }
    String title = file.filter(name -> !name.isBlank()).orElse("manifest");
    requireShort("file", title);
    return new ImpactRequest(
        List.of(new Proposal.OfManifest(title, text(body), Optional.empty())), mostHits);
  }

  private static ImpactRequest read(JsonFields fields) {
    List<Proposal> proposals = new ArrayList<>();
    for (JsonFields proposal : fields.objects("proposals", 1, ImpactQueries.MOST_PROPOSALS)) {
      proposals.add(proposal(proposal));
    }
    int mostHits = fields.has("mostHits") ? fields.number("mostHits", 1, MOST_HITS) : USUAL_HITS;
    fields.end();
    return new ImpactRequest(proposals, mostHits);
  }

  private static Proposal proposal(JsonFields fields) {
    if (fields.has("steps")) {
      String title = fields.findName("file").orElse("steps");
      requireShort("file", title);
      Proposal steps =
          new Proposal.OfSteps(
              title,
              fields.objects("steps", 1, MOST_STEPS).stream().map(StepReader::read).toList());
      fields.end();
      return steps;
    }
    if (!fields.has("manifest") && !fields.has("schema")) {
      throw fields.wrong("proposes nothing; give one of manifest, schema and steps");
    }
    String file = fields.name("file");
    requireShort("file", file);
    Optional<String> base = fields.findName("base");
    Proposal proposal =
        fields.has("manifest")
            ? new Proposal.OfManifest(file, fields.text("manifest"), base)
            : schema(fields.object("schema"), file, base);
    fields.end();
    return proposal;
  }

  private static Proposal schema(JsonFields fields, String file, Optional<String> base) {
    Proposal schema =
        new Proposal.OfSchema(
            file,
            fields.id("dataset", DatasetId.class, "dataset"),
            fields.choice("format", SchemaFormat.class),
            fields.text("text"),
            base);
    fields.end();
    return schema;
  }

  private static void requireShort(String what, String name) {
    if (name.length() > LONGEST_NAME) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          what + " has " + name.length() + " characters; at most " + LONGEST_NAME + " are taken");
    }
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(text(body));
    } catch (StreamConstraintsException e) {
      throw new CatalogException(
          ErrorCode.TOO_LARGE, "the JSON is beyond a bound: " + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new CatalogException(
          ErrorCode.MALFORMED_BODY,
          "not valid JSON" + place + "; send YAML as another Content-Type, e.g. application/yaml",
          e);
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new CatalogException(
          ErrorCode.MALFORMED_BODY, "the body is no UTF-8; save it as UTF-8", e);
    }
  }
}
