import type { Edge, RelationCount, RelationSummary } from '../../graph/model.ts';
import { isDenied } from '../store/graph-store.ts';

export interface KindCount {
  readonly kind: string;
  /** Edges in the whole graph. */
  readonly count: number;
  /** Those of them on the canvas. */
  readonly shown: number;
}

/** The edges of one node with the same relation, read in the same direction. */
export interface RelationGroup {
  readonly type: string;
  /** Seen from the node; `both` for a relation that has no direction. */
  readonly direction: 'in' | 'out' | 'both';
  readonly weak: boolean;
  readonly count: number;
  readonly kinds: readonly KindCount[];
  /** Those on the canvas. */
  readonly shown: readonly Edge[];
}

export interface RelationsSeen {
  readonly node: string;
  readonly counts: readonly RelationCount[];
  /** Edges known to the explorer; others than this node's are passed over. */
  readonly known: Iterable<Edge>;
  readonly isShown: (edge: Edge) => boolean;
  readonly relation: (type: string) => RelationSummary | undefined;
  /** The kind of a node, where it is known. */
  readonly kindOf: (node: string) => string | undefined;
}

/** A node's relations by type and direction, the fullest first and co-occurrence last. */
export function relationGroups(seen: RelationsSeen): RelationGroup[] {
  const counts = grouped(seen.counts, (count) => `${count.type} ${directionOf(count, seen)}`);
  const known = grouped(ownEdges(seen), (edge) => `${edge.type} ${edgeDirection(edge, seen)}`);
  return [...counts]
    .map(([key, members]) => group(key, members, known.get(key) ?? [], seen))
    .sort((a, b) => Number(a.weak) - Number(b.weak) || b.count - a.count || (a.type < b.type ? -1 : 1));
}

function group(key: string, counts: RelationCount[], edges: Edge[], seen: RelationsSeen): RelationGroup {
  const [type = '', direction = 'out'] = key.split(' ');
  const shown = edges.filter((edge) => seen.isShown(edge));
  const kinds = [...grouped(counts, (count) => count.kind)].map(([kind, members]) => ({
    kind,
    count: members.reduce((sum, member) => sum + member.count, 0),
    shown: shown.filter((edge) => seen.kindOf(otherEnd(edge, seen.node)) === kind).length,
  }));
  return {
    type,
    direction: direction as RelationGroup['direction'],
    weak: seen.relation(type)?.weak === true,
    count: kinds.reduce((sum, { count }) => sum + count, 0),
    kinds: kinds.sort((a, b) => b.count - a.count),
    shown,
  };
}

/** The end that is not this node; the node itself for an edge from it to itself. */
export function otherEnd(edge: Edge, node: string): string {
  return edge.source === node ? edge.target : edge.source;
}

function ownEdges(seen: RelationsSeen): Edge[] {
  const own: Edge[] = [];
  for (const edge of seen.known)
    if ((edge.source === seen.node || edge.target === seen.node) && !isDenied(edge)) own.push(edge);
  return own;
}

function directionOf(count: RelationCount, seen: RelationsSeen): RelationGroup['direction'] {
  return seen.relation(count.type)?.symmetric === true ? 'both' : count.direction;
}

function edgeDirection(edge: Edge, seen: RelationsSeen): RelationGroup['direction'] {
  if (seen.relation(edge.type)?.symmetric === true) return 'both';
  return edge.source === seen.node ? 'out' : 'in';
}

function grouped<Value>(values: Iterable<Value>, keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [value]);
    else members.push(value);
  }
  return groups;
}
