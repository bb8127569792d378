package io.headwater.impact;

import java.util.List;
import java.util.Optional;

/**
 * A column as a text proposes it, or as it was before. What a text does not tell is compared with
 * nothing.
 *
 * @param path dotted for nested ones
 * @param type as declared; empty when not told
 * @param nullable whether it may be null or missing; empty when not told
 * @param values the permitted values of an enumeration; empty when any
 * @param hasDefault whether it has a value where old data has none
 * @param classification as declared, several words separated by commas; empty when not told
 * @param formerNames the paths under which it was known before, where that is declared
 */
public record ProposedColumn(
    String path,
    String type,
    Optional<Boolean> nullable,
    List<String> values,
    boolean hasDefault,
    String classification,
    List<String> formerNames) {

  public ProposedColumn {
    values = List.copyOf(values);
    formerNames = List.copyOf(formerNames);
  }
}
