/** Columns with dotted paths as a tree, and the rows of it that are to be shown. */

export interface PathColumn {
  path: string;
}

export interface TreeNode<Column extends PathColumn> {
  column: Column;
  /** What its path adds to that of the column that holds it. */
  label: string;
  children: TreeNode<Column>[];
}

export interface TreeRow<Column extends PathColumn> extends TreeNode<Column> {
  level: number;
  isOpen: boolean;
  /** Its place among its siblings that are shown, from 1, and how many they are. */
  place: number;
  siblings: number;
}

/**
 * A column stands below the nearest column that its path begins with. Dots alone make no parent: names may
 * have dots of their own.
 */
export function treeOf<Column extends PathColumn>(columns: readonly Column[]): TreeNode<Column>[] {
  const nodes = new Map<string, TreeNode<Column>>();
  for (const column of columns) nodes.set(column.path, { column, label: column.path, children: [] });
  const roots: TreeNode<Column>[] = [];
  for (const node of nodes.values()) {
    const parent = parentOf(node.column.path, nodes);
    if (parent) node.label = node.column.path.slice(parent.column.path.length + 1);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

function parentOf<Column extends PathColumn>(path: string, nodes: Map<string, TreeNode<Column>>) {
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const parent = nodes.get(path.slice(0, dot));
    if (parent) return parent;
  }
  return undefined;
}

/** The nodes for which something holds, with all that hold them. */
export function filterTree<Column extends PathColumn>(
  nodes: readonly TreeNode<Column>[],
  matches: (column: Column) => boolean,
): TreeNode<Column>[] {
  return nodes.flatMap((node) => {
    const children = filterTree(node.children, matches);
    return children.length || matches(node.column) ? [{ ...node, children }] : [];
  });
}

/** The rows to show, top to bottom: what lies in a closed node is left out. */
export function rowsOf<Column extends PathColumn>(
  nodes: readonly TreeNode<Column>[],
  closed: ReadonlySet<string>,
  level = 1,
): TreeRow<Column>[] {
  return nodes.flatMap((node, index) => {
    const isOpen = node.children.length > 0 && !closed.has(node.column.path);
    const row = { ...node, level, isOpen, place: index + 1, siblings: nodes.length };
    return isOpen ? [row, ...rowsOf(node.children, closed, level + 1)] : [row];
  });
}

/** The paths of all columns that hold others. */
export function holders<Column extends PathColumn>(nodes: readonly TreeNode<Column>[]): string[] {
  return nodes.flatMap((node) => (node.children.length ? [node.column.path, ...holders(node.children)] : []));
}

/** Whether every word of a search is somewhere in some texts, case ignored. */
export function hasWords(search: string, texts: readonly (string | null | undefined)[]): boolean {
  const whole = texts.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
