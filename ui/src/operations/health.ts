import { counted } from '../ui/counted';
import type { OperationsHoldingsQuery, OperationsProgressQuery } from '../api/generated';

type Progress = OperationsProgressQuery['operations'];
export type IntakePartition = NonNullable<Progress['intake']>[number];
export type ViewProgress = Progress['views'][number];
export type Holding = NonNullable<OperationsHoldingsQuery['operations']['holdings']>[number];

/** A readiness check of the server. */
export interface Check {
  name: string;
  status: 'UP' | 'DOWN';
  data: Record<string, unknown>;
}

/** What one look at the server told; what did not answer is undefined. */
export interface Sample {
  /** When, by this browser's clock, in milliseconds. */
  at: number;
  intake: readonly IntakePartition[] | undefined;
  views: readonly ViewProgress[] | undefined;
  checks: readonly Check[] | undefined;
  deadLetters: number | undefined;
}

/** Looks that are kept: five minutes of one every five seconds. */
export const MOST_SAMPLES = 60;

/** A waiting record is no trouble until it was seen to wait this often in a row. */
const PATIENCE = 3;

export function addSample(samples: readonly Sample[], sample: Sample): Sample[] {
  return [...samples, sample].slice(-MOST_SAMPLES);
}

export interface TopicProgress {
  topic: string;
  partitions: readonly IntakePartition[];
  appended: number;
  applied: number;
  lag: number;
}

/** The partitions of each topic together, in the order of names. */
export function byTopic(partitions: readonly IntakePartition[]): TopicProgress[] {
  const topics = new Map<string, TopicProgress>();
  for (const each of partitions) {
    const topic = topics.get(each.topic) ?? {
      topic: each.topic,
      partitions: [],
      appended: 0,
      applied: 0,
      lag: 0,
    };
    topics.set(each.topic, {
      topic: each.topic,
      partitions: [...topic.partitions, each],
      appended: topic.appended + Number(each.appended),
      applied: topic.applied + Number(each.applied),
      lag: topic.lag + Number(each.lag),
    });
  }
  return [...topics.values()].sort((one, other) => one.topic.localeCompare(other.topic));
}

/** How many records of a topic, or of all, were appended or applied up to a sample. */
export function total(
  sample: Sample,
  what: 'appended' | 'applied' | 'lag',
  topic?: string,
): number | undefined {
  return sample.intake
    ?.filter((each) => topic === undefined || each.topic === topic)
    .reduce((sum, each) => sum + Number(each[what]), 0);
}

/** Records per second between each sample and the one before it; undefined where one is missing. */
export function rates(
  samples: readonly Sample[],
  what: 'appended' | 'applied',
  topic?: string,
): (number | undefined)[] {
  return samples.slice(1).map((sample, index) => {
    const before = samples[index];
    const from = before && total(before, what, topic);
    const to = total(sample, what, topic);
    const seconds = before ? (sample.at - before.at) / 1000 : 0;
    // A topic that was made anew begins at 0: that is no negative rate.
    return from === undefined || to === undefined || seconds <= 0
      ? undefined
      : Math.max(0, to - from) / seconds;
  });
}

export type State = 'unknown' | 'good' | 'busy' | 'bad';

export interface Trouble {
  state: 'busy' | 'bad';
  text: string;
}

/** What is not as it should be, by the latest looks; empty when all is well. */
export function troubles(samples: readonly Sample[], holdings: readonly (readonly Holding[])[]): Trouble[] {
  const last = samples.at(-1);
  if (!last) return [];
  if (!last.views && !last.checks) return [{ state: 'bad', text: 'the server does not answer' }];
  const found: Trouble[] = [];
  for (const check of last.checks ?? []) {
    // Views are told about below, with numbers.
    if (check.status === 'DOWN' && check.name !== 'views') {
      const trouble = check.data['trouble'];
      found.push({
        state: 'bad',
        text: `${check.name} is down${typeof trouble === 'string' ? ` (${trouble})` : ''}`,
      });
    }
  }
  if (last.views) found.push(...intakeTroubles(samples, last), ...viewTroubles(samples, last));
  else found.push({ state: 'bad', text: 'the API does not tell how intake and views are' });
  // Counts may differ while something arrives: they are wrong when they differ twice and nothing waits.
  if (found.length === 0) found.push(...holdingTroubles(holdings));
  return found;
}

function intakeTroubles(samples: readonly Sample[], last: Sample): Trouble[] {
  if (!last.intake) return [{ state: 'bad', text: 'the Kafka broker does not tell how far the intake is' }];
  const lag = total(last, 'lag') ?? 0;
  const recent = samples.slice(-PATIENCE);
  if (recent.length < PATIENCE || !recent.every((each) => (total(each, 'lag') ?? 0) > 0)) return [];
  const moved = (total(last, 'applied') ?? 0) > (recent[0] ? (total(recent[0], 'applied') ?? 0) : 0);
  return [
    moved
      ? { state: 'busy', text: `the intake catches up, ${counted(lag, 'record')} to go` }
      : { state: 'bad', text: `the intake stands still with ${counted(lag, 'record')} waiting` },
  ];
}

function viewTroubles(samples: readonly Sample[], last: Sample): Trouble[] {
  const found: Trouble[] = [];
  for (const view of last.views ?? []) {
    const waits = samples
      .slice(-PATIENCE)
      .map((each) => each.views?.find((other) => other.name === view.name));
    const behind = waits.length === PATIENCE && waits.every((each) => Number(each?.unread ?? 0) > 0);
    if (view.trouble) found.push({ state: 'bad', text: `the view ${view.name} waits (${view.trouble})` });
    else if (!view.hasCaughtUp) found.push({ state: 'busy', text: `the view ${view.name} is being built` });
    else if (behind) {
      found.push({
        state: 'busy',
        text: `the view ${view.name} is ${counted(Number(view.unread), 'change')} behind`,
      });
    }
  }
  return found;
}

function holdingTroubles(holdings: readonly (readonly Holding[])[]): Trouble[] {
  const [before, now] = holdings.slice(-2);
  return (now ?? []).flatMap((holding) =>
    holding.counts.flatMap((count) => {
      const earlier = before
        ?.find((each) => each.view === holding.view)
        ?.counts.find((each) => each.what === count.what);
      return earlier && differs(earlier) && differs(count)
        ? [
            {
              state: 'bad' as const,
              text: `${holding.view} holds ${count.inView} of ${count.inStores} ${count.what}`,
            },
          ]
        : [];
    }),
  );
}

/** Whether a view holds more or fewer than the stores; false while it is being loaded. */
export function differs(count: Holding['counts'][number]): boolean {
  return count.inView !== null && Number(count.inView) !== Number(count.inStores);
}

export function stateOf(found: readonly Trouble[], hasLooked: boolean): State {
  if (!hasLooked) return 'unknown';
  return found.some((each) => each.state === 'bad') ? 'bad' : found.length ? 'busy' : 'good';
}
