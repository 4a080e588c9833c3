import type { Bilingual } from '../../../graph/model.ts';
import type { Point } from '../../store/scene.ts';

export interface LayoutNode {
  readonly id: string;
  readonly kind: string;
  readonly family: string;
  /** Edges in the whole graph. */
  readonly degree: number;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
}

export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Nodes that stay exactly where they are. */
  readonly fixed: ReadonlyMap<string, Point>;
  /** The node that new ones gather round, or the centre of a layout that has one; null for none. */
  readonly centre: string | null;
  /** Of the room that the whole is to fill, width by height. */
  readonly aspect: number;
}

export type Places = ReadonlyMap<string, Point>;

/** The same task gives the same places, in any browser. */
export interface Layout {
  readonly id: string;
  readonly label: Bilingual;
  readonly run: (task: LayoutTask) => Places;
}

/** Room that a node needs, label included, on a canvas at zoom 1. */
export const room = { width: 132, height: 82 } as const;

/** The task in one order, whatever order it came in, without edges that lack an end. */
export function inOrder(task: LayoutTask): LayoutTask {
  const ids = new Set(task.nodes.map((node) => node.id));
  const key = ({ source, target }: LayoutEdge): string => JSON.stringify([source, target]);
  return {
    ...task,
    nodes: [...task.nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)),
    edges: task.edges
      .filter(({ source, target }) => source !== target && ids.has(source) && ids.has(target))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  };
}
