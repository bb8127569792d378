import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  LineageColumnDifferenceDocument,
  LineageColumnPathDocument,
  LineageColumnsDocument,
  LineageDifferenceDocument,
  LineagePictureDocument,
  LineageReachDocument,
  type LineageReachPartsFragment,
} from '../../api/generated';
import type { LineageAddress } from '../address';
import { columnEdges, columnsOf, columnsOnPath, datasetsOf, type ColumnsOf } from '../model/columns';
import { changedColumns, columnDifferenceOf, markColumnEdges } from '../model/columnDifference';
import { differenceOf, markDifference, type Difference } from '../model/difference';
import { withHidden } from '../model/hidden';
import { pictureOf } from '../model/picture';
import { reachOf, shownIds, type Reach } from '../model/reach';
import { focusOf, nodeLevel, type Focus } from '../model/roots';
import type { Change, ColumnEdge, Picture } from '../model/types';

export type Ask = <Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** More nodes than this are not asked for; what is beyond is counted. */
export const MOST = 5000;
/** More datasets than this are not unfolded together. */
export const MOST_OPEN = 120;

/** Everything that the explorer shows of an address. */
export interface Answer {
  focus: Focus;
  picture: Picture;
  /** What is shown before anything is expanded, and what expanding brings. */
  base: ReadonlySet<string>;
  reach: Reach;
  totalNodes: number;
  totalEdges: number;
  watermark: string;
  partialReasons: string[];
  /** Columns of what is unfolded, and the edges between columns. */
  columns: ColumnsOf;
  columnEdges: ColumnEdge[];
  /** The edges of the path of one column. */
  pathEdges: ColumnEdge[];
  /** The columns that the shown path leads through; undefined when no path is shown. */
  onPath: ReadonlySet<string> | undefined;
  difference: Difference | undefined;
  /** How lineage of columns differs between the two dates. */
  columnChanges: ReadonlyMap<string, Change>;
}

/** Asks for all that an address shows: first which nodes, then these nodes with the edges between them. */
export async function load(address: LineageAddress, ask: Ask): Promise<Answer> {
  const focus = focusOf(address);
  if (!focus) throw new Error('The address names nothing to start from.');
  const level = nodeLevel(focus.level);
  const asOf = address.asOf ?? null;
  const hops = address.hops === 'all' ? null : Number(address.hops ?? 1);
  // The focus is among those that are walked from, for an answer needs one root that exists.
  const walks = {
    root: [focus.root],
    up: [focus.root, ...(address.up ?? [])],
    down: [focus.root, ...(address.down ?? [])],
    level,
    hops,
  };
  const columnsDiffer = async (roots: string[], around: number | null) =>
    address.compare && roots.length
      ? (await ask(LineageColumnDifferenceDocument, { roots, hops: around, from: address.compare, to: asOf }))
          .lineageDiff
      : undefined;
  const [reached, path, difference, pathDifference] = await Promise.all([
    ask(LineageReachDocument, { ...walks, asOf, most: MOST }),
    focus.column ? ask(LineageColumnPathDocument, { column: [focus.column], asOf }) : undefined,
    address.compare
      ? ask(LineageDifferenceDocument, { ...walks, from: address.compare, to: asOf }).then(differenceOf)
      : undefined,
    columnsDiffer(focus.column ? [focus.column] : [], null),
  ]);
  const { baseUp, baseDown, moreUp, moreDown, whole } = reached;
  const walked = [baseUp, baseDown, moreUp, moreDown];
  const reach = reachOf(walked);
  const base = new Set([...baseUp.compact.ids, ...baseDown.compact.ids, ...(address.show ?? [])]);
  const present = path ? columnEdges(path.path) : [];
  const pathEdges = markColumnEdges(present, pathDifference && columnDifferenceOf([pathDifference]));
  const shown = shownIds(base, reach, address.up ?? [], address.down ?? []);
  for (const id of datasetsOf(pathEdges)) shown.add(id);
  const ids = [...shown].sort();
  if (!ids.length) {
    return {
      ...{ focus, base, reach, totalNodes: 0, totalEdges: 0, watermark: '', partialReasons: [], difference },
      ...{
        picture: { roots: [], nodes: [], edges: [] },
        columns: new Map(),
        columnEdges: [],
        pathEdges: [],
        onPath: undefined,
        columnChanges: new Map(),
      },
    };
  }
  const open = focus.level === 'COLUMN' ? ids : (address.open ?? []);
  const unfolded = [...new Set([...open, ...datasetsOf(pathEdges)])].filter((id) => shown.has(id)).sort();
  const asked = unfolded.slice(0, MOST_OPEN);
  const [answer, columns, openDifference] = await Promise.all([
    ask(LineagePictureDocument, { ids, level, asOf, most: ids.length }),
    asked.length ? ask(LineageColumnsDocument, { datasets: asked, asOf }) : undefined,
    columnsDiffer(asked, 1),
  ]);
  const columnDifference =
    pathDifference || openDifference
      ? columnDifferenceOf([openDifference, pathDifference].filter((each) => each !== undefined))
      : undefined;
  const told = pictureOf(answer, shown, baseUp.roots.length ? baseUp.roots : baseDown.roots);
  const picture = withHidden(told, shown, walked);
  const edges = columns
    ? unite(markColumnEdges(columnEdges(columns.edges), columnDifference), pathEdges)
    : pathEdges;
  return {
    focus,
    picture: difference ? markDifference(picture, difference) : picture,
    base,
    reach,
    totalNodes: whole.totalNodes,
    totalEdges: whole.totalEdges,
    watermark: answer.up.watermark,
    partialReasons: [
      ...reasons(walked),
      ...reasons([path?.path, columns?.edges]),
      ...(difference?.partialReasons ?? []),
      ...(columnDifference?.partialReasons ?? []),
      ...(unfolded.length > MOST_OPEN
        ? [`Columns of ${MOST_OPEN} of ${unfolded.length} datasets are shown; unfold others one by one.`]
        : []),
    ],
    columns: columns ? columnsOf(columns) : new Map(),
    columnEdges: edges,
    pathEdges,
    onPath: focus.column ? columnsOnPath(focus.column, pathEdges) : undefined,
    difference,
    columnChanges: changedColumns(edges),
  };
}

function reasons(
  parts: readonly (Pick<LineageReachPartsFragment, 'isPartial' | 'partialReason'> | undefined)[],
): string[] {
  return [
    ...new Set(
      parts.flatMap((part) => (part?.isPartial ? [part.partialReason ?? 'The answer was cut.'] : [])),
    ),
  ];
}

function unite(one: ColumnEdge[], other: ColumnEdge[]): ColumnEdge[] {
  return [...new Map([...one, ...other].map((edge) => [edge.id, edge])).values()];
}
