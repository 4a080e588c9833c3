/** All that writes on behalf of the explorer, one thing after the other. */
import type { Applied, CorrectionRequest, Preview } from '../api/editing-contract.ts';
import type { Database } from '../database/database.ts';
import type { LoadOptions, LoadProgress, LoadReport } from '../load/report.ts';
import { unloadDocument, type UnloadReport } from '../load/unload.ts';
import type { Ontology } from '../ontology.ts';
import { checkCorrection } from './check-correction.ts';
import { correct } from './correct.ts';
import type { Called, Change, Correction } from './correction.ts';
import { CorrectionError } from './correction-error.ts';
import { apartAfter, concernedBy } from './known-corrections.ts';
import { loadSource, type Desk } from './load-source.ts';
import type { Decision, MergeTarget, SourceSaid } from './loaders-port.ts';
import { callingOf } from './meaning.ts';
import { preview } from './preview.ts';
import { giveKinds } from './settle-kinds.ts';

export interface Editing {
  preview(said: SourceSaid, bytes: Uint8Array, signal: AbortSignal): Promise<Preview>;
  /** Where the signal fires, nothing of a new document stays. */
  load(
    said: SourceSaid,
    bytes: Uint8Array,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadReport>;
  /** @returns null where no such document is loaded */
  unload(document: string): Promise<UnloadReport | null>;
  decisions(): Promise<Decision[]>;
  decide(decisions: readonly Decision[], document: string | undefined): Promise<Applied>;
  undecide(text: string, document: string | undefined): Promise<Applied>;
  /** The newest first. */
  corrections(): Promise<Correction[]>;
  correct(request: CorrectionRequest): Promise<Applied & { correction: Correction }>;
  /** @returns null where there is no such correction */
  uncorrect(id: string): Promise<Applied | null>;
}

export class Editor<Source> implements Editing {
  readonly #desk: Desk<Source>;
  #before: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk<Source>) {
    this.#desk = desk;
  }

  async preview(said: SourceSaid, bytes: Uint8Array, signal: AbortSignal): Promise<Preview> {
    const { database, ontology, loaders, corrections } = this.#desk;
    const source = await loaders.fromBytes(said.name, bytes);
    try {
      const known = await corrections.read();
      const items = correct(loaders.read(source, said, { signal }), known, ontology, (document) =>
        callingOf(database, document, known),
      );
      return await preview(database, ontology, items.items);
    } finally {
      await loaders.close(source);
    }
  }

  load(
    said: SourceSaid,
    bytes: Uint8Array,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadReport> {
    return this.#inTurn(async () => {
      const { database, ontology, loaders } = this.#desk;
      const source = await loaders.fromBytes(said.name, bytes);
      // Seen while it is read.
      const seen: { document?: string; replaces?: boolean } = {};
      try {
        return await loadSource(this.#desk, source, said, { signal, onProgress }, async function* (items) {
          for await (const item of items) {
            if (item.item === 'document') {
              seen.document = item.record.id;
              seen.replaces = await isLoaded(database, item.record.id);
            }
            yield item;
          }
        });
      } catch (error) {
        // Of a large document some may be written already.
        if (signal.aborted && seen.document !== undefined) {
          if (seen.replaces === true) await this.#reread([seen.document]);
          else await unloadDocument(database, ontology, seen.document);
        }
        throw error;
      } finally {
        await loaders.close(source);
      }
    });
  }

  unload(document: string): Promise<UnloadReport | null> {
    return this.#inTurn(async () => {
      const report = await unloadDocument(this.#desk.database, this.#desk.ontology, document);
      if (report) await this.#desk.loaders.forget(document);
      return report;
    });
  }

  decisions(): Promise<Decision[]> {
    return this.#desk.loaders.decisions();
  }

  decide(decisions: readonly Decision[], document: string | undefined): Promise<Applied> {
    return this.#inTurn(async () => {
      const { corrections, database, ontology, loaders } = this.#desk;
      const likenesses = await this.#likenesses(document);
      const changes: Change[] = [];
      const onNames: Decision[] = [];
      for (const decision of decisions) {
        const likeness = likenesses.get(decision.text);
        if (likeness) changes.push(...asChanges(decision, likeness));
        else onNames.push(decision);
      }
      for (const change of changes) await checkCorrection(database, ontology, change);
      const targets = await this.#targets(onNames);
      for (const decision of onNames) checkDecision(decision, ontology, targets);
      if (onNames.length > 0) await loaders.decide(onNames, targets);
      const concerned = new Set(document === undefined ? [] : [document]);
      for (const change of changes) {
        const added = await corrections.add(await this.#asItStands(change), '', '');
        for (const id of await this.#concerned(added)) concerned.add(id);
      }
      const applied = await this.#reread([...concerned]);
      await this.#doubtAgain(applied.reread, changes);
      return applied;
    });
  }

  undecide(text: string, document: string | undefined): Promise<Applied> {
    return this.#inTurn(async () => {
      await this.#desk.loaders.undecide(text);
      return this.#reread(document === undefined ? [] : [document]);
    });
  }

  async corrections(): Promise<Correction[]> {
    return (await this.#desk.corrections.read()).reverse();
  }

  correct({ author, note, ...change }: CorrectionRequest): Promise<Applied & { correction: Correction }> {
    return this.#inTurn(async () => {
      await checkCorrection(this.#desk.database, this.#desk.ontology, change);
      const correction = await this.#desk.corrections.add(await this.#asItStands(change), author, note);
      const applied = await this.#reread(await this.#concerned(correction));
      await this.#doubtAgain(applied.reread, [correction]);
      return { correction, ...applied };
    });
  }

  uncorrect(id: string): Promise<Applied | null> {
    return this.#inTurn(async () => {
      const { database, ontology, corrections } = this.#desk;
      const gone = await corrections.remove(id);
      if (!gone) return null;
      const documents = await this.#concerned(gone);
      if (gone.change === 'kind' && gone.was !== undefined)
        await giveKinds(database, ontology, new Map([[gone.entity, gone.was]]));
      const applied = await this.#reread(documents, { apart: apartAfter(gone) });
      await this.#doubtAgain(applied.reread, [gone]);
      return applied;
    });
  }

  /** One thing after the other: each sees what the one before has done. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#before.then(work, work);
    this.#before = turn.catch(() => undefined);
    return turn;
  }

  async #reread(documents: readonly string[], options: LoadOptions = {}): Promise<Applied> {
    const applied: Applied = { reread: [], pending: [] };
    for (const document of documents) {
      const kept = await this.#desk.loaders.kept(document);
      if (!kept) {
        applied.pending.push(document);
        continue;
      }
      try {
        await loadSource(this.#desk, kept.source, kept.said, options);
        applied.reread.push(document);
      } catch (error) {
        if (!isFaultOfCopy(error)) throw error;
        applied.pending.push(document);
      } finally {
        await this.#desk.loaders.close(kept.source);
      }
    }
    return applied;
  }

  /** What may be one with what is not told by the documents' items: it is found out anew, when all of them are right. */
  async #doubtAgain(documents: readonly string[], changes: readonly Change[]): Promise<void> {
    if (!changes.some(({ change }) => change === 'apart' || change === 'merge' || change === 'split')) return;
    // A document without a digest is compared with the graph once more; nothing of it is written that stands there.
    await this.#desk.database.write((transaction) =>
      transaction.run('MATCH (d:Document) WHERE d.id IN $documents SET d.digest = null', { documents }),
    );
    await this.#reread(documents);
  }

  /** The documents that a correction is about. */
  async #concerned(correction: Correction): Promise<string[]> {
    const { database, corrections } = this.#desk;
    return rowsOf<string>(
      database,
      `MATCH (d:Document)
       WHERE all(ids IN $groups WHERE EXISTS { (d)-[:NAMES]->(e:Entity) WHERE e.id IN ids })
       RETURN d.id AS value ORDER BY value`,
      { groups: concernedBy(correction, await corrections.read()) },
    );
  }

  async #targets(decisions: readonly Decision[]): Promise<MergeTarget[]> {
    const ids = decisions.flatMap(({ into }) => into ?? []);
    return rowsOf<MergeTarget>(
      this.#desk.database,
      `MATCH (e:Entity) WHERE e.id IN $ids
       RETURN {id: e.id, kind: e.kind, labelId: e.labelId, labelEn: e.labelEn} AS value`,
      { ids },
    );
  }

  /** With what the graph tells of the entities now, and cannot tell later. */
  async #asItStands(change: Change): Promise<Change> {
    const { database } = this.#desk;
    if (change.change === 'kind') {
      const [was] = await rowsOf<string>(database, 'MATCH (e:Entity {id: $id}) RETURN e.kind AS value', {
        id: change.entity,
      });
      return was === undefined ? change : { ...change, was };
    }
    if (change.change !== 'merge' && change.change !== 'split') return change;
    const called = await rowsOf<Called>(
      database,
      `MATCH (d:Document)-[n:NAMES]->(:Entity {id: $id}) WHERE n.givenId IS NOT NULL
       RETURN {document: d.id, as: n.givenId} AS value ORDER BY d.id`,
      { id: change.entity },
    );
    const remembered = called.length === 0 ? {} : { called };
    if (change.change === 'split') return { ...change, ...remembered };
    const [target] = await rowsOf<Pick<MergeTarget, 'kind' | 'labelId' | 'labelEn'>>(
      database,
      `MATCH (e:Entity {id: $id}) RETURN {kind: e.kind, labelId: e.labelId, labelEn: e.labelEn} AS value`,
      { id: change.into },
    );
    return { ...change, ...target, ...remembered };
  }

  /** What of the document may be one with others, by what it is called: its id, and theirs. */
  async #likenesses(document: string | undefined): Promise<Map<string, string[]>> {
    if (document === undefined) return new Map();
    const found = await rowsOf<[string, string[]]>(
      this.#desk.database,
      `MATCH (:Document {id: $document})-[:LEFT_FOR_REVIEW]->(r:ReviewEntry {reason: 'identity'})
       RETURN [r.text, r.candidates] AS value`,
      { document },
    );
    return new Map(found);
  }
}

function asChanges(decision: Decision, [entity = '', ...others]: readonly string[]): Change[] {
  // To accept is to leave the entity as it is, a thing of its own.
  if (decision.decision !== 'merge') return [{ change: 'apart', entity, others }];
  const { into = others.length === 1 ? others[0] : undefined } = decision;
  if (into !== undefined) return [{ change: 'merge', entity, into }];
  throw new CorrectionError(
    `${decision.text} may be one with several.`,
    'Say with which of them, as `into`.',
  );
}

/** @throws {CorrectionError} for what no later load could do anything with */
function checkDecision(decision: Decision, ontology: Ontology, targets: readonly MergeTarget[]): void {
  const { text, kind = '', into } = decision;
  if (decision.decision === 'accept' && !ontology.kinds.has(kind))
    throw new CorrectionError(
      kind === '' ? `${text} is accepted without a kind.` : `There is no kind ${kind}.`,
      `The kinds are ${[...ontology.kinds.keys()].join(', ')}.`,
    );
  if (decision.decision === 'merge' && !targets.some(({ id }) => id === into))
    throw new CorrectionError(
      into === undefined ? `${text} is merged into nothing.` : `There is no entity ${into}.`,
      'Search for it: its id may be another.',
    );
}

/** The copy of a source cannot be read, or not any more. */
function isFaultOfCopy(error: unknown): boolean {
  return error instanceof Error && (error.name === 'InputError' || error.name === 'LoadError');
}

async function isLoaded(database: Database, document: string): Promise<boolean> {
  return (
    (await rowsOf(database, 'MATCH (d:Document {id: $document}) RETURN 1 AS value', { document })).length > 0
  );
}

async function rowsOf<T>(
  database: Database,
  query: string,
  parameters: Record<string, unknown>,
): Promise<T[]> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run(query, parameters);
    return records.map((record) => record.get('value') as T);
  });
}
