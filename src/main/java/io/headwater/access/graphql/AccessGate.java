package io.headwater.access.graphql;

import io.headwater.access.AccessTable;
import io.headwater.access.Caller;
import io.headwater.access.Callers;
import io.headwater.access.Rule;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.headwater.platform.graphql.FieldGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the table before each field of a root type. */
@ApplicationScoped
public class AccessGate implements FieldGate {

  private final Callers callers;

  /** A gate for some callers. */
  public AccessGate(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Optional<Pass> findPass() {
    return callers.isOpen() ? Optional.empty() : Optional.of(new CallerPass(callers.current()));
  }

  private record CallerPass(Caller caller) implements Pass {

    @Override
    public void require(String field, Function<String, @Nullable Object> argument) {
      Rule rule =
          AccessTable.findField(field)
              .orElseThrow(
                  () -> new CatalogException(ErrorCode.FORBIDDEN, field + " is open to nobody"));
      rule.require(
          field,
          caller,
          rule.domainArgument()
              .flatMap(name -> Optional.ofNullable(argument.apply(name)))
              .map(value -> new DomainName(String.valueOf(value))));
    }
  }
}
