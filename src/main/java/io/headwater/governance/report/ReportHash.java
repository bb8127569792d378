package io.headwater.governance.report;

import io.headwater.governance.report.Report.PolicyReference;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The content hash of a report: SHA-256 over its canonical form, in lower-case hexadecimal.
 *
 * <p>The canonical form is a sequence of bytes. A text is its length in bytes of UTF-8 in decimal,
 * a colon, and these bytes. A number is its decimal text, a time its ISO-8601 text in UTC, a word
 * of a list of words its name. A list is the number of its members, then each of them. What may be
 * absent is a list of none or one. One after the other: the text {@code headwater-report-1}; kind,
 * domain and column (their ids) of the request and whether it named a time ({@code true} or {@code
 * false}); the time it tells about; the policies (id, scope, version); the watermark; the figures
 * (key, title, value); the gaps as whole sentences; and the sections (key, title, note; their
 * columns by key, title and type; their rows by key, cells (text, id of the entity) and proof
 * (from, to, how, jobs)).
 *
 * <p>When and by whom it was written is no part of it.
 */
final class ReportHash {

  private static final String VERSION = "headwater-report-1";

  private final MessageDigest digest;

  private ReportHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String of(
      ReportRequest request, Instant asOf, List<PolicyReference> policies, ReportContent content) {
    ReportHash hash = new ReportHash();
    hash.add(VERSION);
    hash.add(request.kind().name());
    hash.add(request.domain(), domain -> hash.add(domain.nodeId()));
    hash.add(request.column(), column -> hash.add(column.nodeId()));
    hash.add(Boolean.toString(request.asOf().isPresent()));
    hash.add(asOf.toString());
    hash.add(policies, hash::policy);
    hash.add(content.watermark().toString());
    hash.add(content.figures(), hash::figure);
    hash.add(content.gaps(), gap -> hash.add(gap.text()));
    hash.add(content.sections(), hash::section);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private <T> void add(List<T> all, Consumer<T> each) {
    add(Integer.toString(all.size()));
    all.forEach(each);
  }

  private <T> void add(Optional<T> value, Consumer<T> each) {
    add(value.stream().toList(), each);
  }

  private void policy(PolicyReference policy) {
    add(policy.id());
    add(policy.scope());
    add(Long.toString(policy.version()));
  }

  private void figure(Figure figure) {
    add(figure.key());
    add(figure.title());
    add(Long.toString(figure.value()));
  }

  private void section(ReportSection section) {
    add(section.key());
    add(section.title());
    add(section.note());
    add(
        section.columns(),
        column -> {
          add(column.key());
          add(column.title());
          add(column.type().name());
        });
    add(section.rows(), this::row);
  }

  private void row(ReportRow row) {
    add(row.key());
    add(
        row.cells(),
        cell -> {
          add(cell.text());
          add(cell.entity(), this::entity);
        });
    add(row.proof(), this::step);
  }

  private void step(ProofStep step) {
    entity(step.from());
    entity(step.to());
    add(step.how(), this::add);
    add(step.jobs(), (JobId job) -> entity(job));
  }

  private void entity(EntityId id) {
    add(id.nodeId());
  }
}
