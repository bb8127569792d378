package io.headwater.access.graphql;

import io.headwater.access.Caller;
import io.headwater.access.Role;
import io.headwater.model.DomainName;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who is asking. */
@Description("Who is asking.")
public final class Viewer {

  private final Caller caller;
  private final boolean open;

  Viewer(Caller caller, boolean open) {
    this.caller = caller;
    this.open = open;
  }

  /** As the identity provider or the API token names them. */
  @Description("As the identity provider or the API token names them; 'local' without sign-in.")
  public String getName() {
    return caller.name();
  }

  /** What they are. */
  @Description(
      "viewer, contributor, domain-owner, governance, administrator: each may do what those before it may.")
  public List<@NonNull String> getRoles() {
    return caller.roles().stream().sorted().map(Role::word).toList();
  }

  /** The domains they belong to. */
  @Description("The domains they belong to: for these they contribute and decide.")
  public List<@NonNull String> getDomains() {
    return caller.domains().stream().map(DomainName::value).sorted().toList();
  }

  /** Whether there is no sign-in. */
  @Name("isOpen")
  @Description("Whether there is no sign-in: everybody on this machine may do and see everything.")
  public boolean isOpen() {
    return open;
  }
}
