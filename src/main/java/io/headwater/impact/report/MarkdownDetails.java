package io.headwater.impact.report;

import static io.headwater.impact.report.MarkdownText.code;
import static io.headwater.impact.report.Wording.count;

import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.ImpactReport;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The part of a comment that opens on a click: every hit, by consumer and by finding. */
final class MarkdownDetails {

  private static final int NAME = 200;
  private static final int MOST_JOBS = 5;
  private static final int ROOM_OF_A_BLOCK = 6_000;

  private MarkdownDetails() {}

  /**
   * Adds the blocks there is room for.
   *
   * @param room most code units
   */
  static void write(BoundedText out, ImpactReport report, int room) {
    List<String> blocks = new ArrayList<>();
    report.consumers().stream()
        .filter(consumers -> !consumers.hits().isEmpty())
        .map(MarkdownDetails::block)
        .forEach(blocks::add);
    report.findings().stream()
        .filter(finding -> !finding.hits().isEmpty())
        .map(MarkdownDetails::block)
        .forEach(blocks::add);
    if (!blocks.isEmpty()) {
      out.rows(
          blocks,
          blocks.size(),
          Function.identity(),
          room,
          left -> "\n… and " + count(left, "more block") + " of details.\n");
    }
  }

  private static String block(Consumers consumers) {
    return block(
        "In " + MarkdownText.html(Wording.name(consumers), NAME),
        consumers.hits(),
        consumers.totalHits(),
        MarkdownDetails::line);
  }

  private static String block(Finding finding) {
    return block(
        "Whom "
            + finding.rule()
            + " of "
            + MarkdownText.html(Wording.shortName(finding.step().subject()), NAME)
            + " reaches",
        finding.hits(),
        finding.totalHits(),
        MarkdownDetails::line);
  }

  private static <T> String block(
      String summary, List<T> rows, int total, Function<T, String> line) {
    BoundedText list = new BoundedText(ROOM_OF_A_BLOCK + NAME);
    list.rows(rows, total, line, ROOM_OF_A_BLOCK, left -> "- … and " + left + " more\n");
    return "\n<details>\n<summary>%s: %s</summary>\n\n%s\n</details>\n"
        .formatted(summary, count(total, "hit"), list);
  }

  private static String line(EntityId hit) {
    return "- " + Wording.kind(hit) + " " + code(Wording.fullName(hit), NAME) + "\n";
  }

  private static String line(Hit hit) {
    // In the order of the way, so that it can be followed.
    List<JobId> jobs =
        hit.path().stream().flatMap(step -> step.jobs().stream().sorted()).distinct().toList();
    String shown =
        jobs.stream()
            .limit(MOST_JOBS)
            .map((JobId job) -> code(job.name(), NAME))
            .collect(Collectors.joining(", "));
    int left = jobs.size() - MOST_JOBS;
    return "- "
        + Wording.kind(hit.consumer())
        + " "
        + code(Wording.fullName(hit.consumer()), NAME)
        + ", "
        + count(hit.depth(), "hop")
        + (jobs.isEmpty() ? "" : ", by " + shown)
        + (left > 0 ? " and " + count(left, "more job") : "")
        + (hit.certainty() == Hit.Certainty.ASSUMED ? " (assumed)" : "")
        + "\n";
  }
}
