package io.headwater.governance.audit.graphql;

import io.headwater.governance.audit.AuditRow;
import io.headwater.model.Times;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of the audit trail. */
@Name("AuditEvent")
@Description("Something that somebody did, or tried to do; a row of the audit trail.")
public final class AuditEventView {

  private final AuditRow row;

  AuditEventView(AuditRow row) {
    this.row = row;
  }

  /** Its place in the trail. */
  @Id
  @Description("Its place in the trail: 1 for the first event ever, without gaps.")
  public String getId() {
    return Long.toString(row.sequence());
  }

  /** When. */
  @Description("When, by the server's clock.")
  public Instant getAt() {
    return Times.ofNanos(row.entry().at());
  }

  /** What sort of caller. */
  @Description("What sort of caller it was.")
  public AuditCallerKind getCallerKind() {
    return AuditCallerKind.valueOf(row.entry().callerKind());
  }

  /** Who. */
  @Nullable
  @Description("The name of the principal; null when nobody was signed in.")
  public String getCaller() {
    return orNull(row.entry().caller());
  }

  /** What. */
  @Description("What: a mutation's name, method and path of a REST call, or a word like 'sign-in'.")
  public String getAction() {
    return row.entry().action();
  }

  /** To what. */
  @Description("Ids of what it was done to; at most 100, then how many more there were.")
  public List<@NonNull String> getSubjects() {
    return row.entry().subjects();
  }

  /** Which arguments were given. */
  @Description("Names of the arguments that were given; values are not recorded.")
  public List<@NonNull String> getArguments() {
    return row.entry().arguments();
  }

  /** How far it came. */
  @Description("How far it came.")
  public AuditOutcomeKind getOutcome() {
    return AuditOutcomeKind.valueOf(row.entry().outcome());
  }

  /** Why not. */
  @Nullable
  @Description("The error code when it was refused or failed; null otherwise.")
  public String getCode() {
    return orNull(row.entry().code());
  }

  /** Why. */
  @Nullable
  @Description("The beginning of the reason that the caller gave; null without one.")
  public String getReason() {
    return orNull(row.entry().reason());
  }

  /** From where. */
  @Nullable
  @Description("The address that it came from; null for what Headwater did itself.")
  public String getRemoteAddress() {
    return orNull(row.entry().remoteAddress());
  }

  /** With which program. */
  @Nullable
  @Description("The beginning of the User-Agent; null without one.")
  public String getUserAgent() {
    return orNull(row.entry().userAgent());
  }

  /** In which request. */
  @Nullable
  @Description("Ties events of one request together; also the X-Request-Id of the answer.")
  public String getRequestId() {
    return orNull(row.entry().requestId());
  }

  /** Which event it ends. */
  @Id
  @Nullable
  @Description("The BEGUN event that this event ends; null when it ends none.")
  public String getBeginning() {
    return row.entry().beginning() == 0 ? null : Long.toString(row.entry().beginning());
  }

  /** The hash. */
  @Description("SHA-256 over the event and the hash of the one before, in hexadecimal.")
  public String getHash() {
    return row.hash();
  }

  private static @org.jspecify.annotations.Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
