import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoadItem } from '../../graph/load/item.ts';
import { extract, readTextItems } from '../../loaders/text/extract.ts';
import { goldPieces } from '../../loaders/text/gold.ts';
import { BUNDLED, bundledText, edgesOf, entitiesOf, goldJson } from '../support/extraction.ts';

describe('the same text', () => {
  it.each(BUNDLED)('gives the same bytes, whatever was read before: %s', async (name) => {
    const read = (): Promise<string> => goldJson(bundledText(name), { name });
    const first = await read();
    extract('Hackers attacked banks. Peretas menyerang bank (Chotimah, 2019).');
    expect(await read()).toBe(first);
  });

  it('gives the same items as a stream and as a whole', () => {
    const text = bundledText('cyberspace.en');
    const whole = extract(text, { name: 'a' });
    const streamed = [...readTextItems(text, { name: 'a' })];
    const statements = streamed.flatMap((each) => (each.item === 'statement' ? [each.record] : []));
    expect(statements).toEqual(whole.statements);
    const named = new Set<string>();
    for (const each of streamed) {
      if (each.item === 'entity') named.add(each.record.id);
      if (each.item === 'mention') expect(named.has(each.record.entity)).toBe(true);
      if (each.item === 'statement')
        expect(named.has(each.record.subject) && named.has(each.record.object)).toBe(true);
    }
  });

  it('is written while it is read', async () => {
    let read = 0;
    function* items(): Generator<LoadItem> {
      for (const item of readTextItems('Peretas menyerang bank di Indonesia.\n'.repeat(3_000))) {
        read += 1;
        yield item;
      }
    }
    const readAt: number[] = [];
    for await (const piece of goldPieces(items())) readAt.push(piece === '' ? Infinity : read);
    expect(readAt[0]).toBeLessThan(read / 2);
  });

  it('is whole in its passages and what stands between them', () => {
    for (const name of BUNDLED) {
      const text = bundledText(name);
      const { passages, document } = extract(text);
      expect(passages.map(({ lead, text: own }) => lead + own).join('') + (document.tail ?? '')).toBe(text);
    }
  });
});

describe('sentences that have nothing to do with each other', () => {
  const SENTENCES = [
    'Peretas menyerang bank.',
    'Indonesia bekerja sama dengan Australia.',
    'Ransomware adalah jenis serangan siber.',
    'BSSN mencatat 2 juta serangan siber pada 2020.',
    'Rumah sakit rentan terhadap phishing.',
    'Menurut Rosady (2018), kejahatan siber merugikan masyarakat.',
  ];

  it('give the same entities and edges in any order', () => {
    const inOrder = SENTENCES.join(' ');
    const [entities, edges] = [entitiesOf(inOrder).sort(), edgesOf(inOrder).sort()];
    fc.assert(
      fc.property(fc.shuffledSubarray(SENTENCES, { minLength: SENTENCES.length }), (order) => {
        const text = order.join(' ');
        expect(entitiesOf(text).sort()).toEqual(entities);
        expect(edgesOf(text).sort()).toEqual(edges);
      }),
      { numRuns: 40 },
    );
  });

  it('are each read as when they stand alone', () => {
    const alone = SENTENCES.flatMap((sentence) => edgesOf(sentence)).sort();
    expect(edgesOf(SENTENCES.join('\n\n')).sort()).toEqual(alone);
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'Peretas ',
    'hackers ',
    'menyerang ',
    'attacked by ',
    'bank',
    ', ',
    ' dan ',
    'and ',
    '. ',
    '\n\n',
    '(2019)',
    '(A, 2019)',
    'Menurut ',
    'said that ',
    '205 juta ',
    'tidak ',
    'not ',
    '–2013',
    'ASEAN ',
    '"',
    '---\n',
    '\uD800',
    '<script>',
    '😀',
    'é',
    '\u202E',
    'BSSN (',
    ')',
    '1.2.3',
    'yang ',
    'which ',
    ':',
    ';',
    'sejak 2012',
    '-nya',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  );

  it('is read without an error, with exact quotes, places in their passages and no id twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { passages, entities, mentions, statements, review } = extract(text);
        const ids = new Set(entities.map((entity) => entity.id));
        expect(ids.size).toBe(entities.length);
        for (const { start, end, quote, passage, subject, object, confidence } of statements) {
          expect(text.slice(start, end)).toBe(quote);
          const stands = passages[passage];
          expect(stands && stands.start <= start && end <= stands.end && start < end).toBe(true);
          expect(ids.has(subject) && ids.has(object)).toBe(true);
          expect(confidence > 0 && confidence <= 1).toBe(true);
        }
        for (const { start, end, passage } of [...mentions, ...review]) {
          const stands = passages[passage];
          expect(stands && stands.start <= start && end <= stands.end && start < end).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
