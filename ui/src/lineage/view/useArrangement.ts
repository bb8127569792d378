import { useMemo, useState } from 'react';
import { arrange, type Arrangement } from '../layout/place';
import type { Scene } from '../model/scene';
import type { Session } from './useExplorerActions';

/** A scene with the places of its boxes; the two always belong together. */
export interface Arranged {
  scene: Scene;
  arrangement: Arrangement;
}

const MOST_KEPT = 40;

/** Lays out one scene after the other, and remembers the last ones. */
class Arranger {
  private past: Arrangement[] = [];
  private last: Arrangement | undefined;

  arrange(scene: Scene, anchor: string | undefined): Arranged {
    performance.mark('lineage-layout-start');
    const { boxes, grouped, picture } = scene;
    const arrangement = arrange(
      {
        scene: scene.id,
        boxes,
        links: grouped.edges,
        roots: picture.roots.flatMap((id) => grouped.place.get(id) ?? []),
        opened: grouped.opened,
        anchor,
      },
      this.last,
      this.past,
    );
    this.last = arrangement;
    this.past = [...this.past.filter(({ key }) => key !== arrangement.key), arrangement].slice(-MOST_KEPT);
    performance.measure('lineage-layout', 'lineage-layout-start');
    return { scene, arrangement };
  }
}

/** The places of what is drawn; the same scene again gets the same places. */
export function useArrangement(scene: Scene | undefined, session: Session): Arranged | undefined {
  const [arranger] = useState(() => new Arranger());
  return useMemo(() => scene && arranger.arrange(scene, session.anchorIn(scene)), [arranger, scene, session]);
}
