package io.headwater.governance.report.evidence;

import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicyRecords;
import io.headwater.governance.policy.PolicyVersion;
import io.headwater.governance.policy.PolicyVersion.State;
import io.headwater.governance.report.PoliciesInForce;
import io.headwater.governance.report.Report.PolicyReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every version of every policy. What comes with Headwater counts as the first version of its
 * wording, from the beginning of time: it is not known when it was installed. Thread-safe.
 */
@ApplicationScoped
public class PolicyHistory implements PoliciesInForce {

  private final PolicyBook book;
  private final PolicyRecords records;

  /** A history over its ports. */
  public PolicyHistory(PolicyBook book, PolicyRecords records) {
    this.book = book;
    this.records = records;
  }

  /**
   * A version of a wording.
   *
   * @param number counts up from 1
   */
  record Numbered(PolicyVersion version, int number) {}

  /** Every version by wording, the oldest first. */
  Map<Policy.Key, List<Numbered>> versions() {
    Map<Policy.Key, Set<PolicyVersion>> all = new TreeMap<>();
    TreeSet<String> ids = new TreeSet<>();
    for (PolicyVersion starter : book.listStarters()) {
      ids.add(starter.key().id());
      add(all, starter);
    }
    records.listCurrent().forEach(version -> ids.add(version.key().id()));
    ids.forEach(id -> records.listVersions(id).forEach(version -> add(all, version)));
    Map<Policy.Key, List<Numbered>> numbered = new TreeMap<>();
    all.forEach((key, versions) -> {
      List<Numbered> own = new ArrayList<>();
      versions.forEach(version -> own.add(new Numbered(version, own.size() + 1)));
      numbered.put(key, own);
    });
    return numbered;
  }

  private static void add(Map<Policy.Key, Set<PolicyVersion>> all, PolicyVersion version) {
    all.computeIfAbsent(version.key(), _ -> new TreeSet<>(PolicyVersion.ORDER)).add(version);
  }

  @Override
  public List<PolicyReference> at(Instant time) {
    List<PolicyReference> held = new ArrayList<>();
    versions()
        .forEach((key, versions) ->
            versions.stream()
                .filter(one -> !one.version().at().isAfter(time))
                .reduce((_, later) -> later)
                .filter(one -> one.version().state() == State.ACTIVE)
                .ifPresent(one ->
                    held.add(new PolicyReference(key.id(), key.scope().text(), one.number()))));
    return held;
  }
}
