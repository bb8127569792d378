package io.headwater.lineage.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.value.ValueException;

class WholeReadsTest {

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void whatIsMissingForAnInstantIsReadAgain() {
    long read =
        WholeReads.read(
            () -> (attempts.incrementAndGet() < 3 ? Values.NULL : Values.value(7)).asLong());
    assertThat(read).isEqualTo(7);
    assertThat(attempts).hasValue(3);
  }

  @Test
  void whatStaysMissingIsADefectAndTheCauseIsKept() {
    assertThatThrownBy(() ->
            WholeReads.read(() -> {
              attempts.incrementAndGet();
              return Values.NULL.asList();
            }))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL))
        .hasCauseInstanceOf(ValueException.class);
    assertThat(attempts).hasValue(6);
  }

  @Test
  void otherFailuresAreNotTriedAgain() {
    assertThatThrownBy(() ->
            WholeReads.read(() -> {
              attempts.incrementAndGet();
              throw new CatalogException(ErrorCode.UNAVAILABLE, "Neo4j is down");
            }))
        .hasMessage("Neo4j is down");
    assertThat(attempts).hasValue(1);
  }
}
