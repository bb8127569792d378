package io.headwater.testkit.graphql;

import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.spi.ManagedInstance;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The beans that SmallRye calls, by class. One engine is in use at a time. */
public final class BeanTable implements LookupService {

  private static final Map<Class<?>, Object> BEANS = new ConcurrentHashMap<>();

  static void use(Iterable<Object> beans) {
    BEANS.clear();
    beans.forEach(bean -> BEANS.put(bean.getClass(), bean));
  }

  @Override
  public String getName() {
    return "a table of beans";
  }

  @Override
  public <T> ManagedInstance<T> getInstance(Class<T> type) {
    Object bean = BEANS.get(type);
    if (bean == null) {
      throw new IllegalStateException("the test gives no " + type.getName());
    }
    return new DefaultManagedInstance<>(type.cast(bean));
  }

  @Override
  public boolean isResolvable(Class<?> type) {
    return true;
  }
}
