import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import type { HitFragment } from '../api/generated';
import { Hit } from './Hit';
import classes from './Search.module.css';

/** The height of the page's header, under which no row may hide. */
const HEADER = 64;
const NEAR_END = 5;

export interface HitsHandle {
  /** Puts the focus on the hit at a place, or next to the one that has it. */
  focus: (place: number | 'next' | 'previous') => void;
}

interface Props {
  hits: HitFragment[];
  total: number;
  isOld: boolean;
  /** Asked for when the reader comes near the end. */
  onNearEnd: () => void;
  /** The reader went up from the first hit. */
  onLeave: () => void;
  handle: Ref<HitsHandle>;
}

/** The answers as rows of the page, of which only those near the window are drawn. */
export function Hits({ hits, total, isOld, onNearEnd, onLeave, handle }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const virtual = useWindowVirtualizer({
    count: hits.length,
    estimateSize: () => 130,
    overscan: 6,
    scrollMargin: top,
    scrollPaddingStart: HEADER,
    getItemKey: (at) => hits[at]?.id ?? at,
  });
  // Where the list begins may change with what stands above it, at any drawing.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- it ends: the same number draws nothing anew
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= hits.length - NEAR_END) onNearEnd();
  }, [last, hits.length, onNearEnd]);

  function focus(place: number | 'next' | 'previous') {
    const at = indexOf(document.activeElement);
    const to = typeof place === 'number' ? place : place === 'next' ? at + 1 : at - 1;
    if (to < 0) return onLeave();
    if (to >= hits.length) return;
    virtual.scrollToIndex(to, { align: 'auto' });
    focusWhenDrawn(list.current, to);
  }
  useImperativeHandle(handle, () => ({ focus }));

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = { ArrowDown: 'next', ArrowUp: 'previous', Home: 0, End: hits.length - 1 }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    focus(place as number | 'next' | 'previous');
  }

  return (
    <ul
      ref={list}
      className={classes.hits}
      data-old={isOld || undefined}
      style={{ height: virtual.getTotalSize() }}
      aria-label="Results"
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => {
        const hit = hits[row.index];
        return (
          hit && (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              className={classes.hit}
              style={{ transform: `translateY(${row.start - top}px)` }}
              aria-posinset={row.index + 1}
              aria-setsize={total}
            >
              <div className={classes.card}>
                <Hit hit={hit} />
              </div>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The place of the hit that holds an element; -1 for none. */
function indexOf(element: Element | null): number {
  const row = element?.closest('[data-index]');
  return row ? Number(row.getAttribute('data-index')) : -1;
}

/** A row that was far away is drawn a few frames after the page scrolled there. */
function focusWhenDrawn(list: HTMLElement | null, index: number, tries = 20): void {
  const link = list?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
  if (link) link.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusWhenDrawn(list, index, tries - 1));
}
