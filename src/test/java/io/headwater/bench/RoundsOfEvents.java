package io.headwater.bench;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Events without end: one run of every job, then another of each, an hour of event time later. The
 * next round is made on another thread while one is taken, so that whoever sends need not wait and
 * memory holds two of them.
 */
final class RoundsOfEvents implements Iterator<EventStream.Event> {

  private final LivePlan plan;
  private final EventStream stream;
  private int number;
  private Iterator<EventStream.Event> round = List.<EventStream.Event>of().iterator();
  private CompletableFuture<List<EventStream.Event>> next;

  RoundsOfEvents(LivePlan plan) {
    this.plan = plan;
    this.stream = new EventStream(plan.round());
    this.number = Math.ceilDiv(plan.warm(), 2 * plan.jobs());
    this.next = make();
  }

  /** The events that come before all rounds, of the same jobs. */
  List<EventStream.Event> before() {
    return new EventStream(plan.before()).pass(0);
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public EventStream.Event next() {
    if (!round.hasNext()) {
      round = next.join().iterator();
      next = make();
    }
    return round.next();
  }

  private CompletableFuture<List<EventStream.Event>> make() {
    int pass = number++;
    return CompletableFuture.supplyAsync(() -> stream.pass(pass));
  }
}
