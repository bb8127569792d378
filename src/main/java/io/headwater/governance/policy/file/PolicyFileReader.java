package io.headwater.governance.policy.file;

import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.PolicyDocument;
import io.headwater.governance.policy.PolicyFault;
import io.headwater.governance.policy.PolicyTexts;
import io.headwater.governance.policy.file.DocumentTree.Fields;
import io.headwater.governance.policy.file.DocumentTrees.Parsed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads files of policies in either shape. Stateless, thread-safe. */
@ApplicationScoped
public class PolicyFileReader implements PolicyTexts {

  /** Most policies of one file. */
  public static final int MOST = 2_000;

  private static final String NONE =
      "no file of policies; it needs 'policies:', a list, or 'governance:' with"
          + " 'global_policies:'";

  private final DocumentTrees trees;

  /** A reader over a parser. */
  public PolicyFileReader(DocumentTrees trees) {
    this.trees = trees;
  }

  @Override
  public Reading read(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return switch (trees.read(bare)) {
      case Parsed.Broken broken -> new Reading.Faulty(List.of(broken.fault()));
      case Parsed.Whole whole ->
          whole.root() instanceof Fields root ? read(root, text) : foreign(whole.root().at());
    };
  }

  private static Reading foreign(Place at) {
    return new Reading.Foreign(new PolicyFault("unknown-shape", "$", at, NONE));
  }

  private static Reading read(Fields root, String source) {
    Faults faults = new Faults();
    Part part = new Part(root, "$", faults);
    List<Policy> policies;
    Optional<ClassificationLevels> levels = Optional.empty();
    if (root.members().containsKey("policies")) {
      policies = policies(part);
    } else if (root.members().containsKey("governance")) {
      GovernancePart governance = new GovernancePart();
      part.part("governance").ifPresent(governance::read);
      policies = governance.policies();
      levels = governance.levels();
    } else {
      return foreign(root.at());
    }
    part.done();
    if (policies.isEmpty() && faults.isEmpty()) {
      faults.add("empty", "$", root.at(), "it holds no policy; write one, or do not send it");
    }
    twice(policies, faults);
    return faults.isEmpty()
        ? new Reading.Read(new PolicyDocument(policies, levels, source))
        : new Reading.Faulty(faults.list());
  }

  private static List<Policy> policies(Part part) {
    List<Policy> policies = new ArrayList<>();
    List<Part> parts = part.parts("policies");
    if (parts.size() > MOST) {
      part.fault("bound", "policies", "holds more than " + MOST + " policies; split the file");
      return policies;
    }
    parts.forEach(one -> PolicyPart.read(one).ifPresent(policies::add));
    return policies;
  }

  private static void twice(List<Policy> policies, Faults faults) {
    Set<Policy.Key> keys = new HashSet<>();
    for (Policy policy : policies) {
      if (!keys.add(policy.key())) {
        faults.add(
            "twice",
            "$.policies",
            policy.require().at(),
            policy.key().text() + " stands twice; keep one of them, or give it another scope");
      }
    }
  }
}
