import type { Opened } from '../store/scene.ts';
import type { Highlight, Target } from '../store/selection-store.ts';

export interface Emphasis {
  /** Ringed: what is opened. */
  readonly opened: ReadonlySet<string>;
  /** Under the pointer or the focus. */
  readonly pointed: ReadonlySet<string>;
  /** Belongs to what is opened or pointed at: its relations are named. */
  readonly near: ReadonlySet<string>;
  /** Whether all else steps back. Merely pointing at something does not dim the rest. */
  readonly quiet: boolean;
}

/** An edge, as far as it matters here. */
interface Joined {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

interface Attention {
  readonly opened: Opened | null;
  readonly pointed: Target | null;
  readonly highlight: Highlight | null;
}

/** What stands out on the canvas, by id of node or edge. */
export function emphasisOf(attention: Attention, edges: readonly Joined[]): Emphasis {
  const opened = openedIds(attention.opened);
  const pointed = targetIds(attention.pointed);
  const near = new Set<string>();
  const { highlight } = attention;
  if (highlight !== null) {
    for (const id of [...highlight.nodes, ...highlight.edges]) near.add(id);
    addEnds(near, edges, new Set(highlight.edges));
  } else if (attention.opened?.panel === 'paths') {
    for (const id of pathIds(attention.opened)) near.add(id);
  } else {
    addAround(near, edges, opened);
  }
  for (const id of opened) near.add(id);
  const quiet = near.size > 0;
  addAround(near, edges, pointed);
  for (const id of pointed) near.add(id);
  return { opened, pointed, near, quiet };
}

function openedIds(opened: Opened | null): Set<string> {
  switch (opened?.panel) {
    case 'node':
      return new Set([opened.node]);
    case 'edge':
      return new Set([opened.edge]);
    case 'paths':
      return new Set([opened.question.from, opened.question.to]);
    case 'ends':
      return new Set([opened.from, opened.to].filter((id) => id !== null));
    default:
      return new Set();
  }
}

function targetIds(target: Target | null): Set<string> {
  if (target === null) return new Set();
  return new Set(['node' in target ? target.node : target.edge]);
}

function pathIds(opened: Extract<Opened, { panel: 'paths' }>): string[] {
  const { paths, chosen } = opened;
  const shown = chosen === null ? paths : paths.slice(chosen, chosen + 1);
  return shown.flatMap((path) => [...path.nodes, ...path.edges]);
}

/** The edges of these nodes with their other ends, and the ends of these edges. */
function addAround(near: Set<string>, edges: readonly Joined[], ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  for (const edge of edges) {
    if (!ids.has(edge.id) && !ids.has(edge.source) && !ids.has(edge.target)) continue;
    near.add(edge.id).add(edge.source).add(edge.target);
  }
}

function addEnds(near: Set<string>, edges: readonly Joined[], ids: ReadonlySet<string>): void {
  for (const edge of edges) {
    if (ids.has(edge.id)) near.add(edge.source).add(edge.target);
  }
}
