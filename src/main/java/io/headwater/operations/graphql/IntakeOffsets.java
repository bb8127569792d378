package io.headwater.operations.graphql;

import io.headwater.operations.IntakePartition;
import java.math.BigInteger;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** One partition of an intake topic. */
@Type("IntakePartition")
@Description("How far the intake of one partition is.")
public final class IntakeOffsets {

  private final IntakePartition place;

  IntakeOffsets(IntakePartition place) {
    this.place = place;
  }

  /** An intake topic. */
  public String getTopic() {
    return place.topic();
  }

  /** Its number. */
  public int getPartition() {
    return place.partition();
  }

  /** The end of the log. */
  @Description(
      "The offset that the next record will get. Where producers write in transactions, their"
          + " markers count as records.")
  public BigInteger getAppended() {
    return BigInteger.valueOf(place.appended());
  }

  /** What the stores have. */
  @Description("The offset up to which the stores have it, of all servers together.")
  public BigInteger getApplied() {
    return BigInteger.valueOf(place.applied());
  }

  /** The difference. */
  @Description("Records that are appended and that the stores do not have yet.")
  public BigInteger getLag() {
    return BigInteger.valueOf(place.lag());
  }
}
