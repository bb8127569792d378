package io.headwater.governance.policy;

import java.util.List;
import java.util.Optional;

/**
 * A rule as it is written. The same id in two tiers is one rule with two wordings, see {@link
 * TierRules}.
 *
 * @param id what the rule is called in every tier: lower-case words joined by hyphens
 * @param scope where this wording holds
 * @param title one line for people
 * @param description why, and what to do; empty when not told
 * @param severity how much a violation matters
 * @param effect what a violation does to a manifest
 * @param appliesTo what it is about
 * @param when an expression that says which subjects it is about; empty for all of the kind
 * @param require an expression that must be true
 * @param message what to say of a violation, with <code>${expression}</code> for values
 * @param controls names of controls that it serves
 * @param references clauses of laws and standards
 * @param tests examples with their outcome
 */
public record Policy(
    String id,
    PolicyScope scope,
    String title,
    String description,
    Severity severity,
    Effect effect,
    SubjectKind appliesTo,
    Optional<Expression> when,
    Expression require,
    Expression message,
    List<String> controls,
    List<PolicyReference> references,
    List<PolicyTest> tests) {

  public Policy {
    controls = List.copyOf(controls);
    references = List.copyOf(references);
    tests = List.copyOf(tests);
  }

  /**
   * A text of the file with its place.
   *
   * @param text as written
   * @param at where it begins
   */
  public record Expression(String text, Place at) {}

  /**
   * A place in a file.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Place(int line, int column) {

    /** The beginning. */
    public static final Place START = new Place(1, 1);
  }

  /**
   * What tells one wording from others.
   *
   * @param id of the rule
   * @param scope of the wording
   */
  public record Key(String id, PolicyScope scope) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byId = id.compareTo(other.id);
      return byId != 0 ? byId : scope.compareTo(other.scope);
    }

    /** For people: {@code retention-set (domain crm)}. */
    public String text() {
      return id + " (" + scope.text() + ")";
    }
  }

  /** What tells this wording from others. */
  public Key key() {
    return new Key(id, scope);
  }
}
