package io.headwater.governance.report.data;

import io.headwater.governance.classification.ClassificationDecision;
import io.headwater.governance.classification.ClassificationDecisions;
import io.headwater.governance.report.ReportGap;
import io.headwater.model.DatasetId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decisions that held at a time: the latest of each subject. Used by one thread. */
final class PastDecisions {

  private static final int MOST = 1_000;

  private final ClassificationDecisions decisions;
  private final Instant at;
  private final Set<DatasetId> decided;
  private final List<ReportGap> gaps = new ArrayList<>();

  PastDecisions(ClassificationDecisions decisions, Instant at) {
    this.decisions = decisions;
    this.at = at;
    this.decided = decisions.findDecided();
  }

  /** What could not be taken into account. */
  List<ReportGap> gaps() {
    return gaps;
  }

  /** Decisions about a dataset by any of its names, and about its columns. */
  List<ClassificationDecision> find(Collection<DatasetId> names) {
    if (names.stream().noneMatch(decided::contains)) {
      return List.of();
    }
    List<ClassificationDecision> all = decisions.listDecisions(names, Optional.empty(), MOST);
    if (all.size() == MOST) {
      gaps.add(
          ReportGap.about(
              "only the last " + MOST + " decisions about ",
              names.iterator().next(),
              " were looked at"));
    }
    record Subject(DatasetId dataset, String path) {}
    Map<Subject, ClassificationDecision> held = new LinkedHashMap<>();
    for (ClassificationDecision one : all) {
      if (held(one)) {
        held.putIfAbsent(new Subject(one.dataset(), one.path()), one);
      }
    }
    return List.copyOf(held.values());
  }

  private boolean held(ClassificationDecision one) {
    return !one.at().isAfter(at)
        && one.withdrawal().filter(withdrawal -> !withdrawal.at().isAfter(at)).isEmpty();
  }
}
