package io.headwater.governance.report.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.report.data.ErasureStep.Settled;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of erasures promises. Each test starts with an empty one. */
public abstract class ErasuresContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final DatasetId FIRST = new DatasetId("postgres://db:5432", "crm.public.contact");
  private static final DatasetId SECOND = new DatasetId("kafka://broker:9092", "contacts/ü,%2C");

  /** The store. */
  protected abstract Erasures erasures();

  private static Erasure erasure(String id) {
    return new Erasure(
        id,
        new ColumnRef(FIRST, "contact id"),
        "request 4711",
        "c0ffee",
        NOON,
        "ann",
        List.of(
            new ErasureStep(
                FIRST,
                1,
                List.of("contact id", "e,mail", "ad+dress.street"),
                "crm-team",
                Optional.of(new DomainName("crm")),
                Optional.empty()),
            new ErasureStep(SECOND, 2, List.of(), "", Optional.empty(), Optional.empty())));
  }

  private static Settled said(ErasureState state, int second) {
    return new Settled(state, "it 'was' so", "bob", NOON.plusSeconds(second));
  }

  private static List<String> ids(Erasures.Listed listed) {
    return listed.items().stream().map(Erasure::id).toList();
  }

  @Test
  void an_erasure_comes_back_as_it_was_started() {
    erasures().add(erasure("e1"));

    assertThat(erasures().find("e1")).contains(erasure("e1"));
    assertThat(erasures().find("e2")).isEmpty();
    assertThat(erasure("e1").isComplete()).isFalse();
    assertThat(erasure("e1").completedAt()).isEmpty();
  }

  @Test
  void the_last_word_about_a_step_counts() {
    erasures().add(erasure("e1"));
    erasures().settle("e1", FIRST, said(ErasureState.DONE, 1), Optional.empty());
    erasures().settle("e1", FIRST, said(ErasureState.OPEN, 2), Optional.empty());
    Erasure now =
        erasures().settle("e1", FIRST, said(ErasureState.NOT_NEEDED, 3), Optional.empty());

    assertThat(erasures().find("e1")).contains(now);
    assertThat(now.steps().getFirst().settled()).contains(said(ErasureState.NOT_NEEDED, 3));
    assertThat(now.steps().getLast().settled()).isEmpty();
    assertThat(now.isComplete()).isFalse();
  }

  @Test
  void it_is_complete_when_no_step_is_open() {
    erasures().add(erasure("e1"));
    erasures().settle("e1", SECOND, said(ErasureState.NOT_NEEDED, 5), Optional.empty());
    Erasure complete = erasures().settle("e1", FIRST, said(ErasureState.DONE, 2), Optional.empty());

    assertThat(complete.isComplete()).isTrue();
    assertThat(complete.completedAt()).contains(NOON.plusSeconds(5));
    assertThat(ids(erasures().list(true, Optional.empty(), 10))).isEmpty();

    erasures().settle("e1", FIRST, said(ErasureState.OPEN, 6), Optional.empty());

    assertThat(ids(erasures().list(true, Optional.empty(), 10))).containsExactly("e1");
  }

  @Test
  void lists_come_newest_first_in_pages() {
    for (int i = 1; i <= 5; i++) {
      erasures().add(erasure("e" + i));
    }
    erasures().settle("e2", FIRST, said(ErasureState.DONE, 1), Optional.empty());
    erasures().settle("e2", SECOND, said(ErasureState.DONE, 1), Optional.empty());

    Erasures.Listed page = erasures().list(false, Optional.empty(), 2);
    assertThat(ids(page)).containsExactly("e5", "e4");
    assertThat(page.hasMore()).isTrue();
    assertThat(page.total()).isEqualTo(5);
    assertThat(ids(erasures().list(false, Optional.of("e4"), 2))).containsExactly("e3", "e2");
    Erasures.Listed open = erasures().list(true, Optional.of("e3"), 2);
    assertThat(ids(open)).containsExactly("e1");
    assertThat(open.hasMore()).isFalse();
    assertThat(open.total()).isEqualTo(4);
  }

  @Test
  void what_is_not_there_is_refused() {
    erasures().add(erasure("e1"));
    expect(
        ErrorCode.NOT_FOUND,
        () -> erasures().settle("e9", FIRST, said(ErasureState.DONE, 1), Optional.empty()));
    expect(
        ErrorCode.NOT_FOUND,
        () ->
            erasures()
                .settle(
                    "e1",
                    new DatasetId("kafka://broker:9092", "other"),
                    said(ErasureState.DONE, 1),
                    Optional.empty()));
    expect(ErrorCode.INVALID_CURSOR, () -> erasures().list(false, Optional.of("e9"), 1));
    expect(ErrorCode.INVALID_ARGUMENT, () -> erasures().list(false, Optional.empty(), 0));
  }

  @Test
  void who_settles_for_some_domains_settles_no_step_of_another_one() {
    erasures().add(erasure("e1"));
    Optional<Set<DomainName>> crm = Optional.of(Set.of(new DomainName("a"), new DomainName("crm")));

    Erasure settled = erasures().settle("e1", FIRST, said(ErasureState.DONE, 1), crm);

    assertThat(settled.steps().getFirst().state()).isEqualTo(ErasureState.DONE);
    assertThat(settled.steps()).hasSize(2);
    for (Optional<Set<DomainName>> other :
        List.of(Optional.of(Set.of(new DomainName("sales"))), Optional.of(Set.<DomainName>of()))) {
      expect(
          ErrorCode.NOT_FOUND,
          () -> erasures().settle("e1", FIRST, said(ErasureState.OPEN, 2), other));
    }
    expect(
        ErrorCode.NOT_FOUND,
        () -> erasures().settle("e1", SECOND, said(ErasureState.DONE, 2), crm));
    assertThat(erasures().find("e1")).contains(settled);
  }

  private static void expect(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
