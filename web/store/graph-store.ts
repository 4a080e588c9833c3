import type {
  DocumentSummary,
  Edge,
  KindSummary,
  Node,
  RelationSummary,
  Subgraph,
} from '../../graph/model.ts';
import type { Schema } from '../../graph/api/contract.ts';
import { Subscribable } from './subscribable.ts';

/** What has been read of the graph so far, whether it is on the canvas or not. */
export class GraphStore extends Subscribable {
  readonly #nodes = new Map<string, Node>();
  readonly #edges = new Map<string, Edge>();
  #kinds = new Map<string, KindSummary>();
  #relations = new Map<string, RelationSummary>();
  #documents = new Map<string, DocumentSummary>();
  #total = { nodes: 0, edges: 0 };
  #revision = 0;

  /** How much the whole graph holds. */
  get total(): { nodes: number; edges: number } {
    return this.#total;
  }

  /** Another number whenever what was read before may be out of date. */
  get revision(): number {
    return this.#revision;
  }

  get kinds(): readonly KindSummary[] {
    return [...this.#kinds.values()];
  }

  get relations(): readonly RelationSummary[] {
    return [...this.#relations.values()];
  }

  get documents(): readonly DocumentSummary[] {
    return [...this.#documents.values()];
  }

  get nodes(): readonly Node[] {
    return [...this.#nodes.values()];
  }

  /** Denied relations among them. */
  get edges(): readonly Edge[] {
    return [...this.#edges.values()];
  }

  node(id: string): Node | undefined {
    return this.#nodes.get(id);
  }

  /** Also a relation that sources only deny: `isDenied` tells. */
  edge(id: string): Edge | undefined {
    return this.#edges.get(id);
  }

  kind(kind: string): KindSummary | undefined {
    return this.#kinds.get(kind);
  }

  relation(type: string): RelationSummary | undefined {
    return this.#relations.get(type);
  }

  document(id: string): DocumentSummary | undefined {
    return this.#documents.get(id);
  }

  learn(part: Pick<Subgraph, 'nodes' | 'edges' | 'denied'>): void {
    for (const node of part.nodes) this.#nodes.set(node.id, node);
    for (const edge of part.denied) this.#edges.set(edge.id, edge);
    for (const edge of part.edges) this.#edges.set(edge.id, edge);
    this.changed();
  }

  /** What the graph holds no more. */
  forget(gone: { nodes?: Iterable<string>; edges?: Iterable<string> }): void {
    for (const id of gone.nodes ?? []) this.#nodes.delete(id);
    for (const id of gone.edges ?? []) this.#edges.delete(id);
    this.changed();
  }

  /** The graph was written: panels read anew what they show. */
  renew(): void {
    this.#revision += 1;
    this.changed();
  }

  learnSchema(schema: Schema): void {
    this.#kinds = new Map(schema.kinds.map((kind) => [kind.kind, kind]));
    this.#relations = new Map(schema.relations.map((relation) => [relation.type, relation]));
    this.#documents = new Map(schema.documents.map((document) => [document.id, document]));
    this.changed();
  }

  learnTotal(total: { nodes: number; edges: number }): void {
    this.#total = total;
    this.changed();
  }
}

/** No source affirms it. */
export function isDenied(edge: Edge): boolean {
  return edge.statements === 0 && edge.denied > 0;
}
