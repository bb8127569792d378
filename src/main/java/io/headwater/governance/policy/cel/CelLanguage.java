package io.headwater.governance.policy.cel;

import dev.cel.bundle.Cel;
import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.PolicyFault;
import io.headwater.governance.policy.PolicyLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles policies whose expressions are CEL. Thread-safe. */
@ApplicationScoped
public class CelLanguage implements PolicyLanguage {

  private final Environments environments = new Environments();

  @Override
  public Compilation compile(Policy policy, ClassificationLevels levels) {
    Cel cel = environments.of(policy.appliesTo(), levels);
    List<PolicyFault> faults = new ArrayList<>();
    String path = "policy " + policy.key().text();
    Optional<Formula> when =
        policy
            .when()
            .flatMap(expression -> Formula.compile(cel, expression, path + ".when", true, faults));
    Optional<Formula> require =
        Formula.compile(cel, policy.require(), path + ".require", true, faults);
    Optional<Message> message = Message.compile(cel, policy.message(), path + ".message", faults);
    return faults.isEmpty() && require.isPresent() && message.isPresent()
        ? new Compilation.Compiled(new CelPolicy(policy, when, require.get(), message.get()))
        : new Compilation.Faulty(faults);
  }
}
