/** What people decide on names that a text left for review, and what they put right in texts. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewEntries } from '../../../graph/query/review.ts';
import { editingDesk, rows, type EditingDesk } from '../../support/editing-desk.ts';
import { graphImage } from '../../support/graph-image.ts';
import { useTestGraph } from '../../support/test-graph.ts';

const graph = useTestGraph();
let at: EditingDesk;

beforeEach(async () => {
  at = await editingDesk(graph.database);
});
afterEach(() => at.close());

const TEXT =
  'Zorbex Teknokrasi menyerang bank. Peretas menyerang Zorbex Teknokrasi pada 2019. Indonesia menghadapi peretas.';

async function reviewed(document = 'note'): Promise<string[]> {
  return ((await reviewEntries(graph.database, document)) ?? []).map(({ text }) => text);
}

async function ids(): Promise<string[]> {
  const { all } = await graph.one<{ all: string[] }>(
    'MATCH (e:Entity) WITH e.id AS id ORDER BY id RETURN collect(id) AS all',
  );
  return all;
}

async function mentioned(id: string): Promise<string[]> {
  const { all } = await graph.one<{ all: string[] }>(
    `OPTIONAL MATCH (p:Passage)-[m:MENTIONS]->(:Entity {id: $id})
     WITH substring(p.text, m.start - p.start, m.end - m.start) AS phrase ORDER BY p.index, m.start
     RETURN collect(phrase) AS all`,
    { id },
  );
  return all;
}

/** Everything but how to know a source again without reading it. */
async function image(): Promise<string[]> {
  return (await graphImage(graph.database)).map((line) =>
    line.replace(/,?\["(?:fingerprint|loads?)","?[^\]]*\]/g, ''),
  );
}

describe('a name that was left for review', () => {
  it('is known once it is accepted: at once, in later loads, and no more when that is taken back', async () => {
    await at.upload('note.txt', TEXT, { language: 'id' });
    const before = await image();
    expect(await reviewed()).toContain('Zorbex Teknokrasi');
    const accept = { text: 'Zorbex Teknokrasi', decision: 'accept', kind: 'Organization' } as const;
    expect(await at.editor.decide([accept], 'note')).toEqual({ reread: ['note'], pending: [] });
    expect(await ids()).toContain('zorbex-teknokrasi');
    expect(await reviewed()).not.toContain('Zorbex Teknokrasi');
    expect(await at.editor.decisions()).toEqual([accept]);
    await at.file('other.txt', 'Zorbex Teknokrasi menyerang Indonesia.');
    const { documents } = await graph.one<{ documents: number }>(
      "MATCH (d:Document)-[:NAMES]->(:Entity {id: 'zorbex-teknokrasi'}) RETURN count(d) AS documents",
    );
    expect(documents).toBe(2);
    await at.editor.unload('other');
    expect(await at.editor.undecide('Zorbex Teknokrasi', 'note')).toMatchObject({ reread: ['note'] });
    expect(await image()).toEqual(before);
  });

  it('is one of the names of what it is merged into, wherever that came from', async () => {
    await at.upload('known.jsonl', rows([['front-of-zorbex', 'Organization', 'Front of Zorbex']], []));
    await at.upload('note.txt', TEXT, { language: 'id' });
    const merges = [{ text: 'Zorbex Teknokrasi', decision: 'merge', into: 'front-of-zorbex' } as const];
    await at.editor.decide(merges, 'note');
    expect(await mentioned('front-of-zorbex')).toEqual(['Zorbex Teknokrasi', 'Zorbex Teknokrasi']);
    expect(await ids()).not.toContain('zorbex-teknokrasi');
    expect(await at.editor.decisions()).toEqual(merges);
  });

  it('is not proposed again where it is ignored', async () => {
    await at.upload('note.txt', TEXT, { language: 'id' });
    await at.editor.decide([{ text: 'Zorbex Teknokrasi', decision: 'ignore' }], 'note');
    expect(await reviewed()).not.toContain('Zorbex Teknokrasi');
    await at.file('other.txt', 'Zorbex Teknokrasi menyerang bank.');
    expect(await reviewed('other')).not.toContain('Zorbex Teknokrasi');
  });

  it.each([
    [{ text: 'Zorbex', decision: 'accept' } as const],
    [{ text: 'Zorbex', decision: 'accept', kind: 'Wizard' } as const],
    [{ text: 'Zorbex', decision: 'merge' } as const],
    [{ text: 'Zorbex', decision: 'merge', into: 'nobody' } as const],
    [{ text: '   ', decision: 'ignore' } as const],
    [{ text: 'Zorbex', decision: 'merge', into: 'odd/id:1' } as const],
  ])('is refused as %j, and later loads are none the worse', async (decision) => {
    await at.upload('odd.jsonl', rows([['odd/id:1', 'State', 'Oddland']], []));
    await expect(at.editor.decide([decision], undefined)).rejects.toMatchObject({
      name: expect.stringMatching(/^(Correction|Input)Error$/) as string,
    });
    expect(await at.editor.decisions()).toEqual([]);
    expect((await at.file('note.txt', TEXT)).outcome).toBe('added');
  });

  it('may be a hostile one', async () => {
    for (const text of ['=HYPERLINK("http://example.org")', 'a "quoted", name', 'two\nlines', 'x|y'])
      await at.editor.decide([{ text, decision: 'ignore' }], undefined);
    expect((await at.editor.decisions()).map(({ text }) => text)).toHaveLength(4);
    expect((await at.file('note.txt', TEXT)).outcome).toBe('added');
  });
});

describe('entities that may be one', () => {
  const doubtful = async (): Promise<void> => {
    await at.upload('one.jsonl', rows([['lotus', 'Organization', 'Lotus', ['Panda']]], []));
    await at.upload('two.jsonl', rows([['spring', 'Organization', 'Spring', ['Panda']]], []));
  };

  it('are one once they are merged, and two once that is refused', async () => {
    await doubtful();
    expect(await reviewed('two')).toEqual(['Spring']);
    await at.editor.decide([{ text: 'Spring', decision: 'ignore' }], 'two');
    expect(await reviewed('two')).toEqual([]);
    expect(await ids()).toEqual(['lotus', 'spring']);
    const [apart] = await at.editor.corrections();
    await at.editor.uncorrect(apart!.id);
    expect(await reviewed('two')).toEqual(['Spring']);
    await at.editor.decide([{ text: 'Spring', decision: 'merge', into: 'lotus' }], 'two');
    expect(await ids()).toEqual(['lotus']);
    expect(await reviewed('two')).toEqual([]);
    await at.file('two.jsonl', rows([['spring', 'Organization', 'Spring', ['Panda']]], []));
    expect(await ids()).toEqual(['lotus']);
  });
});

describe('a text', () => {
  it('moves its mentions when entities are merged or names split off', async () => {
    const both = 'Indonesia works with Singapore. Singapura works with Malaysia.';
    await at.upload('note.txt', both, { language: 'en' });
    const before = await image();
    const [id] = (await ids()).filter((each) => /singap/.test(each));
    const by = { author: '', note: '' };
    const split = await at.editor.correct({
      change: 'split',
      entity: id!,
      names: ['Singapura'],
      into: 'singapura-kota',
      kind: 'State',
      label: 'Singapura',
      ...by,
    });
    expect(await mentioned('singapura-kota')).toEqual(['Singapura']);
    expect(await mentioned(id!)).toEqual(['Singapore']);
    const merge = await at.editor.correct({ change: 'merge', entity: 'malaysia', into: 'indonesia', ...by });
    expect(await mentioned('indonesia')).toEqual(['Indonesia', 'Malaysia']);
    await at.editor.uncorrect(split.correction.id);
    await at.editor.uncorrect(merge.correction.id);
    expect(await image()).toEqual(before);
  });
});
