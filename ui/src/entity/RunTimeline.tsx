import { useElementSize } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { duration, exact } from '../ui/time';
import classes from './Entity.module.css';
import { stateOf, statesInWords, timeline, type TimelineRun } from './timeline';

/** Before the real width is known. */
const WIDTH = 480;
const MOST_WIDTH = 640;
const HEIGHT = 120;
const LEFT = 56;
const ABOVE = 8;
const BELOW = 34;
const LEAST_SLOT_FOR_SIGNS = 9;

/** How long runs took and how they ended, oldest first. The table beside it tells the same. */
export function RunTimeline({ runs }: { runs: TimelineRun[] }) {
  const navigate = useNavigate();
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.min(measured || WIDTH, MOST_WIDTH);
  const { bars, top, slot } = timeline(runs, width - LEFT, HEIGHT);
  const byId = new Map(runs.map((run) => [run.id, run]));
  const ground = ABOVE + HEIGHT;
  const [newest, oldest] = [runs[0]?.startedAt, runs.at(-1)?.startedAt];
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={ground + BELOW}
        className={classes.chart}
        role="img"
        aria-label={`Durations of ${runs.length} runs, oldest first: ${statesInWords(runs)}${top ? `; at most ${duration(top)}` : ''}`}
      >
        {top > 0 && (
          <g className={classes.axis}>
            <text x={LEFT - 6} y={ABOVE + 9} textAnchor="end">
              {duration(top)}
            </text>
            <text x={LEFT - 6} y={ground} textAnchor="end">
              0
            </text>
            <line x1={LEFT} x2={width} y1={ABOVE} y2={ABOVE} stroke="var(--mantine-color-default-border)" />
          </g>
        )}
        <line x1={LEFT} x2={width} y1={ground} y2={ground} stroke="var(--mantine-color-default-border)" />
        {bars.map((bar) => {
          const { word, sign, color } = stateOf(bar.state);
          const run = byId.get(bar.id);
          const paint = `var(--mantine-color-${color}-filled)`;
          return (
            <g
              key={bar.id}
              className={classes.bar}
              onClick={() => void navigate({ to: '/entity', search: { id: bar.id } })}
            >
              <title>
                {`${word}${run?.startedAt ? `, ${exact(run.startedAt)}` : ''}, ${bar.known ? duration(run?.duration) : 'duration not known'}`}
              </title>
              <rect
                x={LEFT + bar.x}
                y={ABOVE}
                width={Math.max(bar.width, 1)}
                height={HEIGHT}
                fill="transparent"
              />
              <rect
                x={LEFT + bar.x + 0.5}
                y={ABOVE + bar.y}
                width={Math.max(bar.width - 1, 1)}
                height={bar.height}
                fill={bar.known ? paint : 'transparent'}
                stroke={paint}
                strokeDasharray={bar.known ? undefined : '3 2'}
              />
              {(slot >= LEAST_SLOT_FOR_SIGNS || bar.state !== 'COMPLETE') && (
                <text
                  x={LEFT + bar.x + bar.width / 2}
                  y={ground + 13}
                  textAnchor="middle"
                  className={classes.axis}
                >
                  {sign}
                </text>
              )}
            </g>
          );
        })}
        {oldest && newest && (
          <text x={LEFT} y={ground + 29} className={classes.axis}>
            {day(oldest) === day(newest) ? day(newest) : `${day(oldest)} to ${day(newest)}`}
          </text>
        )}
      </svg>
    </div>
  );
}

function day(time: string): string {
  return new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
}
