package io.headwater.bench;

import java.util.Iterator;
import java.util.List;

/**
 * Events without end: one run of every job, then another of each, an hour of event time later. Each
 * is made when its turn comes, so that memory holds but one round of plans.
 */
final class RoundsOfEvents implements Iterator<EventStream.Event> {

  private final LivePlan plan;
  private final EventStream stream;
  private int number;
  private Iterator<EventStream.Planned> round = List.<EventStream.Planned>of().iterator();

  RoundsOfEvents(LivePlan plan) {
    this(plan, Math.ceilDiv(plan.warm(), 2 * plan.jobs()));
  }

  private RoundsOfEvents(LivePlan plan, int number) {
    this.plan = plan;
    this.stream = new EventStream(plan.round());
    this.number = number;
  }

  /** Events that come when so many of these have been sent. */
  RoundsOfEvents after(int sent) {
    return new RoundsOfEvents(plan, number + Math.ceilDiv(sent, 2 * plan.jobs()));
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
      round = stream.plan(number++).iterator();
    }
    return round.next().event();
  }
}
