/**
 * Tables of nodes or of edges, as spreadsheets write them. Which column is what is known by its header, in Indonesian
 * or English (`csv/columns.yaml`); all other columns become properties.
 */
import type { LoadItem } from '../graph/load/item.ts';
import { loadOntology } from '../graph/ontology.ts';
import { readHeader } from './csv/header.ts';
import { RowReader } from './csv/row-items.ts';
import { delimiterOf, rows, type Row } from './csv/rows.ts';
import { OntologyWords } from './csv/words.ts';
import { documentIdOf } from './document-id.ts';
import { InputError } from './input-error.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import { NameBook } from './name-book.ts';
import { Reading } from './reading.ts';
import type { Source } from './source.ts';

const NEEDED =
  'Nodes need columns name (nama) and kind (jenis); edges need source (sumber), relation (relasi) and target (sasaran).';

export const csvLoader: Loader = {
  format: 'csv',
  describes: 'a table of nodes or edges',
  sniff(head, name) {
    if (/\.(?:csv|tsv|tab)$/i.test(name)) return true;
    const text = new TextDecoder().decode(head).replace(/^\uFEFF/, '');
    const delimiter = delimiterOf(text);
    const titles = (text.split(/\r\n|\n|\r/, 1)[0] ?? '')
      .split(delimiter)
      .map((title) => title.replace(/^"(.*)"$/, '$1'));
    return titles.length > 1 && titles.length < 100 && !('fault' in readHeader(titles));
  },
  load: items,
};

async function* items(source: Source, options: LoaderOptions): AsyncGenerator<LoadItem> {
  const ontology = loadOntology();
  const reading = new Reading(source, options, 2);
  const sha256 = await reading.digest();
  const table = rows(reading.bytes(), source.name, delimiterOf(new TextDecoder().decode(source.head)));
  const first = await table.next();
  if (first.done === true) throw new InputError('empty', `${source.name} holds no rows.`, NEEDED);
  const header = readHeader(first.value.cells);
  if ('fault' in header) return refuse(source, first.value, header.fault, NEEDED);
  yield {
    item: 'document',
    record: {
      id: options.id ?? documentIdOf(source.name),
      title: options.title ?? source.name,
      language: options.language ?? 'id',
      format: 'csv',
      sha256,
      records: true,
    },
  };
  const reader = new RowReader(
    header,
    new OntologyWords(ontology),
    new NameBook(ontology, options.gazetteers),
  );
  let index = 0;
  for await (const row of table) {
    reading.check();
    yield* reader.items(row, index, (problem, hint, cause) => refuse(source, row, problem, hint, cause));
    index += 1;
  }
  if (index === 0) throw new InputError('empty', `${source.name} has a header and no rows.`, NEEDED);
  await reading.finish();
}

function refuse(
  source: Source,
  { line, offset }: Row,
  problem: string,
  hint: string,
  cause?: unknown,
): never {
  throw new InputError('malformed', `${source.name}:${line}: ${problem}.`, hint, cause, line, offset);
}
