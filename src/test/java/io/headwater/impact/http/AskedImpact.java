package io.headwater.impact.http;

import io.headwater.impact.ImpactQueries;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Remembers what it was asked and answers what it was told. */
final class AskedImpact implements ImpactQueries {

  final List<Proposal> asked = new ArrayList<>();
  int mostHits;
  private final Supplier<ImpactReport> answer;

  AskedImpact(Supplier<ImpactReport> answer) {
    this.answer = answer;
  }

  @Override
  public ImpactReport assess(List<Proposal> proposals, int mostHits) {
    asked.addAll(proposals);
    this.mostHits = mostHits;
    return answer.get();
  }
}
