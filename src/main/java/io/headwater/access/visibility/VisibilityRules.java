package io.headwater.access.visibility;

import io.headwater.access.AccessSettings;
import io.headwater.access.Caller;
import io.headwater.access.Level;
import io.headwater.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who sees what of whose. Thread-safe. */
@ApplicationScoped
public class VisibilityRules {

  private static final String OWN = "own-";
  private static final Map<Level, List<String>> USUAL =
      Map.of(
          Level.PUBLIC, List.of("viewer"),
          Level.INTERNAL, List.of("viewer"),
          Level.CONFIDENTIAL, List.of("own-viewer", "governance"),
          Level.RESTRICTED, List.of("own-domain-owner", "governance"));

  private final Map<Level, List<Who>> sees = new EnumMap<>(Level.class);
  private final Role sourceCode;

  /**
   * Some callers.
   *
   * @param own whether only those who belong to the owning domain
   * @param role at least this
   */
  private record Who(boolean own, Role role) {

    static Who read(String word) {
      boolean own = word.strip().startsWith(OWN);
      String role = own ? word.strip().substring(OWN.length()) : word;
      return new Who(
          own,
          Role.find(role)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "headwater.access.sees: '" + word + "' is no role, and no own-<role>")));
    }

    boolean includes(Caller caller, Standing standing) {
      // A token of a narrow scope sees what a viewer sees in the answers that it may ask for.
      boolean holds = caller.holds(role) || (role == Role.VIEWER && caller.isKnown());
      return holds && (!own || standing.domain().filter(caller.domains()::contains).isPresent());
    }
  }

  /** The rules that settings give, the usual ones for levels they do not speak of. */
  @Inject
  public VisibilityRules(AccessSettings settings) {
    this(settings.sees(), settings.sourceCode());
  }

  /**
   * Rules.
   *
   * @throws IllegalArgumentException when a word is no role
   */
  public VisibilityRules(Map<Level, List<String>> given, Role sourceCode) {
    for (Level level : Level.values()) {
      List<String> words = given.getOrDefault(level, USUAL.getOrDefault(level, List.of()));
      sees.put(level, words.stream().map(Who::read).toList());
    }
    this.sourceCode = sourceCode;
  }

  /** Whether a caller may see what has this standing. */
  public boolean sees(Caller caller, Standing standing) {
    return sees.getOrDefault(standing.level(), List.of()).stream()
        .anyMatch(who -> who.includes(caller, standing));
  }

  /** Whether a caller may see source code. */
  public boolean seesSourceCode(Caller caller) {
    return caller.holds(sourceCode);
  }
}
