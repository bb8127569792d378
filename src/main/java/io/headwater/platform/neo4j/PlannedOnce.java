package io.headwater.platform.neo4j;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Makes Neo4j plan a statement once. Planning a long one takes some tenths of a second up to
 * seconds, in which whoever runs it waits; by itself Neo4j plans the same text again
 *
 * <ul>
 *   <li>for lists of none, one, up to 10, up to 100, up to 1,000 and more: here all parameters are
 *       in one map, of whose content the planner knows nothing;
 *   <li>when the store has grown: here a plan stays as long as Neo4j keeps it;
 *   <li>after some runs, to compile its expressions: here they never are.
 * </ul>
 *
 * <p>So a statement must be one that is planned alike for an empty store and a full one: it begins
 * at what an index finds. Thread-safe.
 */
final class PlannedOnce {

  private static final String OPTIONS = "CYPHER replan=skip expressionEngine=interpreted\n";
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private PlannedOnce() {}

  /**
   * The text to send.
   *
   * @param statement of the few that the code holds: each is remembered
   */
  static String text(String statement) {
    return TEXTS.computeIfAbsent(
        statement, text -> OPTIONS + PARAMETER.matcher(text).replaceAll("\\$in.$1"));
  }

  /** The parameters as {@link #text} takes them. */
  static Map<String, Object> parameters(Map<String, Object> parameters) {
    return Map.of("in", parameters);
  }
}
