package io.headwater.testkit.memory;

import io.headwater.catalog.GraphStore;
import io.headwater.catalog.RecordStore;
import io.headwater.ingest.ChangePublisher;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;

/**
 * Makes calls to stores fail now and then: before they did their part, or after it, as when the
 * answer is lost on the way.
 */
public final class Faults {

  private final Random random;
  private final double rate;

  /** Fails this share of all calls, 0 to 1. */
  public Faults(Random random, double rate) {
    this.random = random;
    this.rate = rate;
  }

  /** A store that may fail. */
  public RecordStore in(RecordStore store) {
    return wrap(RecordStore.class, store);
  }

  /** A store that may fail. */
  public GraphStore in(GraphStore store) {
    return wrap(GraphStore.class, store);
  }

  /** A topic that may fail. */
  public ChangePublisher in(ChangePublisher publisher) {
    return wrap(ChangePublisher.class, publisher);
  }

  private <T> T wrap(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              maybeFail();
              try {
                Object answer = method.invoke(real, arguments);
                maybeFail();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void maybeFail() {
    if (random.nextDouble() < rate) {
      throw new CatalogException(ErrorCode.UNAVAILABLE, "a fault of the test");
    }
  }
}
