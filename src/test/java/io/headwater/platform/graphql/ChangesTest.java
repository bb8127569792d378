package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import io.headwater.testkit.Entries;
import io.headwater.testkit.graphql.FakeMesh;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class ChangesTest {

  private final List<Object> heard = new ArrayList<>();
  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();

  @Test
  void subscribersHearOfTheKindsTheyAskFor() {
    FakeMesh mesh = FakeMesh.chain(3);
    ExecutionResult started =
        mesh.engine()
            .execute(
                """
                subscription { catalogChanges(kinds: ["dataset"]) { id kind at entity { ... on Dataset { name readers { name } } } } }
                """);
    assertThat(started.getErrors()).isEmpty();
    listen(started.getData());
    assertThat(mesh.feed.listeners()).isEqualTo(1);

    mesh.feed.tell(Entries.job("job0"));
    mesh.feed.tell(FakeMesh.dataset(1));
    assertThat(heard)
        .hasToString(
            "[{catalogChanges={id=dataset:kafka%3A%2F%2Fbroker%3A9092/mesh.step001, kind=dataset,"
                + " at=2026-03-01T06:00:00.123456789Z, entity={name=mesh.step001,"
                + " readers=[{name=job1}]}}}]");

    Subscription open = java.util.Objects.requireNonNull(subscription.get());
    open.cancel();
    assertThat(mesh.feed.listeners()).isZero();
  }

  private void listen(Publisher<ExecutionResult> events) {
    events.subscribe(
        new Subscriber<>() {
          @Override
          public void onSubscribe(Subscription opened) {
            subscription.set(opened);
            opened.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(ExecutionResult event) {
            assertThat(event.getErrors()).isEmpty();
            heard.add(event.getData());
          }

          @Override
          public void onError(Throwable failure) {
            throw new AssertionError(failure);
          }

          @Override
          public void onComplete() {}
        });
  }
}
