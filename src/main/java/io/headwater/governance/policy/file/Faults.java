package io.headwater.governance.policy.file;

import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.PolicyFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults while a file is read. One per file; not thread-safe. */
final class Faults {

  /** A file with a thousand bad policies is told by its first hundred faults. */
  static final int MOST = 100;

  private final List<PolicyFault> all = new ArrayList<>();
  private int count;

  void add(String code, String path, Place at, String message) {
    if (++count <= MOST) {
      all.add(new PolicyFault(code, path, at, message));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** In the order of the text; what was left out is said last. */
  List<PolicyFault> list() {
    List<PolicyFault> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingInt((PolicyFault fault) -> fault.at().line())
            .thenComparingInt(fault -> fault.at().column()));
    if (count > MOST) {
      sorted.add(
          new PolicyFault(
              "more", "$", Place.START, (count - MOST) + " more faults are not listed"));
    }
    return sorted;
  }
}
