/** Changes a sentence in one point, and holds that the graph changes in just that point. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';
import { BUNDLED, bundledGold, bundledText, edgesOf, goldOf } from '../support/extraction.ts';
import { score } from '../support/score.ts';

describe('another name of the same kind takes the place of the first', () => {
  const states = ['Indonesia', 'Malaysia', 'Jerman', 'Brasil', 'Kenya', 'Selandia Baru'];

  it.each(states)('in Indonesian: %s', (state) => {
    const id = state.toLowerCase().replaceAll(' ', '-');
    expect(edgesOf(`${state} menghadapi serangan siber.`)).toEqual([`${id} FACES serangan-siber`]);
    expect(edgesOf(`Ancaman siber dihadapi oleh ${state}.`)).toEqual([`${id} FACES ancaman-siber`]);
  });

  it.each([
    ['Germany', 'jerman'],
    ['Brazil', 'brasil'],
    ['Kenya', 'kenya'],
    ['New Zealand', 'selandia-baru'],
  ])('in English: %s', (state, id) => {
    expect(edgesOf(`${state} faces cyber attacks.`)).toEqual([`${id} FACES serangan-siber`]);
    expect(edgesOf(`${state} cooperates with Australia.`)).toEqual([`${id} COOPERATES_WITH australia`]);
  });

  it.each([
    ['banks', 'bank'],
    ['hospitals', 'rumah-sakit'],
    ['universities', 'universitas'],
    ['companies', 'perusahaan'],
    ['the health sector', 'sektor-kesehatan'],
    ['the energy sector', 'sektor-energi'],
  ])('as the object: %s', (name, id) => {
    expect(edgesOf(`Hackers attacked ${name}.`)).toEqual([`peretas TARGETS ${id}`]);
  });
});

/** An affirmed sentence, the same denied, and the same without what tells the relation. */
const SENTENCES = [
  ['Peretas menyerang bank.', 'Peretas tidak menyerang bank.', 'Peretas dan bank.'],
  ['Bank diserang oleh peretas.', 'Bank tidak diserang oleh peretas.', 'Bank, peretas.'],
  [
    'Indonesia menghadapi serangan siber.',
    'Indonesia tidak menghadapi serangan siber.',
    'Indonesia; serangan siber.',
  ],
  [
    'Indonesia bekerja sama dengan Australia.',
    'Indonesia tidak bekerja sama dengan Australia.',
    'Indonesia dan Australia.',
  ],
  ['Hackers attacked banks.', 'Hackers did not attack banks.', 'Hackers and banks.'],
  ['Banks were attacked by hackers.', 'Banks were not attacked by hackers.', 'Banks; hackers.'],
  ['Indonesia faces cyber attacks.', 'Indonesia does not face cyber attacks.', 'Indonesia; cyber attacks.'],
  ['Cybercrime harms society.', 'Cybercrime does not harm society.', 'Cybercrime and society.'],
  [
    'Ransomware is a type of cyber attack.',
    'Ransomware is not a type of cyber attack.',
    'Ransomware; a cyber attack.',
  ],
] as const;

describe.each(SENTENCES)('%j', (affirmed, denied, bare) => {
  it('is one edge', () => {
    expect(edgesOf(affirmed)).toHaveLength(1);
    expect(edgesOf(affirmed)[0]).not.toMatch(/^!/);
  });

  it('is a denied one with a negation', () => {
    expect(edgesOf(denied)).toEqual(edgesOf(affirmed).map((edge) => `!${edge}`));
  });

  it('is none without what tells it', () => {
    expect(edgesOf(bare)).toEqual([]);
  });
});

describe('a whole text', () => {
  const SWAPS = {
    'ruang-siber.id': [
      ['Indonesia,', 'Thailand,'],
      ['Indonesia juga', 'Thailand juga'],
      ['Australia', 'Kanada'],
      ['Inggris', 'Swedia'],
    ],
    'cyberspace.en': [
      ['Indonesia,', 'Thailand,'],
      ['Indonesia also', 'Thailand also'],
      ['Australia', 'Canada'],
      ['the United Kingdom', 'Sweden'],
    ],
  } as const;

  it.each(BUNDLED)('%s keeps its edges when states in it are exchanged for others', (name) => {
    let text = bundledText(name);
    for (const [old, other] of SWAPS[name]) text = text.replaceAll(old, other);
    const count = (of: string): number =>
      extract(of).statements.filter((each) => each.type !== 'CO_OCCURS' && !each.negated).length;
    expect(Math.abs(count(text) - count(bundledText(name)))).toBeLessThanOrEqual(3);
    expect(edgesOf(text)).toEqual(
      expect.arrayContaining(['thailand COOPERATES_WITH swedia', 'thailand COOPERATES_WITH kanada']),
    );
  });

  it.each(BUNDLED)('%s is read as well with a typing error in every tenth long word', async (name) => {
    const gold = bundledGold(name);
    let count = 0;
    // Two neighbours exchanged: the text's places stay as they are.
    const typed = gold.text.replace(/(?<=\s)[a-z]{8,}(?=\s)/g, (word) => {
      count += 1;
      return count % 10 ? word : word.slice(0, 4) + word.charAt(5) + word.charAt(4) + word.slice(6);
    });
    expect(typed).not.toBe(gold.text);
    const [clean, mistyped] = [
      score(gold, await goldOf(gold.text)),
      score({ ...gold, text: typed }, await goldOf(typed)),
    ];
    console.log(
      `${name} mistyped: entities F1 ${mistyped.entityF1.toFixed(3)} of ${clean.entityF1.toFixed(3)}, ` +
        `tier-1 F1 ${mistyped.tier1F1.toFixed(3)} of ${clean.tier1F1.toFixed(3)}`,
    );
    expect(mistyped.entityF1).toBeGreaterThan(clean.entityF1 - 0.06);
    expect(mistyped.tier1F1).toBeGreaterThan(clean.tier1F1 - 0.06);
  });

  it.each(BUNDLED)('%s keeps nearly all its edges with its paragraphs in reverse', (name) => {
    const text = bundledText(name);
    const [head = '', ...paragraphs] = text.split('\n\n');
    const before = new Set(edgesOf(text));
    const after = new Set(edgesOf([head, ...paragraphs.reverse()].join('\n\n')));
    const kept = [...before].filter((edge) => after.has(edge)).length / before.size;
    console.log(`${name} in reverse: ${(100 * kept).toFixed(1)} % of its edges kept`);
    expect(kept).toBeGreaterThan(0.9);
  });
});
