import type { Bilingual } from '../../graph/model.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Scene } from '../store/scene.ts';

export interface LegendRow {
  readonly id: string;
  readonly label: Bilingual;
  /** How many are on the canvas, filtered away or not. */
  readonly count: number;
  /** Not filtered away. */
  readonly on: boolean;
}

export interface LegendFamily {
  readonly family: string;
  readonly kinds: readonly LegendRow[];
}

export interface LegendCounts {
  readonly families: readonly LegendFamily[];
  readonly relations: readonly LegendRow[];
  readonly documents: readonly LegendRow[];
}

/** What the scene holds, counted by kind, relation and document; the most frequent first. */
export function legendCounts(scene: Scene, graph: GraphStore): LegendCounts {
  const kinds = new Map<string, number>();
  const families = new Map<string, string>();
  for (const id of scene.nodes.keys()) {
    const node = graph.node(id);
    if (node === undefined) continue;
    families.set(node.kind, node.family);
    kinds.set(node.kind, (kinds.get(node.kind) ?? 0) + 1);
  }
  const relations = new Map<string, number>();
  const documents = new Map(graph.documents.map((document) => [document.id, 0]));
  for (const id of scene.edges) {
    const edge = graph.edge(id);
    if (edge === undefined) continue;
    relations.set(edge.type, (relations.get(edge.type) ?? 0) + 1);
    for (const document of edge.documents) documents.set(document, (documents.get(document) ?? 0) + 1);
  }
  const { filters } = scene;
  const kindRows = rows(
    kinds,
    (kind) => graph.kind(kind)?.label,
    (kind) => !filters.kinds.includes(kind),
  );
  return {
    families: [...new Set(kindRows.map((row) => families.get(row.id) ?? ''))].map((family) => ({
      family,
      kinds: kindRows.filter((row) => families.get(row.id) === family),
    })),
    relations: rows(
      relations,
      (type) => graph.relation(type)?.label,
      (type) => !filters.relations.includes(type),
    ),
    documents: rows(documents, titleOf(graph), (id) => filters.documents?.includes(id) ?? true),
  };
}

function titleOf(graph: GraphStore): (id: string) => Bilingual | undefined {
  return (id) => {
    const title = graph.document(id)?.title;
    return title === undefined ? undefined : { id: title, en: title };
  };
}

function rows(
  counts: ReadonlyMap<string, number>,
  labelOf: (id: string) => Bilingual | undefined,
  isOn: (id: string) => boolean,
): LegendRow[] {
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, count]) => ({ id, label: labelOf(id) ?? { id, en: id }, count, on: isOn(id) }));
}

/** The list with this id added, or taken out where it is in it. */
export function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}
