/** Writes entities: new ones in bulk, known ones as the union of what their documents say of them. */
import { int } from 'neo4j-driver';
import type { Kind, Ontology } from '../ontology.ts';
import { claimOf, sameClaim, storedClaim, unite, type EntityClaim } from './entity-claim.ts';
import { chooseId, homonyms, type Homonyms } from './entity-identity.ts';
import { lookUpEntities, writeUnion, type StoredEntity } from './entity-union.ts';
import type { EntityRecord } from './item.ts';
import { shown, type KnownEntities } from './known-entities.ts';
import { LoadError } from './load-error.ts';
import type { LoadReport } from './report.ts';
import { storedId } from './stored-id.ts';
import type { WriteSession } from './write-session.ts';

interface Declared {
  record: EntityRecord;
  kind: Kind;
  claim: EntityClaim;
}

export class EntityWriter {
  readonly #writes: WriteSession;
  readonly #ontology: Ontology;
  readonly #document: string;
  readonly #known: KnownEntities;
  readonly #renamed: LoadReport['renamed'];
  #homonyms: Homonyms | undefined;
  /** With nothing in the graph, nothing need be looked up. */
  #graphIsEmpty: boolean | undefined;

  constructor(
    writes: WriteSession,
    ontology: Ontology,
    document: string,
    known: KnownEntities,
    renamed: LoadReport['renamed'],
  ) {
    this.#writes = writes;
    this.#ontology = ontology;
    this.#document = document;
    this.#known = known;
    this.#renamed = renamed;
  }

  async write(records: readonly EntityRecord[]): Promise<void> {
    const known = await this.#prepare();
    const declared = this.#joinDeclarations(records);
    const given = [...declared.values()].flat();
    const asked = new Set(given.map(({ record }) => storedId(record.id)));
    const stored = await this.#lookUp([...asked]);
    const fresh = new Map<string, Declared & { id: string }>();
    const union: { declared: Declared; stored: StoredEntity }[] = [];
    for (const one of given) {
      const id = await chooseId(one.record.id, one.kind.name, known, async (wanted) => {
        if (!asked.has(wanted)) for (const found of await this.#lookUp([wanted])) stored.set(...found);
        asked.add(wanted);
        return stored.get(wanted)?.kind ?? fresh.get(wanted)?.kind.name ?? null;
      });
      if (id !== one.record.id) this.#rename(one, id);
      const there = stored.get(id);
      if (there) union.push({ declared: one, stored: there });
      else fresh.set(id, { ...one, id });
    }
    await this.#create([...fresh.values()]);
    await this.#unite(union);
  }

  async #prepare(): Promise<Homonyms> {
    if (this.#homonyms) return this.#homonyms;
    const [[count] = [0]] = await this.#writes.read<[number]>('MATCH (e:Entity) RETURN count(e)');
    this.#graphIsEmpty = count === 0;
    this.#homonyms = this.#graphIsEmpty ? new Map<string, string>() : await homonyms(this.#writes);
    return this.#homonyms;
  }

  /** Several declarations of one entity in one batch count as one. */
  #joinDeclarations(records: readonly EntityRecord[]): Map<string, Declared[]> {
    const byId = new Map<string, Declared[]>();
    for (const record of records) {
      const kind = this.#ontology.kinds.get(record.kind);
      if (!kind) throw unknownKind(record);
      if (record.id === '') throw new LoadError('invalid_item', 'An entity has no id.', 'Give it one.');
      const same = byId.get(record.id) ?? [];
      byId.set(record.id, same);
      const before = same.find((one) => one.kind === kind);
      if (before) before.claim = unite([before.claim, claimOf(record)]);
      else same.push({ record, kind, claim: claimOf(record) });
    }
    return byId;
  }

  async #lookUp(ids: string[]): Promise<Map<string, StoredEntity>> {
    const worthAsking = this.#graphIsEmpty ? ids.filter((id) => this.#known.stored(id)) : ids;
    return worthAsking.length === 0 ? new Map() : lookUpEntities(this.#writes, worthAsking);
  }

  #rename({ record, kind }: Declared, as: string): void {
    const told = this.#renamed.some((one) => one.id === record.id && one.kind === kind.name);
    if (!told) this.#renamed.push({ id: record.id, kind: kind.name, as });
    this.#homonyms?.set(`${kind.name} ${record.id}`, as);
  }

  async #create(fresh: readonly (Declared & { id: string })[]): Promise<void> {
    if (fresh.length === 0) return;
    const rows = fresh.map(({ id, record, kind, claim }) => [
      labelsOf(kind),
      {
        id,
        ...(id === record.id ? {} : { givenId: record.id }),
        kind: kind.name,
        family: kind.family,
        ...(kind.actorClass === undefined ? {} : { actorClass: kind.actorClass }),
        degree: int(0),
        ...storedClaim(claim),
      },
    ]);
    const refs = await this.#writes.read<[string]>(
      `MATCH (d:Document {id: $document})
       UNWIND $rows AS row
       CREATE (e:$(row[0]))
       SET e = row[1]
       CREATE (d)-[:NAMES]->(e)
       RETURN elementId(e)`,
      { document: this.#document, rows },
    );
    fresh.forEach(({ id, record, kind }, index) => {
      this.#known.learn(record.id, { id, kind: kind.name, ref: refs[index]?.[0] ?? '', fresh: true });
    });
    const apart = fresh.filter(({ id, record }) => id !== record.id).map(({ id }) => id);
    if (apart.length === 0) return;
    await this.#writes.send('UNWIND $rows AS id MATCH (e:Entity {id: id}) SET e:Homonym', { rows: apart });
  }

  async #unite(union: readonly { declared: Declared; stored: StoredEntity }[]): Promise<void> {
    const changes = union.map(({ declared, stored }) => {
      const before = stored.claims.get(this.#document);
      const claim =
        before && !sameClaim(before, declared.claim) ? unite([before, declared.claim]) : declared.claim;
      return { stored, claims: new Map(stored.claims).set(this.#document, claim) };
    });
    await writeUnion(this.#writes, changes);
    for (const { declared, stored } of union) {
      this.#known.learn(declared.record.id, {
        id: stored.id,
        kind: stored.kind,
        ref: stored.ref,
        fresh: false,
      });
    }
  }
}

/** `Entity`, the kind, and of an actor what it answers to. */
function labelsOf(kind: Kind): string[] {
  const labels = new Set(['Entity', kind.name]);
  if (kind.family === 'Actor') labels.add('Actor');
  if (kind.actorClass === 'state') labels.add('StateActor');
  if (kind.actorClass === 'non_state') labels.add('NonStateActor');
  return [...labels];
}

function unknownKind({ id, kind }: EntityRecord): LoadError {
  return new LoadError(
    'unknown_kind',
    `The entity '${shown(id)}' is of the kind '${shown(kind)}', which the ontology does not know.`,
    'Use a kind of graph/ontology.yaml, or add it there.',
  );
}
