package io.headwater.governance.policy;

import io.headwater.governance.policy.Policy.Place;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong in a file of policies.
 *
 * @param code stable, for tools: {@code unknown-key}, {@code expression}, {@code test}, ...
 * @param path where in the structure, e.g. {@code $.policies[2].require}
 * @param at where in the text
 * @param message what is wrong and how to mend it
 */
public record PolicyFault(String code, String path, Place at, String message) {

  /** One line for people: {@code 3:5 $.policies[0].id: ...}. */
  public String text() {
    return at.line() + ":" + at.column() + " " + path + ": " + message;
  }

  /** Faults as the failure of the whole file. */
  public static CatalogException asFailure(List<PolicyFault> faults) {
    return new CatalogException(
        ErrorCode.INVALID_POLICY,
        faults.stream().map(PolicyFault::text).collect(Collectors.joining("; ")));
  }
}
