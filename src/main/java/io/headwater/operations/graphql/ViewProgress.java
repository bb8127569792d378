package io.headwater.operations.graphql;

import io.headwater.operations.ViewState;
import io.smallrye.graphql.api.Nullable;
import java.math.BigInteger;
import org.eclipse.microprofile.graphql.Description;

/** How far a view is. */
@Description("How far a view of this server is in reading what changed.")
public final class ViewProgress {

  private final ViewState state;

  ViewProgress(ViewState state) {
    this.state = state;
  }

  /** Which. */
  @Description("E.g. search or lineage.")
  public String getName() {
    return state.name();
  }

  /** What it has not read. */
  @Description("Records of the changes topic that it has not read, as of its last look.")
  public BigInteger getUnread() {
    return BigInteger.valueOf(state.unread());
  }

  /** What it has read and does not show. */
  @Description("Records that it has read and that readers do not see yet.")
  public BigInteger getUnshown() {
    return BigInteger.valueOf(state.unshown());
  }

  /** Whether it was level once. */
  @Description("Whether it was level with the changes topic once since this server started.")
  public boolean getHasCaughtUp() {
    return state.hasCaughtUp();
  }

  /** What keeps it from going on. */
  @Nullable
  @Description("What keeps it from going on; null when nothing does.")
  public String getTrouble() {
    return state.trouble().orElse(null);
  }
}
