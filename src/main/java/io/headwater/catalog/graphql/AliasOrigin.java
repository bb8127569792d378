package io.headwater.catalog.graphql;

import io.headwater.catalog.identity.NameOrigin;
import io.headwater.model.AliasKind;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What joins a name with others, or holds it apart. */
@Description("What joins a name with others of its dataset, or holds it apart from others.")
public final class AliasOrigin {

  private final NameOrigin origin;

  AliasOrigin(NameOrigin origin) {
    this.origin = origin;
  }

  /** What sort of thing. */
  public NameOriginKind getKind() {
    return switch (origin) {
      case NameOrigin.Symlink symlink ->
          symlink.kind() == AliasKind.SESSION
              ? NameOriginKind.SESSION_SYMLINK
              : NameOriginKind.CATALOG_SYMLINK;
      case NameOrigin.Spelling _ -> NameOriginKind.RULE;
      case NameOrigin.Decided _ -> NameOriginKind.DECISION;
    };
  }

  /** The name at the other end. */
  @Nullable
  @Description("The name at the other end of the symlink, or the other spelling.")
  public DatasetName getOther() {
    return switch (origin) {
      case NameOrigin.Symlink symlink -> DatasetName.of(symlink.other());
      case NameOrigin.Spelling spelling -> DatasetName.of(spelling.other());
      case NameOrigin.Decided _ -> null;
    };
  }

  /** The rules by which it is another spelling. */
  @Description("Ids of the rules by which it is another spelling of the other name.")
  public List<@NonNull String> getRules() {
    return origin instanceof NameOrigin.Spelling spelling
        ? List.copyOf(spelling.rules())
        : List.of();
  }

  /** The decision. */
  @Nullable
  @Description("The decision that joins it, or holds it apart.")
  public IdentityDecision getDecision() {
    return origin instanceof NameOrigin.Decided decided
        ? new IdentityDecision(decided.decision())
        : null;
  }
}
