package io.headwater.access.graphql;

import io.headwater.access.Callers;
import io.headwater.access.TokenDesk;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Says who is asking, and gives and takes API tokens. */
@GraphQLApi
public class AccessApi {

  private final Callers callers;
  private final TokenDesk desk;

  /** The API over its ports. */
  public AccessApi(Callers callers, TokenDesk desk) {
    this.callers = callers;
    this.desk = desk;
  }

  /** Who is asking. */
  @Query
  @Description("Who is asking, what they are, and for which domains.")
  public Viewer viewer() {
    return new Viewer(callers.current(), callers.isOpen());
  }

  /** Every API token. */
  @Query
  @Description("Every API token, those that are over included, the newest first; at most 1,000.")
  public List<@NonNull AccessToken> accessTokens() {
    Instant now = Instant.now();
    return desk.listTokens().stream().map(token -> new AccessToken(token, now)).toList();
  }

  /** Makes an API token. */
  @Mutation
  @Description(
      "Makes an API token; its text is told only in this answer. domains: those it belongs to."
          + " namespaces: with scope INGEST, whose datasets and jobs its events may name, each exact"
          + " or with * at its end. expiresAt: within 366 days.")
  public CreatedAccessToken createAccessToken(
      String name,
      List<@NonNull AccessScope> scopes,
      @Nullable List<@NonNull String> domains,
      @Nullable List<@NonNull String> namespaces,
      Instant expiresAt) {
    requireSignIn();
    TokenDesk.Made made =
        desk.create(
            name,
            scopes.stream().map(AccessScope::toScope).collect(Collectors.toSet()),
            orNone(domains).stream().map(DomainName::new).collect(Collectors.toSet()),
            orNone(namespaces),
            expiresAt,
            callers.current().name());
    return new CreatedAccessToken(new AccessToken(made.token(), Instant.now()), made.text());
  }

  /** Takes an API token back. */
  @Mutation
  @Description(
      "Takes an API token back; it opens nothing any more, within 5 seconds on every server.")
  public AccessToken revokeAccessToken(@Id String id) {
    return new AccessToken(desk.revoke(id), Instant.now());
  }

  private void requireSignIn() {
    if (callers.isOpen()) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "access is open, so a token would open nothing; start with HEADWATER_ADMIN_SECRET first");
    }
  }

  private static <T> List<T> orNone(@org.jspecify.annotations.Nullable List<T> given) {
    return given == null ? List.of() : given;
  }
}
