import type { Point } from '../../store/scene.ts';
import { inOrder, room, type Layout, type LayoutNode, type LayoutTask, type Places } from './layout.ts';

/** One block for each kind, families side by side: for reading what there is, rather than how it hangs together. */
export const columns: Layout = {
  id: 'columns',
  label: { id: 'Menurut jenis', en: 'By kind' },
  run: runColumns,
};

/** Space between two families, and between two kinds of one family. */
const gap = { family: room.width * 0.9, kind: room.height * 0.9 };

function runColumns(task: LayoutTask): Places {
  const families = group(inOrder(task).nodes, (node) => node.family);
  const places = new Map<string, Point>();
  const across = blockWidth(task);
  let left = 0;
  let top = 0;
  let rowHeight = 0;
  let inRow = 0;
  const perRow = task.portrait ? 1 : 3;
  for (const family of families) {
    if (inRow === perRow) {
      [left, top, rowHeight, inRow] = [0, top + rowHeight + gap.family, 0, 0];
    }
    const height = placeFamily(family, { x: left, y: top }, across, places);
    left += across * room.width + gap.family;
    rowHeight = Math.max(rowHeight, height);
    inRow += 1;
  }
  return places;
}

/** Nodes side by side within a block, so that the whole is about as wide as it is high. */
function blockWidth(task: LayoutTask): number {
  const wish = Math.sqrt(task.nodes.length / (task.portrait ? 3 : 5));
  return Math.max(2, Math.round(wish));
}

function placeFamily(
  family: readonly LayoutNode[],
  at: Point,
  across: number,
  places: Map<string, Point>,
): number {
  let y = at.y;
  for (const kind of group(family, (node) => node.kind)) {
    for (const [index, node] of kind.entries()) {
      places.set(node.id, {
        x: Math.round(at.x + (index % across) * room.width),
        y: Math.round(y + Math.floor(index / across) * room.height),
      });
    }
    y += Math.ceil(kind.length / across) * room.height + gap.kind;
  }
  return y - gap.kind - at.y;
}

/** Groups in the order of their names, the largest first. */
function group(nodes: readonly LayoutNode[], by: (node: LayoutNode) => string): LayoutNode[][] {
  const groups = new Map<string, LayoutNode[]>();
  for (const node of nodes) groups.set(by(node), [...(groups.get(by(node)) ?? []), node]);
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([, found]) => found);
}
