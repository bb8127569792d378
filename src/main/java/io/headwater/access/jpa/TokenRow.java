package io.headwater.access.jpa;

import io.headwater.access.ApiToken;
import io.headwater.access.Scope;
import io.headwater.model.DomainName;
import io.headwater.model.Times;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An API token. Only its end and its latest use ever change. */
@Entity
@Table(name = "access_token")
@SuppressWarnings("NullAway.Init") // Hibernate sets every field; nullable ones say so.
class TokenRow extends PanacheEntityBase {

  @Id String id;
  byte[] hash;
  String name;
  String[] scopes;
  String[] domains;
  String[] namespaces;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  long createdAt;

  @Column(name = "expires_at")
  long expiresAt;

  @Column(name = "revoked_at")
  @Nullable Long revokedAt;

  @Column(name = "last_used")
  @Nullable LocalDate lastUsed;

  static TokenRow of(ApiToken token, byte[] hash) {
    TokenRow row = new TokenRow();
    row.id = token.id();
    row.hash = hash.clone();
    row.name = token.name();
    row.scopes = token.scopes().stream().map(Scope::name).sorted().toArray(String[]::new);
    row.domains = token.domains().stream().map(DomainName::value).sorted().toArray(String[]::new);
    row.namespaces = token.namespaces().toArray(String[]::new);
    row.createdBy = token.createdBy();
    row.createdAt = Times.nanos(token.createdAt());
    row.expiresAt = Times.nanos(token.expiresAt());
    return row;
  }

  ApiToken token() {
    return new ApiToken(
        id,
        name,
        Arrays.stream(scopes).map(Scope::valueOf).collect(Collectors.toSet()),
        Arrays.stream(domains).map(DomainName::new).collect(Collectors.toSet()),
        List.of(namespaces),
        createdBy,
        Times.ofNanos(createdAt),
        Times.ofNanos(expiresAt),
        Optional.ofNullable(revokedAt).map(Times::ofNanos),
        Optional.ofNullable(lastUsed));
  }
}
