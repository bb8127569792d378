package io.headwater.governance.audit;

import java.util.List;

/**
 * What is done, without its content. Texts are cut short and cleaned.
 *
 * @param name of the operation: a mutation of GraphQL, method and path of a resource, or a word
 *     like {@code sign-in}
 * @param subjects ids of what it is done to; at most {@value #MOST_SUBJECTS}
 * @param arguments names of the arguments that were given, never their values
 * @param reason why, as the caller says, at most {@value #LONGEST_REASON} characters; may be empty
 */
public record AuditedAction(
    String name, List<String> subjects, List<String> arguments, String reason) {

  private static final int LONGEST_NAME = 150;
  private static final int MOST_SUBJECTS = 100;
  private static final int LONGEST_SUBJECT = 500;
  private static final int MOST_ARGUMENTS = 50;
  private static final int LONGEST_REASON = 200;

  public AuditedAction {
    name = Texts.bounded(name, LONGEST_NAME);
    subjects = Texts.bounded(subjects, MOST_SUBJECTS, LONGEST_SUBJECT);
    arguments = Texts.bounded(arguments, MOST_ARGUMENTS, LONGEST_NAME);
    reason = Texts.bounded(reason, LONGEST_REASON);
  }

  /** An action on subjects, without arguments or a reason. */
  public static AuditedAction of(String name, String... subjects) {
    return new AuditedAction(name, List.of(subjects), List.of(), "");
  }

  /** The same action, whose subjects are known now. */
  public AuditedAction on(List<String> known) {
    return new AuditedAction(name, known, arguments, reason);
  }
}
