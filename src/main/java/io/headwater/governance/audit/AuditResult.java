package io.headwater.governance.audit;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;

/**
 * How an action went.
 *
 * @param code an {@link ErrorCode}'s name; empty unless refused or failed
 * @param beginning the sequence of the row that said {@link AuditOutcome#BEGUN}; 0 without one
 */
public record AuditResult(AuditOutcome outcome, String code, long beginning) {

  /** It is about to be done. */
  public static final AuditResult BEGUN = new AuditResult(AuditOutcome.BEGUN, "", 0);

  /** It is done. */
  public static final AuditResult DONE = new AuditResult(AuditOutcome.DONE, "", 0);

  private static final int DEEPEST_CAUSE = 20;

  /** It was not done, by a code. */
  public static AuditResult of(ErrorCode code) {
    return new AuditResult(AuditOutcome.of(code), code.name(), 0);
  }

  /** It was not done, or not wholly; what is no {@link CatalogException} is INTERNAL. */
  public static AuditResult of(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; i < DEEPEST_CAUSE && cause != null; i++) {
      if (cause instanceof CatalogException known) {
        return of(known.code());
      }
      cause = cause.getCause();
    }
    return of(ErrorCode.INTERNAL);
  }

  /** The same, as the end of what began in another row. */
  public AuditResult ending(long sequence) {
    return new AuditResult(outcome, code, sequence);
  }
}
