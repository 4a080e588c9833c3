import type { Point } from '../../store/scene.ts';
import { fillRoom } from './fill.ts';
import { inOrder, room, type Layout, type LayoutNode, type LayoutTask, type Places } from './layout.ts';

/** One block for each kind, families side by side: for reading what there is, rather than how it hangs together. */
export const columns: Layout = {
  id: 'columns',
  label: { id: 'Menurut jenis', en: 'By kind' },
  run: runColumns,
};

/** Space between two families, and between two kinds of one family. */
const gap = { family: room.width * 0.75, kind: room.height * 0.55 };

function runColumns(asked: LayoutTask): Places {
  const task = inOrder(asked);
  const families = group(task.nodes, (node) => node.family);
  const count = Math.min(columnsFor(task.aspect), families.length);
  const across = blockWidth(task, count);
  const heights = Array.from({ length: count }, () => 0);
  const places = new Map<string, Point>();
  for (const family of families) {
    const column = heights.indexOf(Math.min(...heights));
    const top = heights[column] ?? 0;
    const left = column * (across * room.width + gap.family);
    const height = placeFamily(family, { x: left, y: top }, across, places);
    heights[column] = top + height + gap.family;
  }
  return fillRoom(places, task.aspect, 2.2);
}

function columnsFor(aspect: number): number {
  if (aspect < 0.8) return 1;
  return aspect < 1.2 ? 2 : 3;
}

/** Nodes side by side within a block, so that the whole is about as wide as the canvas is. */
function blockWidth(task: LayoutTask, columns: number): number {
  const wish =
    Math.sqrt((task.nodes.length * task.aspect * room.height * 1.6) / room.width) / Math.max(1, columns);
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
