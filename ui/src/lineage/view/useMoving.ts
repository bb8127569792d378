import { use, useEffect, useRef, type RefObject } from 'react';
import { MarkContext } from './marks';

/** The wheel pauses so long between its steps, in milliseconds. */
const PAUSE = 150;

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
  return {
    onMoveStart: () => set(true),
    onMoveEnd: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => set(false), PAUSE);
    },
  };
}
