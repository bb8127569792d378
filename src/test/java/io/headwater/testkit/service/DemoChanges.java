package io.headwater.testkit.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes that a team of the demo mesh might propose, as bodies of {@code POST /api/v1/impact}. */
public final class DemoChanges {

  private static final Path MANIFESTS = Path.of("src/main/resources/demo/manifests");
  private static final Path SCHEMA =
      Path.of("src/test/resources/impact/schemas/payment-authorized.avsc");
  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoChanges() {}

  /**
   * Every change, by what it does.
   *
   * @param mostHits how many hits a report tells
   */
  public static Map<String, String> all(int mostHits) {
    Map<String, String> changes = new LinkedHashMap<>();
    manifests().forEach((name, edit) -> changes.put(name, edit.body(mostHits)));
    changes.put("output-removed", outputRemoved(mostHits));
    changes.put("schema-type-narrowed", schema(mostHits));
    return changes;
  }

  private static Map<String, Edit> manifests() {
    Map<String, Edit> edits = new LinkedHashMap<>();
    String contacts = "crm-contact-changes.yaml";
    String shipments = "logistics-shipment-events-2.1.yaml";
    edits.put("pii-column-dropped", new Edit(contacts, text -> withoutLine(text, "{name: email,")));
    edits.put(
        "column-renamed",
        new Edit(
            shipments,
            text ->
                replace(
                    text,
                    "{name: carrier_code,",
                    "{name: carrier, x-renamed-from: carrier_code,")));
    edits.put(
        "type-narrowed",
        new Edit(
            "billing-invoice-events.yaml",
            text ->
                replace(
                    text, "{name: total_amount, type: decimal", "{name: total_amount, type: int")));
    edits.put(
        "enum-value-removed",
        new Edit(shipments, text -> replace(text, ", returned_to_sender]", "]")));
    edits.put(
        "required-column-added",
        new Edit(
            contacts,
            text ->
                replace(
                    text,
                    "fields:\n",
                    "fields:\n  - {name: language, type: string, required: true}\n")));
    edits.put(
        "classification-raised",
        new Edit(
            "logistics-shipments-lake.odcs.yaml",
            text -> replace(text, "classification: internal", "classification: restricted")));
    edits.put(
        "dataset-dropped",
        new Edit(
            "fintech-core-payments.yaml",
            text ->
                text.substring(0, text.indexOf("    - name: payments\n      type: iceberg-table"))
                    + text.substring(text.indexOf("    - name: authorized-payments"))));
    edits.put(
        "product-deprecated",
        new Edit(
            shipments,
            text -> replace(text, "version: \"2.1\"", "version: \"2.2\"\nstatus: deprecated")));
    edits.put(
        "service-level-weakened",
        new Edit(contacts, text -> replace(text, "freshness: 15s", "freshness: 10 minutes")));
    edits.put(
        "harmless",
        new Edit(
            shipments,
            text ->
                replace(text, "seconds after the depot", "a moment after the depot")
                    .replace("fields:\n", "fields:\n  - {name: locker_id, type: string}\n")));
    return edits;
  }

  /** A manifest of the demo, edited. */
  private record Edit(String file, UnaryOperator<String> edit) {

    String body(int mostHits) {
      ObjectNode proposal = JSON.createObjectNode();
      proposal.put("file", "contracts/" + file);
      proposal.put("manifest", edit.apply(read(MANIFESTS.resolve(file))));
      return request(proposal, mostHits);
    }
  }

  private static String outputRemoved(int mostHits) {
    ObjectNode step = JSON.createObjectNode();
    step.put("kind", "JOB_OUTPUTS_CHANGED");
    step.put("subject", new JobId("airflow-prod", "crm_daily.contact_history").nodeId());
    step.putArray("removed")
        .add(
            new DatasetId("hive://metastore.parcelpay.example:9083", "crm.contact_history")
                .nodeId());
    step.putArray("added");
    ObjectNode proposal = JSON.createObjectNode();
    proposal.put("file", "dags/crm_daily.py");
    proposal.putArray("steps").add(step);
    return request(proposal, mostHits);
  }

  private static String schema(int mostHits) {
    ObjectNode proposal = JSON.createObjectNode();
    proposal.put("file", "schemas/payment-authorized.avsc");
    proposal
        .putObject("schema")
        .put(
            "dataset",
            new DatasetId(
                    "kafka://broker.parcelpay.example:9092", "fintech-core.payment.v1.authorized")
                .nodeId())
        .put("format", "AVRO")
        .put("text", read(SCHEMA));
    return request(proposal, mostHits);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String request(ObjectNode proposal, int mostHits) {
    ObjectNode request = JSON.createObjectNode();
    ArrayNode proposals = request.putArray("proposals");
    proposals.add(proposal);
    return request.put("mostHits", mostHits).toString();
  }

  private static String withoutLine(String text, String part) {
    StringBuilder kept = new StringBuilder();
    text.lines()
        .filter(line -> !line.contains(part))
        .forEach(line -> kept.append(line).append('\n'));
    return changed(text, kept.toString());
  }

  private static String replace(String text, String old, String by) {
    return changed(text, text.replace(old, by));
  }

  private static String changed(String before, String after) {
    if (before.equals(after)) {
      throw new IllegalStateException("the demo no longer holds what is to be changed");
    }
    return after;
  }
}
