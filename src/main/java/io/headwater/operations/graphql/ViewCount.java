package io.headwater.operations.graphql;

import io.headwater.operations.ViewContent;
import io.smallrye.graphql.api.Nullable;
import java.math.BigInteger;
import org.eclipse.microprofile.graphql.Description;

/**
 * How many there are of something.
 *
 * @param what in words
 * @param inStores by the stores
 * @param inView by the view
 */
@Description(
    "How many there are of something. Stores and view are counted one after the other: while"
        + " something arrives they may differ for a moment. Equal counts do not prove that nothing"
        + " is missing; different ones of a catalog at rest prove that something is.")
public record ViewCount(
    @Description("E.g. datasets; 'dataset names' counts a dataset as often as it has names.")
        String what,
    BigInteger inStores,
    @Nullable @Description("Null while the view is being loaded.") BigInteger inView) {

  static ViewCount of(ViewContent.Count count) {
    return new ViewCount(
        count.what(),
        BigInteger.valueOf(count.inStores()),
        count.inView().map(BigInteger::valueOf).orElse(null));
  }
}
