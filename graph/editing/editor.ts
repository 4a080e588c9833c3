/** All that writes on behalf of the explorer, one thing after the other. */
import type { Applied, CorrectionRequest, Preview } from '../api/editing-contract.ts';
import type { Database } from '../database/database.ts';
import type { LoadReport, LoadProgress } from '../load/report.ts';
import { unloadDocument, type UnloadReport } from '../load/unload.ts';
import { checkCorrection } from './check-correction.ts';
import { correct } from './correct.ts';
import type { Change, Correction } from './correction.ts';
import { entitiesOf } from './known-corrections.ts';
import { loadSource, type Desk } from './load-source.ts';
import type { Decision, MergeTarget, SourceSaid } from './loaders-port.ts';
import { meaningOf } from './meaning.ts';
import { preview } from './preview.ts';

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
      const items = correct(
        loaders.read(source, said, { signal }),
        known,
        await meaningOf(database, said.id, known),
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
        if (signal.aborted && seen.document !== undefined && seen.replaces === false)
          await unloadDocument(database, ontology, seen.document);
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
      const { corrections } = this.#desk;
      const likenesses = await this.#likenesses(document);
      const onNames: Decision[] = [];
      for (const decision of decisions) {
        const likeness = likenesses.get(decision.text);
        const change = likeness && asChange(decision, likeness);
        if (change) await corrections.add(change, '', '');
        else onNames.push(decision);
      }
      await this.#desk.loaders.decide(onNames, await this.#targets(onNames));
      return this.#reread(document === undefined ? [] : [document]);
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
      const known = change.change === 'merge' ? await this.#withKind(change) : change;
      const correction = await this.#desk.corrections.add(known, author, note);
      const documents = await this.#naming(entitiesOf(correction));
      return { correction, ...(await this.#reread(documents)) };
    });
  }

  uncorrect(id: string): Promise<Applied | null> {
    return this.#inTurn(async () => {
      const gone = await this.#desk.corrections.remove(id);
      return gone && this.#reread(await this.#naming(entitiesOf(gone)));
    });
  }

  /** One thing after the other: each sees what the one before has done. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#before.then(work, work);
    this.#before = turn.catch(() => undefined);
    return turn;
  }

  async #reread(documents: readonly string[]): Promise<Applied> {
    const applied: Applied = { reread: [], pending: [] };
    for (const document of documents) {
      const kept = await this.#desk.loaders.kept(document);
      if (!kept) {
        applied.pending.push(document);
        continue;
      }
      try {
        await loadSource(this.#desk, kept.source, kept.said);
        applied.reread.push(document);
      } finally {
        await this.#desk.loaders.close(kept.source);
      }
    }
    return applied;
  }

  /** The documents that name any of these. */
  #naming(entities: readonly string[]): Promise<string[]> {
    return rowsOf<string>(
      this.#desk.database,
      `MATCH (d:Document)-[:NAMES]->(e:Entity) WHERE e.id IN $entities
       RETURN DISTINCT d.id AS value ORDER BY value`,
      { entities },
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

  async #withKind(change: Extract<Change, { change: 'merge' }>): Promise<Change> {
    const [kind] = await rowsOf<string>(
      this.#desk.database,
      'MATCH (e:Entity {id: $id}) RETURN e.kind AS value',
      { id: change.into },
    );
    return kind === undefined ? change : { ...change, kind };
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

function asChange(decision: Decision, [entity = '', ...others]: readonly string[]): Change | null {
  if (decision.decision === 'accept') return null;
  if (decision.decision === 'ignore') return { change: 'apart', entity, others };
  return decision.into === undefined ? null : { change: 'merge', entity, into: decision.into };
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
