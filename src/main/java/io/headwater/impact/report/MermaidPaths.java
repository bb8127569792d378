package io.headwater.impact.report;

import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.Hit.Certainty;
import io.headwater.impact.Hit.PathStep;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Severity;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws how far the worst findings reach, as a Mermaid flowchart. */
final class MermaidPaths {

  static final int MOST_PATHS = 3;
  private static final int MOST_STEPS = 12;
  private static final int LONGEST_LABEL = 60;

  private final Map<EntityId, String> nodes = new LinkedHashMap<>();
  private final Set<String> lines = new LinkedHashSet<>();

  private MermaidPaths() {}

  /** The flowchart without its fence; empty when nothing that matters has a path. */
  static Optional<String> draw(ImpactReport report) {
    if (report.verdict() == Severity.SAFE) {
      return Optional.empty();
    }
    List<Hit> farthest =
        report.findings().stream()
            .filter(finding -> finding.severity() == report.verdict())
            .flatMap(finding -> farthest(finding).stream())
            .limit(MOST_PATHS)
            .toList();
    if (farthest.isEmpty()) {
      return Optional.empty();
    }
    MermaidPaths drawing = new MermaidPaths();
    farthest.forEach(drawing::add);
    return Optional.of("flowchart LR\n" + String.join("", drawing.lines));
  }

  /** Those that values flow to first; of equally far ones the first. */
  private static Optional<Hit> farthest(Finding finding) {
    return finding.hits().stream()
        .filter(hit -> !hit.path().isEmpty())
        .sorted(
            Comparator.comparing(MermaidPaths::isInfluence)
                .thenComparing((Hit hit) -> hit.path().size(), Comparator.reverseOrder()))
        .findFirst();
  }

  /** Whether some hop of the way only bears on rows, as a filter does. */
  private static boolean isInfluence(Hit hit) {
    return hit.path().stream()
        .anyMatch(step ->
            !step.transformations().isEmpty()
                && step.transformations().stream()
                    .noneMatch(how -> how.kind() == Transformation.Kind.DIRECT));
  }

  private void add(Hit hit) {
    List<PathStep> path = hit.path();
    boolean assumed = hit.certainty() == Certainty.ASSUMED;
    int cut = Math.max(0, path.size() - MOST_STEPS);
    for (int i = 0; i < path.size(); i++) {
      if (cut > 0 && i == 1) {
        // The beginning and the end tell most.
        String from = node(path.get(0).to());
        i += cut;
        lines.add("  %s -. \"%d more\" .-> %s\n".formatted(from, cut, node(path.get(i).from())));
      }
      // Only the last hop of an assumed hit is a guess.
      step(path.get(i), assumed && i == path.size() - 1);
    }
  }

  private void step(PathStep step, boolean assumed) {
    String from = node(step.from());
    String to = node(step.to());
    String jobs =
        step.jobs().stream()
            .sorted()
            .findFirst()
            .map(JobId::name)
            .map(MermaidPaths::label)
            .orElse("");
    String more = step.jobs().size() > 1 ? " and " + (step.jobs().size() - 1) + " more" : "";
    String arrow = assumed ? "-.->" : "-->";
    String text = jobs.isEmpty() ? " " : "|\"" + jobs + more + "\"| ";
    lines.add("  " + from + " " + arrow + text + to + "\n");
  }

  private String node(EntityId entity) {
    String known = nodes.get(entity);
    if (known != null) {
      return known;
    }
    String name = "n" + nodes.size();
    nodes.put(entity, name);
    lines.add("  " + name + "[\"" + label(Wording.shortName(entity)) + "\"]\n");
    return name;
  }

  /** Mermaid reads {@code #59;} as the character of that number; all signs are written so. */
  private static String label(String name) {
    StringBuilder out = new StringBuilder();
    String line = MarkdownText.oneLine(name);
    line.codePoints()
        .limit(LONGEST_LABEL)
        .forEach(c -> {
          if (Character.isLetterOrDigit(c) || " ._-/…".indexOf(c) >= 0) {
            out.appendCodePoint(c);
          } else {
            out.append('#').append(c).append(';');
          }
        });
    return line.codePointCount(0, line.length()) > LONGEST_LABEL
        ? out.append('…').toString()
        : out.toString();
  }
}
