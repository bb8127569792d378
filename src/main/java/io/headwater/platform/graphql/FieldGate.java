package io.headwater.platform.graphql;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides who may use which field of a root type. Thread-safe. */
public interface FieldGate {

  /** Lets everybody use every field. */
  FieldGate OPEN = Optional::empty;

  /**
   * What the caller of the running request may do. Asked once for each request, on its thread.
   *
   * @return empty when every field may be used: then nothing is asked for each
   */
  Optional<Pass> findPass();

  /** What one caller may do. Thread-safe. */
  interface Pass {

    /**
     * Lets a field be used, or does not.
     *
     * @param field the type and the field, e.g. {@code Query.dataset}
     * @param argument the value of an argument by its name; null when it is not given
     * @throws io.headwater.model.CatalogException UNAUTHENTICATED or FORBIDDEN
     */
    void require(String field, Function<String, @Nullable Object> argument);
  }
}
