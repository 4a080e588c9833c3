import type { View } from '../canvas/viewport.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Filters, Opened, Point, Scene } from '../store/scene.ts';
import { pack, unpack } from './deflate.ts';
import { isRecord, readFilters, readNumbers, readOpened, readStrings, readView } from './link-reading.ts';

/** What a link says. Its nodes and edges may have left the graph since. */
export interface LinkedScene {
  readonly nodes: ReadonlyMap<string, Point>;
  readonly edges: readonly { readonly source: string; readonly type: string; readonly target: string }[];
  readonly filters: Filters;
  readonly layout: string;
  readonly opened: Opened | null;
  readonly view: View | null;
}

/** A link that cannot be read: cut short, or not one of ours. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly code = 'unreadable_link';
}

/** The short names of a link's parts; changing them breaks the links that people keep. */
interface Packed {
  readonly v: 1;
  readonly n: readonly string[];
  /** x and y of each node by turns, whole. */
  readonly p: readonly number[];
  readonly t: readonly string[];
  /** Source, type and target of each edge by turns, as indices into `n` and `t`. */
  readonly e: readonly number[];
  readonly f: Filters;
  readonly l: string;
  readonly o: Opened | null;
  readonly w: View | null;
}

/** The scene as one word of an address. The graph must know its edges. */
export async function packScene(scene: Scene, graph: GraphStore, view: View | null): Promise<string> {
  const nodes = [...scene.nodes.keys()];
  const nodeAt = new Map(nodes.map((id, index) => [id, index]));
  const edges = [...scene.edges].map((id) => graph.edge(id)).filter((edge) => edge !== undefined);
  const types = [...new Set(edges.map((edge) => edge.type))];
  const packed: Packed = {
    v: 1,
    n: nodes,
    p: [...scene.nodes.values()].flatMap(({ x, y }) => [Math.round(x), Math.round(y)]),
    t: types,
    e: edges.flatMap((edge) => [
      nodeAt.get(edge.source) ?? 0,
      types.indexOf(edge.type),
      nodeAt.get(edge.target) ?? 0,
    ]),
    f: scene.filters,
    l: scene.layout,
    o: scene.opened,
    w: view,
  };
  return pack(JSON.stringify(packed));
}

/** Rejects with a `LinkError`. */
export async function unpackScene(word: string): Promise<LinkedScene> {
  let packed: unknown;
  try {
    packed = JSON.parse(await unpack(word));
  } catch (cause) {
    throw new LinkError('The link cannot be unpacked.', { cause });
  }
  try {
    return readPacked(packed);
  } catch (cause) {
    throw new LinkError('The link does not hold a scene.', { cause });
  }
}

function readPacked(packed: unknown): LinkedScene {
  if (!isRecord(packed) || packed['v'] !== 1) throw new TypeError('Unknown version');
  const nodes = readStrings(packed['n']);
  const places = readNumbers(packed['p']);
  const types = readStrings(packed['t']);
  const indices = readNumbers(packed['e']);
  const edges: { source: string; type: string; target: string }[] = [];
  for (let at = 0; at < indices.length; at += 3) {
    const [source, type, target] = [indices[at], indices[at + 1], indices[at + 2]];
    edges.push({ source: pick(nodes, source), type: pick(types, type), target: pick(nodes, target) });
  }
  return {
    nodes: new Map(
      nodes.map((id, index) => [id, { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 }]),
    ),
    edges,
    filters: readFilters(packed['f']),
    layout: typeof packed['l'] === 'string' ? packed['l'] : 'force',
    opened: readOpened(packed['o']),
    view: readView(packed['w']),
  };
}

function pick(names: readonly string[], index: number | undefined): string {
  const name = index === undefined ? undefined : names[index];
  if (name === undefined) throw new TypeError('An edge without an end');
  return name;
}
