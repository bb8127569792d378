package io.headwater.access;

import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a way in needs.
 *
 * @param whom anyone, whoever signed in, or those with a role
 * @param scopes API tokens of these scopes may use it too
 * @param domainArgument the argument that names the domain which the role must be held for; empty
 *     when any domain will do
 */
public record Rule(Whom whom, Set<Scope> scopes, Optional<String> domainArgument) {

  /** Who may use a way in. */
  public sealed interface Whom {
    /** Everybody, whether they signed in or not. */
    record Anyone() implements Whom {}

    /** Whoever signed in; what they ask for then has rules of its own. */
    record SignedIn() implements Whom {}

    /** Whoever holds a role that includes this one. */
    record Holder(Role role) implements Whom {}
  }

  public Rule {
    scopes = Set.copyOf(scopes);
  }

  /**
   * Reads a rule: {@code anyone}, {@code signed-in} or a role; then, as wanted, {@code of ARGUMENT}
   * and {@code or SCOPE}.
   *
   * @throws IllegalArgumentException when it is no rule
   */
  static Rule read(String text) {
    String[] words = text.strip().split(" +", -1);
    Whom whom =
        switch (words[0]) {
          case "anyone" -> new Whom.Anyone();
          case "signed-in" -> new Whom.SignedIn();
          default ->
              new Whom.Holder(
                  Role.find(words[0])
                      .orElseThrow(() -> new IllegalArgumentException("no rule: " + text)));
        };
    Set<Scope> scopes = new TreeSet<>();
    Optional<String> argument = Optional.empty();
    for (int i = 1; i + 1 < words.length; i += 2) {
      switch (words[i]) {
        case "of" -> argument = Optional.of(words[i + 1]);
        case "or" -> scopes.add(Scope.valueOf(words[i + 1].toUpperCase(java.util.Locale.ROOT)));
        default -> throw new IllegalArgumentException("no rule: " + text);
      }
    }
    return new Rule(whom, scopes, argument);
  }

  /**
   * Lets a caller in, or does not.
   *
   * @param domain what the domain argument says; empty when the rule has none
   * @throws CatalogException UNAUTHENTICATED when nobody signed in, FORBIDDEN when the caller lacks
   *     the role and the scope
   */
  public void require(String what, Caller caller, Optional<DomainName> domain) {
    switch (whom) {
      case Whom.Anyone _ -> {}
      case Whom.SignedIn _ -> requireKnown(caller);
      case Whom.Holder(Role role) -> {
        requireKnown(caller);
        boolean holds =
            domain.map(of -> caller.holds(role, of)).orElseGet(() -> caller.holds(role));
        if (!holds && scopes.stream().noneMatch(caller.scopes()::contains)) {
          throw new CatalogException(
              ErrorCode.FORBIDDEN,
              what
                  + " needs the role "
                  + role.word()
                  + domain.map(of -> " for the domain " + of.value()).orElse("")
                  + scopeText()
                  + "; ask an administrator for it");
        }
      }
    }
  }

  private String scopeText() {
    return scopes.isEmpty()
        ? ""
        : " or an API token of scope "
            + scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" or "));
  }

  private static void requireKnown(Caller caller) {
    if (!caller.isKnown()) {
      throw new CatalogException(
          ErrorCode.UNAUTHENTICATED,
          "nobody is signed in: send 'Authorization: Bearer ' with an API token or with a token of"
              + " the identity provider");
    }
  }
}
