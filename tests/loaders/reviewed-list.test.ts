/** The user's own names: a review list with decisions, and fifteen rows that open a foreign field. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../graph/installation.ts';
import { loadOntology } from '../../graph/ontology.ts';
import { extract } from '../../loaders/text/extract.ts';
import { parseReviewedList } from '../../loaders/text/reviewed-list.ts';
import { edgesOf, entitiesOf, goldOf } from '../support/extraction.ts';
import type { Gold } from '../support/gold-graph.ts';
import { align, score } from '../support/score.ts';

const folder = mkdtempSync(join(tmpdir(), 'telusur-reviewed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER =
  'text,proposedKind,reason,candidates,document,passage,start,end,sentence,decision,kind,id,mergeInto';

function listOf(...rows: string[]): string {
  const path = join(folder, `list-${rows.join('').length}.csv`);
  writeFileSync(path, `${HEADER}\n${rows.join('\n')}\n`);
  return path;
}

const TEXT = 'Hackers attacked Zorbex. The Quux Front and hackers attacked hospitals.';

describe('a review list that was decided on', () => {
  it('makes what is accepted a name of its kind: the one that is given, else the one that was proposed', () => {
    const gazetteers = [listOf('Zorbex,Organization,unknown,,d,0,17,23,,accept,,,')];
    expect(edgesOf(TEXT, { gazetteers })).toContain('peretas TARGETS zorbex');
    const other = [listOf('Zorbex,Organization,unknown,,d,0,17,23,,accept,Technology,zorbex-os,')];
    expect(extract(TEXT, { gazetteers: other }).entities).toContainEqual(
      expect.objectContaining({ id: 'zorbex-os', kind: 'Technology' }),
    );
  });

  it('makes what is merged a name of what is known', () => {
    const gazetteers = [listOf('Zorbex,,near,,d,0,17,23,,merge,,,indonesia')];
    expect(edgesOf(TEXT, { gazetteers })).toContain('peretas TARGETS indonesia');
    const only = [listOf('Zorbex,,near,malaysia,d,0,17,23,,merge,,,')];
    expect(edgesOf(TEXT, { gazetteers: only })).toContain('peretas TARGETS malaysia');
  });

  it.each(["'@Zorbex", "'＠Zorbex", "'=Zorbex"])('knows %s, which a spreadsheet must not compute', (cell) => {
    const list = `${HEADER}\n${cell},,unknown,,d,0,0,0,,ignore,,,\n`;
    expect([...parseReviewedList(list, 'mine.csv', loadOntology()).ignored]).toEqual([cell.slice(1)]);
  });

  it('neither proposes nor takes what is ignored', () => {
    const proposed = (gazetteers: string[]): string[] =>
      extract(TEXT, { gazetteers }).review.map(({ text }) => text);
    expect(proposed([])).toContain('Zorbex');
    const gazetteers = [
      listOf('Zorbex,,unknown,,d,0,0,0,,ignore,,,', 'hospitals,,unknown,,d,0,0,0,,Ignore,,,'),
    ];
    expect(proposed(gazetteers)).not.toContain('Zorbex');
    expect(entitiesOf(TEXT, { gazetteers })).not.toContain('rumah-sakit');
    expect(entitiesOf(TEXT)).toContain('rumah-sakit');
  });

  it('says nothing where nothing was decided', () => {
    const gazetteers = [listOf('Zorbex,Organization,unknown,,d,0,17,23,,,,,')];
    expect(edgesOf(TEXT, { gazetteers })).toEqual(edgesOf(TEXT));
  });

  it.each([
    ['a decision that is none', 'Zorbex,,unknown,,d,0,0,0,,yes,,,', /decision is yes; write accept, merge/],
    ['no text', ',Place,unknown,,d,0,0,0,,accept,,,', /text is empty/],
    ['an unknown kind', 'Zorbex,,unknown,,d,0,0,0,,accept,Thing,,', /kind Thing is none of/],
    ['a merge into nothing', 'Zorbex,,near,a|b,d,0,0,0,,merge,,,', /mergeInto is empty/],
  ])('is refused with file and line for %s', (_, row, problem) => {
    const read = (): unknown => parseReviewedList(`${HEADER}\n${row}\n`, 'mine.csv', loadOntology());
    expect(read).toThrow(problem);
    expect(read).toThrow(/^mine\.csv:2: /);
  });

  it('is refused where one name is accepted as two kinds, or merged into what nobody knows', () => {
    const twice = `${HEADER}\nZorbex,,u,,d,0,0,0,,accept,Place,,\nZorbex,,u,,d,0,0,0,,accept,Asset,,\n`;
    expect(() => parseReviewedList(twice, 'mine.csv', loadOntology())).toThrow(
      'mine.csv:3: Zorbex is accepted as Place in line 2 already',
    );
    const gazetteers = [listOf('Zorbex,,near,,d,0,0,0,,merge,,,no-such-id')];
    expect(() => extract(TEXT, { gazetteers })).toThrow(/:2: mergeInto no-such-id is no id/);
  });
});

describe('a text of a foreign field', () => {
  const file = (name: string): string => packageFile(`tests/fixtures/held-out/${name}`);
  const gold = JSON.parse(readFileSync(file('heritage.en.json'), 'utf8')) as Gold;

  it('is read better with fifteen rows of its user', async () => {
    const plain = score(gold, await goldOf(gold.text));
    const helped = score(gold, await goldOf(gold.text, { gazetteers: [file('heritage.en.csv')] }));
    console.log(
      `heritage.en: entities F1 ${plain.entityF1.toFixed(3)}, with 15 rows ${helped.entityF1.toFixed(3)}; ` +
        `precision ${plain.relationPrecision.toFixed(3)}, ${helped.relationPrecision.toFixed(3)}; ` +
        `tier-1 F1 ${plain.tier1F1.toFixed(3)}, ${helped.tier1F1.toFixed(3)}`,
    );
    expect(plain.entityF1).toBeGreaterThanOrEqual(0.78);
    expect(helped.entityF1).toBeGreaterThanOrEqual(0.88);
    expect(helped.relationPrecision).toBeGreaterThanOrEqual(0.8);
    expect(helped.tier1F1).toBeGreaterThanOrEqual(0.7);
  });

  it('has six in ten of what was missed in its review list, each name once, each with a kind', async () => {
    const { review } = extract(gold.text);
    const unknown = review.filter(({ reason }) => reason === 'unknown');
    const { aligned } = align(gold.entities, (await goldOf(gold.text)).entities);
    const found = new Set(aligned.values());
    const missed = gold.entities.filter(({ id }) => !found.has(id));
    const listed = missed.filter(({ mentions }) =>
      mentions.some((mention) =>
        unknown.some((each) => each.start < mention.end && each.end > mention.start),
      ),
    );
    console.log(
      `heritage.en: ${listed.length} of ${missed.length} missed stand among ${unknown.length} proposed`,
    );
    expect(listed.length / missed.length).toBeGreaterThanOrEqual(0.6);
    expect(new Set(unknown.map(({ text }) => text.toLowerCase())).size).toBe(unknown.length);
    for (const each of unknown) {
      expect(gold.text.slice(each.start, each.end)).toBe(each.text);
      expect(loadOntology().kinds.has(each.proposedKind ?? '')).toBe(true);
    }
  });
});
