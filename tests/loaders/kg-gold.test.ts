import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';
import { BUNDLED, bundledText, goldJson } from '../support/extraction.ts';
import { itemsOf } from '../support/items.ts';

describe('a kg-gold graph', () => {
  it.each(BUNDLED)('of %s, as extract prints it, is the graph of the text', async (name) => {
    const extraction = extract(bundledText(name));
    const items = await itemsOf('graph.json', await goldJson(bundledText(name)));
    const records = (kind: string): object[] =>
      items.flatMap((item) => (item.item === kind ? [item.record] : []));
    const sorted = (rows: readonly object[]): string[] =>
      rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
    expect(sorted(records('entity'))).toEqual(sorted(extraction.entities));
    expect(sorted(records('mention'))).toEqual(sorted(extraction.mentions));
    expect(sorted(records('statement'))).toEqual(sorted(extraction.statements));
    const places = (rows: readonly object[]): unknown[] =>
      (rows as typeof extraction.passages).map(({ index, start, end, text, lead }) => [
        index,
        start,
        end,
        text,
        lead.length,
      ]);
    expect(places(records('passage'))).toEqual(places(extraction.passages));
  });

  it('with its text is that text to the letter, whatever the order of its members', async () => {
    const text = ' Satu.\n\nDua. ';
    const sentences = [
      { index: 0, start: 1, end: 6, text: 'Satu.' },
      { index: 1, start: 8, end: 12, text: 'Dua.' },
    ];
    const items = await itemsOf('g.json', JSON.stringify({ sentences, relations: [], entities: [], text, meta: { schema: 'kg-gold/0.1', lang: 'en' } })); // prettier-ignore
    const [document] = items;
    const passages = items.flatMap((item) =>
      item.item === 'passage' ? [item.record.lead + item.record.text] : [],
    );
    expect(document?.item === 'document' && [document.record.language, passages.join('') + (document.record.tail ?? '')]).toEqual(['en', text]); // prettier-ignore
  });
});
