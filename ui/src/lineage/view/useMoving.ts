import { use, useEffect, useRef, type RefObject } from 'react';
import { MarkContext } from './marks';

/** What has not moved for so many milliseconds stands still; the wheel pauses shorter between its steps. */
const PAUSE = 180;

/**
 * Tells the picture when it moves, past React: while it does, the browser keeps what is drawn as one layer that it only
 * shifts, and nothing is lit. Drawn anew, and sharp, it is when it stands still.
 */
export function useMoving(wrapper: RefObject<HTMLElement | null>) {
  const store = use(MarkContext);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      store.move(false);
    },
    [store],
  );
  const set = (isMoving: boolean) => {
    clearTimeout(timer.current);
    store.move(isMoving);
    wrapper.current?.toggleAttribute('data-moving', isMoving);
  };
  // Not from the press on: a press that moves nothing is a click on what lies there.
  const onMove = () => {
    if (!store.isMoving) set(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => set(false), PAUSE);
  };
  return { onMove };
}
