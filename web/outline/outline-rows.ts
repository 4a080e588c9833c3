import type { Edge, Language, Node } from '../../graph/model.ts';
import { isDenied, type GraphStore } from '../store/graph-store.ts';
import type { Scene } from '../store/scene.ts';
import { edgesByNode, visibleParts } from '../store/visible.ts';

interface RowPlace {
  /** Unique in the tree: an edge stands under both of its ends. */
  readonly key: string;
  /** Key of the row above it in the tree; null at the top. */
  readonly parent: string | null;
  readonly level: 1 | 2 | 3;
  /** Null where there is nothing under it. */
  readonly expanded: boolean | null;
  /** Its place among its siblings, counted from 1, and their number. */
  readonly position: number;
  readonly siblings: number;
}

export type OutlineRow = RowPlace &
  (
    | { readonly is: 'kind'; readonly kind: string; readonly family: string; readonly count: number }
    | { readonly is: 'node'; readonly node: Node; readonly edges: number; readonly more: number }
    | { readonly is: 'edge'; readonly edge: Edge; readonly from: string }
    | { readonly is: 'expand'; readonly node: string; readonly more: number }
  );

interface Asked {
  readonly scene: Scene;
  readonly graph: GraphStore;
  readonly language: Language;
  /** Keys of the rows that are open. */
  readonly open: ReadonlySet<string>;
  /** Only nodes whose name holds this; '' for all. */
  readonly filter: string;
}

/** The tree as it stands on the screen, row after row: kinds, their nodes, their edges. The canvas shows the same. */
export function outlineRows({ scene, graph, language, open, filter }: Asked): OutlineRow[] {
  const visible = visibleParts(scene, graph);
  const edgesOf = edgesByNode(visible.edges);
  const kinds = groupByKind(visible.nodes.filter(nameHolds(filter)));
  const byName = new Intl.Collator(language).compare;
  const groups = [...kinds].sort(
    ([, a], [, b]) => b.length - a.length || byName(a[0]?.kind ?? '', b[0]?.kind ?? ''),
  );
  return groups.flatMap(([kind, nodes], index): OutlineRow[] => {
    const key = `kind ${kind}`;
    const expanded = open.has(key) || filter !== '';
    const row: OutlineRow = {
      is: 'kind',
      kind,
      family: nodes[0]?.family ?? '',
      count: nodes.length,
      ...{ key, parent: null, level: 1, expanded, position: index + 1, siblings: groups.length },
    };
    if (!expanded) return [row];
    const sorted = nodes.sort((a, b) => byName(a.label[language], b.label[language]) || byName(a.id, b.id));
    return [
      row,
      ...sorted.flatMap((node, at) =>
        nodeRows(node, edgesOf.get(node.id) ?? [], open, {
          parent: key,
          position: at + 1,
          siblings: sorted.length,
        }),
      ),
    ];
  });
}

function nodeRows(
  node: Node,
  edges: readonly Edge[],
  open: ReadonlySet<string>,
  place: Pick<RowPlace, 'parent' | 'position' | 'siblings'>,
): OutlineRow[] {
  const key = `node ${node.id}`;
  const more = Math.max(0, node.degree - edges.filter((edge) => !isDenied(edge)).length);
  const siblings = edges.length + (more > 0 ? 1 : 0);
  const expanded = siblings === 0 ? null : open.has(key);
  const row: OutlineRow = { is: 'node', node, edges: edges.length, more, key, level: 2, expanded, ...place };
  if (expanded !== true) return [row];
  const under = { parent: key, level: 3, expanded: null, siblings } as const;
  const rows = edges.map((edge, index): OutlineRow => ({
    is: 'edge',
    edge,
    from: node.id,
    key: `edge ${node.id} ${edge.id}`,
    position: index + 1,
    ...under,
  }));
  if (more === 0) return [row, ...rows];
  return [
    row,
    ...rows,
    { is: 'expand', node: node.id, more, key: `expand ${node.id}`, position: siblings, ...under },
  ];
}

function groupByKind(nodes: readonly Node[]): Map<string, Node[]> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const group = groups.get(node.kind);
    if (group === undefined) groups.set(node.kind, [node]);
    else group.push(node);
  }
  return groups;
}

function nameHolds(filter: string): (node: Node) => boolean {
  const needle = filter.trim().toLocaleLowerCase();
  return (node) =>
    [node.label.id, node.label.en, ...node.aliases].some((name) => name.toLocaleLowerCase().includes(needle));
}
