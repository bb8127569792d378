import '@xyflow/react/dist/style.css';
import { Controls, ReactFlow, useReactFlow, useStore, type ReactFlowInstance } from '@xyflow/react';
import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Box } from '../layout/measure';
import type { Answer } from '../data/load';
import type { LineageAddress } from '../address';
import { useActions } from './actions';
import { ClusterNode } from './ClusterNode';
import { EntityNode } from './EntityNode';
import classes from './explorer.module.css';
import { EdgeLayer } from './EdgeLayer';
import { flowNodes, frameNodes, type Standing } from './flow';
import { FrameBox } from './FrameBox';
import { isMove, moveFrom } from './keys';
import { linesOf } from './lines';
import type { Overlay } from './overlays';
import { Overview } from './Overview';
import type { Arranged } from './useArrangement';
import { useMoving } from './useMoving';
import { FAR, FarContext } from './zoom';

const NODES = { entity: EntityNode, cluster: ClusterNode, frame: FrameBox };

interface Props {
  arranged: Arranged;
  answer: Answer;
  address: LineageAddress;
  queries: ReadonlyMap<string, string>;
  overlay: Overlay | undefined;
  /** The drawn thing to bring into sight; the number tells one request from the next. */
  target: { id: string; count: number } | undefined;
  children?: ReactNode;
}

/** The picture, with its keys. */
export function Canvas({ arranged, answer, address, queries, overlay, target, children }: Props) {
  const { scene, arrangement } = arranged;
  const flow = useReactFlow<Standing>();
  const { colorScheme } = useMantineColorScheme();
  const actions = useActions();
  const wrapper = useRef<HTMLDivElement>(null);
  const moving = useMoving(wrapper);
  const nodes = useMemo(() => {
    const roots = new Set(scene.picture.roots);
    return [...frameNodes(arrangement.frames), ...flowNodes(scene.boxes, arrangement.places, dataOf)];
    function dataOf(box: Box) {
      const { node } = box.drawn;
      return {
        box,
        isFocus: roots.has(box.id),
        isLoop: scene.grouped.loops.has(box.id),
        expanded: { up: !!address.up?.includes(box.id), down: !!address.down?.includes(box.id) },
        canUnfold:
          node?.kind === 'dataset' && !node.isRedacted && !node.change && answer.focus.level !== 'COLUMN',
        column: answer.focus.column,
        query: queries.get(box.id) ?? '',
        overlay,
      };
    }
  }, [scene, arrangement, answer, address.up, address.down, queries, overlay]);
  const lines = useMemo(() => linesOf(scene, arrangement), [scene, arrangement]);
  const isFar = useStore((state) => state.transform[2] < FAR);

  useEffect(() => {
    // From the answer to the painted picture; the mark is made where the layout begins.
    const frame = requestAnimationFrame(() =>
      setTimeout(() => performance.measure('lineage-drawn', 'lineage-layout-start')),
    );
    return () => cancelAnimationFrame(frame);
  }, [arranged]);

  const isReady = useStore((state) => state.panZoom !== null);
  const centred = useRef<string>(undefined);
  useEffect(() => {
    if (!isReady || centred.current === scene.id) return;
    centred.current = scene.id;
    centre(flow, scene.picture.roots, arranged, wrapper.current);
  }, [flow, isReady, scene, arranged]);

  useEffect(() => {
    if (target) bringIntoSight(flow, target.id, arranged, wrapper.current, false);
    // A new layout is no new request.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [target]);

  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target as HTMLElement;
    if (from.tagName === 'INPUT' || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = from.dataset['node'];
    if (id && isMove(event.key)) {
      const next = moveFrom(id, event.key, arranged);
      if (next) bringIntoSight(flow, next, arranged, wrapper.current, true);
    } else if (id && event.key === '+') {
      const node = scene.boxes.find((box) => box.id === id)?.drawn.node;
      if (node?.hiddenUp && node.hiddenDown) actions.expand(id, 'both');
      else if (node) actions.expand(id, node.hiddenUp ? 'up' : 'down');
    } else if (id && event.key === '-') {
      actions.collapse(id, 'both');
    } else if (event.key === 'i') void flow.zoomIn();
    else if (event.key === 'o') void flow.zoomOut();
    else if (event.key === 'f') void flow.fitView({ maxZoom: 1 });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={wrapper} className={classes.picture} onKeyDownCapture={onKeyDown}>
      <FarContext value={isFar}>
        <ReactFlow<Standing>
          nodes={nodes}
          nodeTypes={NODES}
          {...moving}
          onlyRenderVisibleElements
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          minZoom={0.05}
          maxZoom={2}
          colorMode={colorScheme === 'auto' ? 'system' : colorScheme}
          deleteKeyCode={null}
          proOptions={{ hideAttribution: false }}
          aria-label="Lineage, upstream to the left"
        >
          <EdgeLayer lines={lines} selected={address.panel} />
          <Controls showInteractive={false} position="bottom-left" fitViewOptions={{ maxZoom: 1 }} />
          <Overview arranged={arranged} />
          {children}
        </ReactFlow>
      </FarContext>
    </div>
  );
}

/** Looks at the focus, from so far that what is around it is seen too, and names can still be read. */
function centre(
  flow: ReactFlowInstance<Standing>,
  roots: readonly string[],
  { scene, arrangement }: Arranged,
  wrapper: HTMLElement | null,
): void {
  const spots = scene.boxes.flatMap((box) => {
    const place = arrangement.places.get(box.id);
    return place ? [{ ...place, box }] : [];
  });
  const focus = spots.find(({ box }) => box.id === roots[0]);
  if (!wrapper || !focus || roots.length > 1) {
    requestAnimationFrame(() => void flow.fitView({ maxZoom: 1, minZoom: 0.3, padding: 0.1 }));
    return;
  }
  const x = focus.x + focus.box.width / 2;
  const y = focus.y + focus.box.height / 2;
  const reachX = Math.max(...spots.map((spot) => Math.max(x - spot.x, spot.x + spot.box.width - x))) + 60;
  const reachY = Math.max(...spots.map((spot) => Math.max(y - spot.y, spot.y + spot.box.height - y))) + 40;
  const zoom = Math.min(wrapper.clientWidth / 2 / reachX, wrapper.clientHeight / 2 / reachY);
  void flow.setCenter(x, y, { zoom: Math.max(0.5, Math.min(1, zoom)) });
}

function bringIntoSight(
  flow: ReactFlowInstance<Standing>,
  id: string,
  { scene, arrangement }: Arranged,
  wrapper: HTMLElement | null,
  withFocus: boolean,
): void {
  const box = scene.boxes.find((each) => each.id === id);
  const place = arrangement.places.get(id);
  if (!box || !place || !wrapper) return;
  const { x, y, zoom } = flow.getViewport();
  const left = place.x * zoom + x;
  const top = place.y * zoom + y;
  const isInside =
    left > 20 &&
    top > 20 &&
    left + box.width * zoom < wrapper.clientWidth - 20 &&
    top + box.height * zoom < wrapper.clientHeight - 20;
  if (!isInside) {
    const middle = { x: place.x + box.width / 2, y: place.y + Math.min(box.height, 200) / 2 };
    void flow.setCenter(middle.x, middle.y, { zoom: Math.max(zoom, 0.6) });
  }
  if (withFocus) focusWhenDrawn(wrapper, id, 20);
}

/** What is out of sight is not in the document yet. */
function focusWhenDrawn(wrapper: HTMLElement, id: string, attempts: number): void {
  const button = wrapper.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
  if (button) button.focus({ preventScroll: true });
  else if (attempts) requestAnimationFrame(() => focusWhenDrawn(wrapper, id, attempts - 1));
}
