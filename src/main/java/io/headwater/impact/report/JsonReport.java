package io.headwater.impact.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Waiver;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Owner;
import io.headwater.model.Transformation;
import java.io.IOException;

/**
 * A report as JSON, by {@code graph-schema/impact-report.schema.json}. Times are ISO 8601 in UTC,
 * ids are node ids; what is not known is left out.
 */
public final class JsonReport {

  private JsonReport() {}

  /** The whole report; nothing is cut. */
  public static String render(ImpactReport report) {
    return JsonText.of(out -> report(out, report));
  }

  private static void report(JsonGenerator out, ImpactReport report) throws IOException {
    out.writeStartObject();
    out.writeStringField("title", report.title());
    out.writeStringField("verdict", report.verdict().name());
    out.writeBooleanField("isPartial", report.partialReason().isPresent());
    if (report.partialReason().isPresent()) {
      out.writeStringField("partialReason", report.partialReason().get());
    }
    out.writeStringField("watermark", report.watermark().toString());
    out.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      finding(out, finding);
    }
    out.writeEndArray();
    out.writeNumberField("totalConsumers", report.totalConsumers());
    out.writeArrayFieldStart("consumers");
    for (Consumers consumers : report.consumers()) {
      consumers(out, consumers);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void finding(JsonGenerator out, Finding finding) throws IOException {
    out.writeStartObject();
    out.writeStringField("rule", finding.rule().name());
    out.writeStringField("severity", finding.severity().name());
    out.writeStringField("message", finding.message());
    out.writeStringField("remedy", finding.remedy());
    out.writeFieldName("step");
    StepJson.write(out, finding.step());
    out.writeNumberField("totalHits", finding.totalHits());
    out.writeArrayFieldStart("hits");
    for (Hit hit : finding.hits()) {
      hit(out, hit);
    }
    out.writeEndArray();
    if (finding.waiver().isPresent()) {
      out.writeFieldName("waiver");
      waiver(out, finding.waiver().get());
    }
    out.writeEndObject();
  }

  private static void hit(JsonGenerator out, Hit hit) throws IOException {
    out.writeStartObject();
    out.writeStringField("consumer", hit.consumer().nodeId());
    out.writeNumberField("depth", hit.depth());
    out.writeStringField("certainty", hit.certainty().name());
    out.writeArrayFieldStart("path");
    for (Hit.PathStep step : hit.path()) {
      out.writeStartObject();
      out.writeStringField("from", step.from().nodeId());
      out.writeStringField("to", step.to().nodeId());
      JsonText.texts(out, "jobs", step.jobs().stream().sorted().map(JobId::nodeId).toList());
      out.writeArrayFieldStart("transformations");
      for (Transformation transformation : step.transformations()) {
        out.writeStartObject();
        out.writeStringField("kind", transformation.kind().name());
        out.writeStringField("subtype", transformation.subtype());
        out.writeBooleanField("masking", transformation.masking());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void waiver(JsonGenerator out, Waiver waiver) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", waiver.id());
    out.writeStringField("domain", waiver.domain().value());
    out.writeStringField("subject", waiver.subject().nodeId());
    out.writeStringField("rule", waiver.rule().name());
    out.writeStringField("reason", waiver.reason());
    out.writeStringField("givenBy", waiver.givenBy());
    out.writeStringField("givenAt", waiver.givenAt().toString());
    out.writeStringField("expiresAt", waiver.expiresAt().toString());
    out.writeEndObject();
  }

  private static void consumers(JsonGenerator out, Consumers consumers) throws IOException {
    out.writeStartObject();
    if (consumers.domain().isPresent()) {
      out.writeStringField("domain", consumers.domain().get().value());
    }
    if (consumers.product().isPresent()) {
      out.writeStringField("product", consumers.product().get().nodeId());
    }
    out.writeStringField("severity", consumers.severity().name());
    out.writeArrayFieldStart("owners");
    for (Owner owner : consumers.owners()) {
      out.writeStartObject();
      out.writeStringField("name", owner.name());
      out.writeStringField("role", owner.role());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("serviceLevels");
    for (ServiceLevel level : consumers.serviceLevels()) {
      serviceLevel(out, level);
    }
    out.writeEndArray();
    out.writeNumberField("totalHits", consumers.totalHits());
    JsonText.texts(out, "hits", consumers.hits().stream().map(EntityId::nodeId).toList());
    out.writeBooleanField("assumed", consumers.assumed());
    if (consumers.lastRun().isPresent()) {
      Consumers.LastRun run = consumers.lastRun().get();
      out.writeObjectFieldStart("lastRun");
      out.writeStringField("job", run.job().nodeId());
      out.writeStringField("state", run.state().name());
      out.writeStringField("at", run.at().toString());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void serviceLevel(JsonGenerator out, ServiceLevel level) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", level.name());
    if (level.value().isPresent()) {
      out.writeNumberField("value", level.value().get());
    }
    out.writeStringField("unit", level.unit());
    out.writeStringField("raw", level.raw());
    out.writeEndObject();
  }
}
