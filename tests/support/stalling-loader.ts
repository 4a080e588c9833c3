/** A loader that stops in the middle of a document, more than one batch into it: run by a test that kills it. */
import { openDatabase } from '../../graph/database/connect.ts';
import type { LoadItem } from '../../graph/load/item.ts';
import { loadDocument } from '../../graph/load/load-document.ts';
import { loadOntology } from '../../graph/ontology.ts';

const ENTITIES = 30_000;

async function* items(): AsyncGenerator<LoadItem> {
  const head = { id: 'half', title: 'Half', language: 'en' as const, format: 'jsonl' };
  yield { item: 'document', record: { ...head, sha256: '0'.repeat(64) } };
  for (let entity = 0; entity < ENTITIES; entity += 1) {
    const labels = { labelId: `e${entity}`, labelEn: `e${entity}`, aliases: [] };
    yield { item: 'entity', record: { id: `e${entity}`, kind: 'Concept', ...labels } };
  }
  process.stdout.write('stalled\n');
  await new Promise(() => setInterval(() => undefined, 60_000));
}

const database = await openDatabase();
await loadDocument(database, loadOntology(), items());
