/** A graph of any size, always the same, told item by item: it holds numbers only. */
import type { EntityRecord, LoadItem } from '../../graph/load/item.ts';

/** Kinds and relations between which every edge fits its signature. */
const KINDS = ['Concept', 'Threat', 'Sector', 'State'] as const;
const TYPES = [
  'CONCERNS',
  'CAUSES',
  'ENABLES',
  'ADDRESSES',
  'ISSUE_FOR',
  'TARGETS',
  'HARMS',
  'FACES',
] as const;
type Kind = (typeof KINDS)[number];
type Type = (typeof TYPES)[number];

const ENDS: Record<Type, [Kind, Kind]> = {
  CONCERNS: ['Concept', 'State'],
  CAUSES: ['Concept', 'Threat'],
  ENABLES: ['Concept', 'Sector'],
  ADDRESSES: ['Concept', 'Threat'],
  ISSUE_FOR: ['Threat', 'State'],
  TARGETS: ['Threat', 'Sector'],
  HARMS: ['Threat', 'State'],
  FACES: ['State', 'Threat'],
};

export interface SyntheticEdge {
  subject: string;
  type: string;
  object: string;
}

export class SyntheticGraph {
  readonly #nodes: number;
  readonly #sources: Uint32Array;
  readonly #targets: Uint32Array;
  readonly #types: Uint8Array;

  constructor(nodes: number, edges: number) {
    this.#nodes = nodes;
    this.#sources = new Uint32Array(edges);
    this.#targets = new Uint32Array(edges);
    this.#types = new Uint8Array(edges);
    const random = generator(1);
    const seen = new Set<number>();
    for (let edge = 0; edge < edges;) {
      const type = edge % TYPES.length;
      const [from, to] = ENDS[TYPES[type] as Type];
      const source = this.#nodeOf(from, random());
      const target = this.#nodeOf(to, random());
      const key = (source * nodes + target) * TYPES.length + type;
      if (seen.has(key)) continue;
      seen.add(key);
      this.#sources[edge] = source;
      this.#targets[edge] = target;
      this.#types[edge] = type;
      edge += 1;
    }
  }

  *entities(): Generator<EntityRecord> {
    for (let node = 0; node < this.#nodes; node += 1) {
      const labels = { labelId: `Simpul nomor ${node}`, labelEn: `Node number ${node}` };
      yield { id: idOf(node), kind: kindOf(node), ...labels, aliases: [`nama lain ${node}`] };
    }
  }

  *edges(): Generator<SyntheticEdge> {
    for (let edge = 0; edge < this.#types.length; edge += 1) {
      const [source, target] = [this.#sources[edge] ?? 0, this.#targets[edge] ?? 0];
      yield { subject: idOf(source), type: TYPES[this.#types[edge] ?? 0] as Type, object: idOf(target) };
    }
  }

  *items(): Generator<LoadItem> {
    const head = { id: 'synthetic', title: 'Synthetic', language: 'en' as const, format: 'jsonl' };
    yield { item: 'document', record: { ...head, sha256: '0'.repeat(64), records: true } };
    let index = 0;
    for (const record of this.entities()) {
      yield recordItem(index, `${record.kind} ${record.id}`);
      yield { item: 'entity', record };
      index += 1;
    }
    for (const record of this.edges()) {
      yield recordItem(index, `${record.subject} ${record.type} ${record.object}`);
      yield { item: 'edge', record: { passage: index, ...record } };
      index += 1;
    }
  }

  #nodeOf(kind: Kind, random: number): number {
    const each = Math.floor(this.#nodes / KINDS.length);
    return Math.floor(random * each) * KINDS.length + KINDS.indexOf(kind);
  }
}

/** The record that an entity or an edge stands in. */
export function recordItem(index: number, text: string): LoadItem {
  const locator = `line ${index + 1}`;
  return { item: 'passage', record: { index, start: 0, end: text.length, text, lead: '', locator } };
}

function idOf(node: number): string {
  return `node-${node}`;
}

function kindOf(node: number): Kind {
  return KINDS[node % KINDS.length] as Kind;
}

/** Numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
