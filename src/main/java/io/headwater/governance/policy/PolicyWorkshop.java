package io.headwater.governance.policy;

import io.headwater.governance.policy.PolicyLanguage.Compilation;
import io.headwater.governance.policy.PolicyTexts.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns the text of a file into policies that can be evaluated: reads it, compiles every
 * expression, runs every example. Needs no store. Stateless, thread-safe.
 */
@ApplicationScoped
public class PolicyWorkshop {

  private final PolicyTexts texts;
  private final PolicyLanguage language;

  /** A workshop with its tools. */
  public PolicyWorkshop(PolicyTexts texts, PolicyLanguage language) {
    this.texts = texts;
    this.language = language;
  }

  /**
   * What became of a file.
   *
   * @param document what it says; empty when it cannot be read
   * @param policies those that compile
   * @param faults everything that is wrong, in the order of the text; empty when it can be used
   * @param isForeign whether it is no file of policies at all
   * @param examples how many examples were run
   */
  public record Checked(
      Optional<PolicyDocument> document,
      List<CompiledPolicy> policies,
      List<PolicyFault> faults,
      boolean isForeign,
      int examples) {

    public Checked {
      policies = List.copyOf(policies);
      faults = List.copyOf(faults);
    }

    /**
     * The document, when nothing is wrong with it.
     *
     * @throws io.headwater.model.CatalogException INVALID_POLICY with every fault
     */
    public PolicyDocument get() {
      if (!faults.isEmpty()) {
        throw PolicyFault.asFailure(faults);
      }
      return document.orElseThrow();
    }
  }

  /**
   * Checks a file with all of its examples.
   *
   * @param levels what {@code rank} counts by where the file does not define levels
   */
  public Checked check(String text, ClassificationLevels levels) {
    return switch (texts.read(text)) {
      case Reading.Faulty faulty -> wrong(faulty.faults(), false);
      case Reading.Foreign foreign -> wrong(List.of(foreign.fault()), true);
      case Reading.Read read -> check(read.document(), levels);
    };
  }

  /** What a file says; its expressions are not looked at. */
  Reading read(String text) {
    return texts.read(text);
  }

  /** Compiles one policy. */
  Compilation compile(Policy policy, ClassificationLevels levels) {
    return language.compile(policy, levels);
  }

  private static Checked wrong(List<PolicyFault> faults, boolean foreign) {
    return new Checked(Optional.empty(), List.of(), faults, foreign, 0);
  }

  private Checked check(PolicyDocument document, ClassificationLevels usual) {
    ClassificationLevels levels = document.levels().orElse(usual);
    List<CompiledPolicy> compiled = new ArrayList<>();
    List<PolicyFault> faults = new ArrayList<>();
    int examples = 0;
    for (Policy policy : document.policies()) {
      switch (language.compile(policy, levels)) {
        case Compilation.Faulty faulty -> faults.addAll(faulty.faults());
        case Compilation.Compiled ready -> {
          compiled.add(ready.policy());
          for (PolicyTest test : policy.tests()) {
            examples++;
            PolicyTestResult.of(ready.policy(), test)
                .fault()
                .ifPresent(message ->
                    faults.add(
                        new PolicyFault(
                            "test",
                            "policy " + policy.key().text(),
                            test.at(),
                            "the test '" + test.name() + "' fails: " + message)));
          }
        }
      }
    }
    faults.sort(
        Comparator.comparingInt((PolicyFault fault) -> fault.at().line())
            .thenComparingInt(fault -> fault.at().column()));
    return new Checked(Optional.of(document), compiled, faults, false, examples);
  }
}
