import { describe, expect, it } from 'vitest';
import { bestName } from '../../../graph/query/search-rank.ts';
import { fold, foldedWords } from '../../../graph/folding.ts';
import { node } from '../../support/graph-builders.ts';

/** The nodes' ids, the best match first, those without a match left out. */
function ranked(typed: string, ...labels: string[]): string[] {
  return labels
    .map((label) => ({
      label,
      match: bestName(foldedWords(typed), node(label, { label: { id: label, en: '-' } })),
    }))
    .flatMap(({ label, match }) => (match ? [{ label, score: match.score }] : []))
    .sort((a, b) => b.score - a.score)
    .map(({ label }) => label);
}

describe('the order of matches', () => {
  it('sets the whole name before its beginning, its words, and near words', () => {
    const labels = [
      'Diplomasi siberia',
      'Diplomasi',
      'Diplomasi siber',
      'Konsep diplomasi siber',
      'Diplomsi sibr',
    ];
    expect(ranked('diplomasi siber', ...labels)).toEqual([
      'Diplomasi siber',
      'Diplomasi siberia',
      'Konsep diplomasi siber',
      'Diplomsi sibr',
    ]);
  });

  it('does not mind case, accents, hyphens or the order of words', () => {
    expect(ranked('NEGARA NON aktor', 'Aktor non-négara')).toEqual(['Aktor non-négara']);
  });

  it('forgives a slip in a word that is still being typed', () => {
    expect(ranked('ketahnan nas', 'Ketahanan nasional')).toEqual(['Ketahanan nasional']);
  });

  it('finds nothing alike in another word', () => {
    expect(ranked('pelabuhan', 'Ruang siber')).toEqual([]);
  });
});

it('tells which name it was, a label before an alias', () => {
  const one = node('x', {
    label: { id: 'Ruang siber', en: 'Cyberspace' },
    aliases: ['CYBERSPACE', 'dunia maya'],
  });
  expect(bestName(['cyberspace'], one)?.matched).toBe('Cyberspace');
  expect(bestName(['dunia', 'maya'], one)?.matched).toBe('dunia maya');
});

describe('folding', () => {
  it.each([
    ['Kétahanan  Nasional', 'ketahanan nasional'],
    ['TNI-AD', 'tni ad'],
    ['ŁÓDŹ straße Œuvre İzmir', 'lodz strasse oeuvre izmir'],
    ['٢٠١٧ C++', '٢٠١٧ c'],
    ['—', ''],
  ])('%s is compared as %s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });
});
