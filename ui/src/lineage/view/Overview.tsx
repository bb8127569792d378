import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { memo, useMemo, type PointerEvent } from 'react';
import classes from './overview.module.css';
import type { Arranged } from './useArrangement';

const WIDTH = 150;
const HEIGHT = 100;
const MARGIN = 60;

/** All boxes small, in one drawing, and which part of them is in sight; a press or a drag looks at another part. */
export function Overview({ arranged }: { arranged: Arranged }) {
  const { setCenter, getZoom } = useReactFlow();
  const { path, left, top, unit } = useMemo(() => outline(arranged), [arranged]);
  const x = useStore((state) => (-state.transform[0] / state.transform[2] - left) / unit);
  const y = useStore((state) => (-state.transform[1] / state.transform[2] - top) / unit);
  const width = useStore((state) => Math.ceil(state.width / state.transform[2] / unit));
  const height = useStore((state) => Math.ceil(state.height / state.transform[2] / unit));
  const look = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.buttons) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const to = { x: left + (event.clientX - box.left) * unit, y: top + (event.clientY - box.top) * unit };
    void setCenter(to.x, to.y, { zoom: getZoom() });
  };
  return (
    <Panel position="bottom-right" className={classes.overview}>
      <div onPointerDown={look} onPointerMove={look}>
        <Boxes path={path} box={`${left} ${top} ${WIDTH * unit} ${HEIGHT * unit}`} />
        {/* A layer of its own, which is only shifted: painting anything would have the browser sort all layers anew. */}
        <div className={classes.sight} style={{ transform: `translate(${x}px, ${y}px)`, width, height }} />
      </div>
    </Panel>
  );
}

const Boxes = memo(function Boxes({ path, box }: { path: string; box: string }) {
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={box} role="img" aria-label="Overview">
      <path d={path} className={classes.outline} />
    </svg>
  );
});

/** The boxes as one path, and how much of the picture a pixel stands for. */
function outline({ scene, arrangement }: Arranged) {
  const spots = scene.boxes.flatMap(({ id, width, height }) => {
    const place = arrangement.places.get(id);
    return place ? [{ ...place, width, height }] : [];
  });
  const left = Math.min(...spots.map((spot) => spot.x)) - MARGIN;
  const top = Math.min(...spots.map((spot) => spot.y)) - MARGIN;
  const right = Math.max(...spots.map((spot) => spot.x + spot.width)) + MARGIN;
  const bottom = Math.max(...spots.map((spot) => spot.y + spot.height)) + MARGIN;
  const unit = Math.max((right - left) / WIDTH, (bottom - top) / HEIGHT);
  const path = spots.map((spot) => `M${spot.x},${spot.y}h${spot.width}v${spot.height}h${-spot.width}z`);
  return {
    path: path.join(''),
    left: (left + right - WIDTH * unit) / 2,
    top: (top + bottom - HEIGHT * unit) / 2,
    unit,
  };
}
