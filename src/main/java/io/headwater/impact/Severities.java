package io.headwater.impact;

import java.util.EnumMap;
import java.util.Map;

/**
 * How bad each rule is, in one place.
 *
 * <p>The first word of a row is for those who read what changes when the contract says nothing; the
 * second and third when it promises BACKWARD or FORWARD; under FULL the worse of the two counts.
 * Consumers that are deployed are old readers of new data, so what breaks FORWARD breaks them:
 * where the contract promises FORWARD, that is {@link Severity#BREAKING}; where it promises
 * BACKWARD only, consumers know that they have to follow. What breaks BACKWARD breaks those who
 * read old data with the new schema.
 *
 * <table>
 * <caption>severity by rule and promise, for direct readers</caption>
 * <tr><th>rule<th>unspoken, NONE<th>BACKWARD<th>FORWARD
 * <tr><td>COLUMN_REMOVED, COLUMN_RENAMED, TYPE_CHANGED<td>BREAKING<td>BREAKING<td>BREAKING
 * <tr><td>TYPE_NARROWED<td>BREAKING<td>BREAKING<td>DANGEROUS: old readers hold every new value
 * <tr><td>TYPE_WIDENED<td>DANGEROUS<td>DANGEROUS<td>BREAKING
 * <tr><td>BECAME_NULLABLE, ENUM_VALUE_ADDED<td>DANGEROUS<td>DANGEROUS<td>BREAKING
 * <tr><td>BECAME_REQUIRED, ENUM_VALUE_REMOVED, REQUIRED_COLUMN_ADDED<td>DANGEROUS<td>BREAKING<td>SAFE
 * <tr><td>CLASSIFICATION_RAISED, SERVICE_LEVEL_LOWERED, PRODUCT_DEPRECATED<td colspan=3>DANGEROUS
 * <tr><td>DATASET_REMOVED, DATASET_RENAMED, OUTPUT_REMOVED<td colspan=3>BREAKING
 * <tr><td>COLUMN_ADDED, OUTPUT_ADDED, CLASSIFICATION_LOWERED, SERVICE_LEVEL_RAISED<td colspan=3>SAFE
 * </table>
 *
 * <p>Who is only influenced (a join, a filter, a sort, or an output that another job still writes)
 * keeps its columns but may get other rows: BREAKING counts as DANGEROUS then. Where nobody reads,
 * everything is SAFE.
 */
final class Severities {

  /** Who reads what changes. */
  enum Readers {
    NOBODY,
    /** Values do not flow, but bear on rows. */
    INFLUENCED,
    DIRECT
  }

  private record Row(Severity unspoken, Severity backward, Severity forward) {

    Severity in(CompatibilityMode mode) {
      return switch (mode) {
        case UNSPOKEN -> unspoken;
        case BACKWARD -> backward;
        case FORWARD -> forward;
        case FULL -> backward.or(forward);
      };
    }
  }

  private static final Map<Rule, Row> TABLE = table();

  private Severities() {}

  /** How bad it is. */
  static Severity of(Rule rule, CompatibilityMode mode, Readers readers) {
    Row row = TABLE.get(rule);
    if (row == null) {
      throw new IllegalStateException("no severity for " + rule);
    }
    return switch (readers) {
      case NOBODY -> Severity.SAFE;
      case INFLUENCED -> least(row.in(mode), Severity.DANGEROUS);
      case DIRECT -> row.in(mode);
    };
  }

  private static Severity least(Severity one, Severity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Map<Rule, Row> table() {
    Map<Rule, Row> table = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      table.put(
          rule,
          switch (rule) {
            case COLUMN_REMOVED,
                COLUMN_RENAMED,
                TYPE_CHANGED,
                DATASET_REMOVED,
                DATASET_RENAMED,
                OUTPUT_REMOVED ->
                new Row(Severity.BREAKING, Severity.BREAKING, Severity.BREAKING);
            case TYPE_NARROWED -> new Row(Severity.BREAKING, Severity.BREAKING, Severity.DANGEROUS);
            case TYPE_WIDENED, BECAME_NULLABLE, ENUM_VALUE_ADDED ->
                new Row(Severity.DANGEROUS, Severity.DANGEROUS, Severity.BREAKING);
            case BECAME_REQUIRED, ENUM_VALUE_REMOVED, REQUIRED_COLUMN_ADDED ->
                new Row(Severity.DANGEROUS, Severity.BREAKING, Severity.SAFE);
            case CLASSIFICATION_RAISED, SERVICE_LEVEL_LOWERED, PRODUCT_DEPRECATED ->
                new Row(Severity.DANGEROUS, Severity.DANGEROUS, Severity.DANGEROUS);
            case COLUMN_ADDED, OUTPUT_ADDED, CLASSIFICATION_LOWERED, SERVICE_LEVEL_RAISED ->
                new Row(Severity.SAFE, Severity.SAFE, Severity.SAFE);
          });
    }
    return table;
  }
}
