/** Loads a large document of records, and tells each commit: run by tests that end it in the middle. */
import { openDatabase } from '../../graph/database/connect.ts';
import { loadDocument } from '../../graph/load/load-document.ts';
import { loadOntology } from '../../graph/ontology.ts';
import { recordItems } from './record-document.ts';

const [entities = 0, rows = 0, transactionItems = 1_000] = process.argv.slice(2).map(Number);
const database = await openDatabase();
try {
  await loadDocument(database, loadOntology(), recordItems({ entities, rows }), {
    transactionItems,
    onProgress: ({ phase, items }) => process.stdout.write(`${phase} ${items}\n`),
  });
} finally {
  await database.close();
}
