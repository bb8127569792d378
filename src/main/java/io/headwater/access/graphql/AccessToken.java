package io.headwater.access.graphql;

import io.headwater.access.ApiToken;
import io.headwater.model.DomainName;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** An API token, without its text. */
@Description("An API token, without its text, which is told only when it is made.")
public final class AccessToken {

  private final ApiToken token;
  private final Instant now;

  AccessToken(ApiToken token, Instant now) {
    this.token = token;
    this.now = now;
  }

  /** Which. */
  @Id
  public String getId() {
    return token.id();
  }

  /** What it is for. */
  public String getName() {
    return token.name();
  }

  /** What it may be used for. */
  public List<@NonNull AccessScope> getScopes() {
    return token.scopes().stream().sorted().map(AccessScope::of).toList();
  }

  /** The domains it belongs to. */
  public List<@NonNull String> getDomains() {
    return token.domains().stream().map(DomainName::value).sorted().toList();
  }

  /** Whose datasets and jobs its events may name. */
  @Description("Whose datasets and jobs its events may name; * at the end stands for anything.")
  public List<@NonNull String> getNamespaces() {
    return token.namespaces();
  }

  /** Who made it. */
  public String getCreatedBy() {
    return token.createdBy();
  }

  /** When it was made. */
  public Instant getCreatedAt() {
    return token.createdAt();
  }

  /** When it ends. */
  public Instant getExpiresAt() {
    return token.expiresAt();
  }

  /** When it was taken back; null while it was not. */
  @Nullable
  @Description("When it was taken back; null while it was not.")
  public Instant getRevokedAt() {
    return token.revokedAt().orElse(null);
  }

  /** The latest day it was used; null when it never was. */
  @Nullable
  @Description("The latest day (UTC) it was used, e.g. 2026-05-31; null when it never was.")
  public String getLastUsed() {
    return token.lastUsed().map(String::valueOf).orElse(null);
  }

  /** Whether it opens anything now. */
  @Name("isValid")
  @Description("Whether it opens anything now: neither over nor taken back.")
  public boolean isValid() {
    return token.isValid(now);
  }
}
