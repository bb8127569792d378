package io.headwater.platform.neo4j;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Makes Neo4j plan a statement once for all its parameters. Planning a long one takes some tenths
 * of a second up to seconds, in which whoever runs it waits; by itself Neo4j plans the same text
 * again
 *
 * <ul>
 *   <li>for lists of none, one, up to 10, up to 100, up to 1,000 and more: here all parameters are
 *       in one map, of whose content the planner knows nothing;
 *   <li>after some runs, to compile its expressions: here they never are.
 * </ul>
 *
 * <p>When the store has grown it is planned again all the same: a plan for few nodes may scan them.
 * Thread-safe.
 */
final class PlannedOnce {

  private static final String OPTIONS = "CYPHER expressionEngine=interpreted\n";
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
