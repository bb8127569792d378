package io.headwater.governance.report.data;

import io.headwater.governance.classification.Level;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicySettings;
import io.headwater.governance.policy.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/**
 * What a deployment says of levels and regions: the controls of the governance file where there is
 * one, else those that Headwater comes with. Thread-safe.
 */
@ApplicationScoped
class GovernanceRules {

  /** Before the level in the id of the policy that a governance file becomes. */
  private static final String CONTROLS = "controls-";

  private final PolicyBook book;
  private final PolicySettings settings;

  GovernanceRules(PolicyBook book, PolicySettings settings) {
    this.book = book;
    this.settings = settings;
  }

  /** As they are now. */
  MeshState.Rules now() {
    List<PolicyBook.Held> held = book.current().held();
    boolean hasFile =
        held.stream().anyMatch(one -> one.policy().policy().id().equals(PolicyBook.LEVELS));
    return new MeshState.Rules(
        level -> hasFile ? controls(held, level) : level.controls(),
        new Regions(settings.regions()));
  }

  private static List<String> controls(List<PolicyBook.Held> held, Level level) {
    String id = CONTROLS + level.name().toLowerCase(Locale.ROOT);
    return held.stream()
        .map(one -> one.policy().policy())
        .filter(policy -> policy.id().equals(id))
        .findFirst()
        .map(policy -> policy.controls())
        .orElse(List.of());
  }
}
