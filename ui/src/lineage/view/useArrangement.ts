import { useEffect, useRef, useState } from 'react';
import { startLayout } from '../layout/elk';
import { arrange, type Arrangement } from '../layout/place';
import type { Scene } from '../model/scene';
import type { Session } from './useExplorerActions';

/** A scene with the places of its boxes; the two always belong together. */
export interface Arranged {
  scene: Scene;
  arrangement: Arrangement;
}

const MOST_KEPT = 40;

/** Lays each scene out, one after the other; the last one stays until the next is ready. */
export function useArrangement(
  scene: Scene | undefined,
  session: Session,
): { arranged: Arranged | undefined; error: unknown } {
  const [arranged, setArranged] = useState<Arranged>();
  const [error, setError] = useState<unknown>();
  const layout = useRef<ReturnType<typeof startLayout>>(undefined);
  const past = useRef<Arrangement[]>([]);
  const last = useRef<Arrangement>(undefined);
  useEffect(() => {
    layout.current = startLayout();
    return () => layout.current?.stop();
  }, []);
  useEffect(() => {
    const worker = layout.current;
    if (!scene || !worker) return;
    let isWanted = true;
    performance.mark('lineage-layout-start');
    const wanted = {
      scene: scene.id,
      boxes: scene.boxes,
      links: scene.grouped.edges,
      anchor: session.anchorId(),
    };
    arrange(wanted, last.current, past.current, worker.layOut).then(
      (arrangement) => {
        if (!isWanted) return;
        performance.measure('lineage-layout', 'lineage-layout-start');
        last.current = arrangement;
        past.current = [...past.current.filter((each) => each.key !== arrangement.key), arrangement].slice(
          -MOST_KEPT,
        );
        setError(undefined);
        setArranged({ scene, arrangement });
      },
      (reason: unknown) => isWanted && setError(reason),
    );
    return () => {
      isWanted = false;
    };
  }, [scene, session]);
  return { arranged, error };
}
