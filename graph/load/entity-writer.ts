/** Writes entities: new ones in bulk, known ones as the union of what their documents say of them. */
import { int } from 'neo4j-driver';
import type { Ontology } from '../ontology.ts';
import type { DraftEntity } from './draft.ts';
import { storedClaim } from './entity-claim.ts';
import { labelsOf } from './entity-labels.ts';
import { chooseId, homonyms, type Homonyms } from './entity-identity.ts';
import type { EntityTable } from './entity-table.ts';
import { lookUpEntities, writeUnion, type StoredEntity, type UnionChange } from './entity-union.ts';
import { storedId } from './stored-id.ts';
import type { Writes } from './writes.ts';

export interface EntityCounts {
  created: number;
  /** Described anew, by what this document says of them. */
  changed: number;
  /** Of these, the ones that other documents name too. */
  merged: number;
}

interface Placed extends DraftEntity {
  slot: number;
  /** Under which it is stored. */
  storedId: string;
}

export class EntityWriter {
  readonly counts: EntityCounts = { created: 0, changed: 0, merged: 0 };
  readonly renamed: { id: string; kind: string; as: string }[] = [];
  readonly #writes: Writes;
  readonly #ontology: Ontology;
  readonly #document: string;
  readonly #entities: EntityTable;
  #homonyms: Homonyms = new Map<string, string>();
  /** With nothing in the graph, nothing need be looked up. */
  #graphIsEmpty = false;

  private constructor(writes: Writes, ontology: Ontology, document: string, entities: EntityTable) {
    this.#writes = writes;
    this.#ontology = ontology;
    this.#document = document;
    this.#entities = entities;
  }

  static async open(
    writes: Writes,
    ontology: Ontology,
    document: string,
    entities: EntityTable,
  ): Promise<EntityWriter> {
    const writer = new EntityWriter(writes, ontology, document, entities);
    const [[count] = [0]] = await writes.read<[number]>('MATCH (e:Entity) RETURN count(e)');
    writer.#graphIsEmpty = count === 0;
    if (!writer.#graphIsEmpty) writer.#homonyms = await homonyms(writes);
    return writer;
  }

  /** Those that stand in the graph just so are left alone. */
  async write(batch: readonly DraftEntity[]): Promise<void> {
    const given = batch
      .map((entity) => ({ ...entity, slot: this.#entities.find(entity.id) }))
      .filter(({ slot }) => !this.#entities.isSettled(slot));
    const wanted = given.map(({ slot, kind, id }) =>
      storedId(this.#entities.renamed(slot) ?? this.#homonyms.get(`${kind} ${id}`) ?? id),
    );
    const stored = await this.#lookUp(wanted);
    const fresh: Placed[] = [];
    const union: [Placed, StoredEntity][] = [];
    for (const [at, entity] of given.entries()) {
      const id = await chooseId(wanted[at] ?? entity.id, entity.id, entity.kind, async (candidate) => {
        if (!stored.has(candidate) && !wanted.includes(candidate))
          for (const found of await this.#lookUp([candidate])) stored.set(...found);
        return stored.get(candidate)?.kind ?? null;
      });
      const placed = { ...entity, storedId: id };
      if (id !== entity.id) this.renamed.push({ id: entity.id, kind: entity.kind, as: id });
      const there = stored.get(id);
      if (there) union.push([placed, there]);
      else fresh.push(placed);
    }
    await this.#create(fresh);
    await this.#unite(union);
  }

  /** Nothing is left to look up but what is asked for; others may have written meanwhile. */
  age(): void {
    this.#graphIsEmpty = false;
  }

  async #lookUp(ids: readonly string[]): Promise<Map<string, StoredEntity>> {
    return this.#graphIsEmpty || ids.length === 0 ? new Map() : lookUpEntities(this.#writes, [...ids]);
  }

  async #create(fresh: readonly Placed[]): Promise<void> {
    if (fresh.length === 0) return;
    const refs = await this.#writes.read<[string]>(
      `MATCH (d:Document {id: $document})
       UNWIND $rows AS row
       CREATE (e:$(row[0]))
       SET e = row[1]
       CREATE (d)-[n:NAMES]->(e)
       SET n = row[2]
       RETURN elementId(e)`,
      { document: this.#document, rows: fresh.map((entity) => this.#rowOf(entity)) },
    );
    for (const [at, { slot, id, storedId }] of fresh.entries())
      this.#entities.place(slot, id, storedId, refs[at]?.[0] ?? '', true);
    this.counts.created += fresh.length;
    const apart = fresh.filter(({ id, storedId }) => id !== storedId).map(({ storedId }) => storedId);
    if (apart.length === 0) return;
    await this.#writes.send('UNWIND $rows AS id MATCH (e:Entity {id: id}) SET e:Homonym', { rows: apart });
  }

  #rowOf({ slot, id, kind: name, claim, storedId }: Placed): [string[], object, object] {
    const kind = this.#ontology.kinds.get(name);
    if (!kind) throw new Error(`The kind ${name} passed the checks and is not known.`);
    const properties = {
      id: storedId,
      ...(id === storedId ? {} : { givenId: id }),
      kind: kind.name,
      family: kind.family,
      ...(kind.actorClass === undefined ? {} : { actorClass: kind.actorClass }),
      degree: int(0),
      ...storedClaim(claim),
    };
    return [labelsOf(kind), properties, this.#naming(slot, id, storedId)];
  }

  #naming(slot: number, id: string, storedId: string): { digest: unknown; givenId?: string } {
    return { digest: int(this.#entities.claimOf(slot)), ...(id === storedId ? {} : { givenId: id }) };
  }

  async #unite(union: readonly [Placed, StoredEntity][]): Promise<void> {
    const changes = union.map(([{ slot, id, claim, storedId }, stored]): UnionChange => {
      if ([...stored.claims.keys()].some((document) => document !== this.#document)) this.counts.merged += 1;
      return {
        stored,
        claims: new Map(stored.claims).set(this.#document, claim),
        naming: { document: this.#document, properties: this.#naming(slot, id, storedId) },
      };
    });
    await writeUnion(this.#writes, changes);
    this.counts.changed += union.length;
    for (const [{ slot, id, storedId }, stored] of union)
      this.#entities.place(slot, id, storedId, stored.ref, false);
  }
}
