import { Button, Loader, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { codeOf } from '../../api/client';
import { CombinedError } from '@urql/core';
import { Empty, Failed, Loading } from '../../ui/States';
import { useSensitivity } from '../data/sensitivity';
import { useAnswer } from '../data/useAnswer';
import { sceneOf } from '../model/scene';
import { ActionContext } from './actions';
import { Canvas } from './Canvas';
import { EdgePanel, nameOf } from './EdgePanel';
import { ExportMenu } from './ExportMenu';
import classes from './explorer.module.css';
import { FilterMenu } from './FilterMenu';
import { FindBar } from './FindBar';
import { ListView } from './ListView';
import { MarkContext, MarkStore } from './marks';
import { NodePanel } from './NodePanel';
import { classificationOverlay, FRESHNESS } from './overlays';
import { panelOf } from './panel';
import { SensitivityLegend } from './SensitivityLegend';
import { SidePanel } from './SidePanel';
import { StatusLine } from './StatusLine';
import { TimeMenu } from './TimeMenu';
import { Toolbar } from './Toolbar';
import { useAddress } from './useAddress';
import { useArrangement } from './useArrangement';
import { Session, useExplorerActions } from './useExplorerActions';
import { useFind } from './useFind';

/** The lineage of one thing, as a picture or as a list. */
export default function Explorer() {
  const { address, go } = useAddress();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const view = address.view ?? (isNarrow ? 'list' : 'graph');
  const { data: answer, error, isLoading, again } = useAnswer(address);
  const [queries, setQueries] = useState<ReadonlyMap<string, string>>(new Map());
  const [store] = useState(() => new MarkStore());
  const [session] = useState(() => new Session());
  const { platforms, domains, others, group, groups, hops, open } = address;
  const scene = useMemo(
    () => answer && sceneOf(answer, { platforms, domains, others, group, groups, hops, open }, queries),
    [answer, platforms, domains, others, group, groups, hops, open, queries],
  );
  useEffect(() => session.update(address, answer, scene));
  useEffect(() => () => void leaveFullscreen(), []);
  const setQuery = useCallback(
    (id: string, text: string) => setQueries((before) => new Map(before).set(id, text)),
    [],
  );
  const actions = useExplorerActions(session, store, go, setQuery);
  const sensitivity = useSensitivity(address.overlay, answer?.picture);
  const overlay = useMemo(
    () =>
      address.overlay === 'freshness'
        ? FRESHNESS
        : address.overlay && classificationOverlay(sensitivity.data ?? new Map()),
    [address.overlay, sensitivity.data],
  );
  const arranged = useArrangement(view === 'graph' ? scene : undefined, session);
  const find = useFind(address, answer, scene);
  const { match } = find;
  const foundIds = find.found.ids.join('\n');
  // What was pointed at may be gone, and then nothing tells that the pointer left it.
  useEffect(() => store.set({ lit: undefined }), [store, scene]);
  useEffect(() => {
    store.set({ kept: scene?.kept, found: new Set(foundIds.split('\n')), current: match?.id });
  }, [store, scene, foundIds, match?.id]);
  const panel = scene && panelOf(scene, address.panel);
  const isUnknown = error instanceof CombinedError && codeOf(error) === 'NOT_FOUND';
  const close = () => go({ panel: undefined }, { replace: true });
  return (
    <ActionContext value={actions}>
      <MarkContext value={store}>
        <div className={classes.explorer} data-view={view}>
          <Toolbar address={address} view={view} go={go} onFullscreen={() => void toggleFullscreen()}>
            <FilterMenu
              {...{ address, go }}
              nodes={answer?.picture.nodes ?? []}
              filteredOut={scene?.filteredOut ?? 0}
            />
            <TimeMenu address={address} go={go} />
            <FindBar
              text={address.find}
              {...{ count: find.found.count, at: find.at, hidden: find.hidden, onStep: find.step }}
              onText={(text) => go({ find: text }, { replace: true })}
              onReveal={() => go({ show: [...new Set([...(address.show ?? []), ...find.ways()])] })}
            />
            {arranged && answer && <ExportMenu arranged={arranged} answer={answer} asOf={address.asOf} />}
          </Toolbar>
          {error !== undefined && error !== null && !isUnknown && <Failed error={error} retry={again} />}
          {isUnknown && (
            <Empty title="Nothing is known by this id">
              {address.asOf
                ? 'It may not have been there at that time.'
                : 'Search finds what the catalog holds.'}
            </Empty>
          )}
          {!answer && isLoading && <Loading label="Loading the lineage" />}
          {answer && !isUnknown && !answer.picture.nodes.length && (
            <Empty title="There is no lineage at this level">
              Nothing of this belongs to a {answer.focus.level.toLowerCase()}. Choose another level.
            </Empty>
          )}
          {answer && scene && !isUnknown && answer.picture.nodes.length > 0 && (
            <>
              <StatusLine {...{ scene, answer, address, go }} />
              {address.overlay === 'classification' && (
                <SensitivityLegend
                  sensitivity={sensitivity}
                  nodes={scene.picture.nodes}
                  isPast={!!address.asOf}
                />
              )}
              <div className={classes.body}>
                {view === 'graph' && (
                  <section
                    className={classes.canvas}
                    aria-label="Picture of the lineage"
                    aria-busy={isLoading}
                  >
                    {isLoading && <Loader size="sm" className={classes.busy} aria-label="Loading" />}
                    {answer.focus.column && (
                      <Button
                        className={classes.corner}
                        size="xs"
                        variant="default"
                        onClick={() => actions.pickColumn(undefined)}
                      >
                        Path of {nameOf(answer.focus.column)}&nbsp;<span aria-hidden>✕</span>
                        <VisuallyHidden>: leave it</VisuallyHidden>
                      </Button>
                    )}
                    {arranged && (
                      <ReactFlowProvider>
                        <Canvas
                          {...{ arranged, answer, address, queries }}
                          target={match}
                          overlay={overlay}
                        />
                      </ReactFlowProvider>
                    )}
                  </section>
                )}
                {view === 'list' && (
                  <div style={{ flex: 1, minWidth: 0 }}>
                    <ListView scene={scene} address={address} overlay={overlay} />
                  </div>
                )}
                <SidePanel isNarrow={isNarrow} isOpen={panel !== undefined} onClose={close}>
                  {panel && 'node' in panel && (
                    <NodePanel
                      node={panel.node}
                      picture={scene.picture}
                      isFocus={scene.picture.roots.includes(panel.node.id)}
                    />
                  )}
                  {panel && 'edges' in panel && <EdgePanel edges={panel.edges} />}
                </SidePanel>
              </div>
            </>
          )}
        </div>
      </MarkContext>
    </ActionContext>
  );
}

async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

async function leaveFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
}
