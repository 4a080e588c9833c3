/** How sentences are read that point back, deny, accuse, or name a thing by its surroundings. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';
import { edgesOf } from '../support/extraction.ts';

function kindOf(text: string, name: string): string | undefined {
  const { entities, mentions } = extract(text);
  const mention = mentions.find(({ start, end }) => text.slice(start, end) === name);
  return entities.find(({ id }) => id === mention?.entity)?.kind;
}

describe('what points back', () => {
  it.each([
    'Filipina dan Thailand menghadapi phishing. Kedua negara itu bekerja sama dengan Singapura.',
    'The Philippines and Thailand face phishing. Both countries cooperate with Singapore.',
    'The Philippines and Thailand face phishing. The two countries cooperate with Singapore.',
  ])('in pairs means both: %s', (text) => {
    expect(edgesOf(text)).toEqual(
      expect.arrayContaining(['filipina COOPERATES_WITH singapura', 'thailand COOPERATES_WITH singapura']),
    );
  });

  it.each([
    ['Vaksin dengue diuji. Peretas menyerang vaksin itu.', 'vaksin itu', 'Technology'],
    [
      'Indonesia ratified the Budapest Convention. Japan supports the convention.',
      'the convention',
      'Agreement',
    ],
  ])('by its own noun or kind means what was named: %s', (text, name, kind) => {
    expect(kindOf(text, name)).toBe(kind);
  });
});

describe('denial', () => {
  it.each([
    ['Rusia membantah melakukan spionase siber.', '!spionase-siber CONDUCTED_BY rusia'],
    ['Russia denied that it had conducted cyber espionage.', '!spionase-siber CONDUCTED_BY rusia'],
    ['Neither Laos nor Myanmar has ratified the Budapest Convention.', '!laos MEMBER_OF konvensi-budapest'],
  ])('%s', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
    expect(edgesOf(text)).not.toContain(edge.slice(1));
  });
});

describe('accusation', () => {
  it.each([
    ['Estonia attributed the cyber attacks to Russia.', 'serangan-siber ATTRIBUTED_TO rusia'],
    ['Estonia accused Russia of cyber espionage.', 'spionase-siber ATTRIBUTED_TO rusia'],
    ['Estonia menuduh Rusia melakukan spionase siber.', 'spionase-siber ATTRIBUTED_TO rusia'],
    ['Estonia mengaitkan spionase siber dengan Rusia.', 'spionase-siber ATTRIBUTED_TO rusia'],
  ])('%s', (text, edge) => {
    expect(edgesOf(text)).toContain(edge);
    expect(edgesOf(text)).not.toContain(edge.replace('rusia', 'estonia'));
  });
});

describe('states before nouns, and lists of "not only"', () => {
  it.each([
    ['Hackers attacked Estonian banks.', ['peretas TARGETS bank'], 'peretas TARGETS estonia'],
    [
      'Hackers attacked hospitals and Estonian banks.',
      ['peretas TARGETS bank', 'peretas TARGETS rumah-sakit'],
      '',
    ],
    ['Tak hanya bank, rumah sakit juga menjadi sasaran ransomware.', ['ransomware TARGETS bank'], ''],
  ])('%s', (text, edges, wrong) => {
    expect(edgesOf(text)).toEqual(expect.arrayContaining(edges));
    expect(edgesOf(text)).not.toContain(wrong);
  });
});

describe('a name that nothing knows', () => {
  it.each([
    ['Companies such as Zorbex face ransomware.', 'Zorbex', 'Organization'],
    [
      '"Ransomware harms hospitals," said Quilla Marne, a fellow at the Zorbex Institute.',
      'Quilla Marne',
      'Person',
    ],
    ['Vaksin buatan Zorbex digunakan di rumah sakit.', 'Zorbex', 'Organization'],
    ['Menurut juru bicara BSSN, Quilla Marne, peretas menyerang bank.', 'Quilla Marne', 'Person'],
    ['Google, Zorbex and Microsoft cooperate.', 'Zorbex', 'Organization'],
    ['Para zorbexolog mendukung keamanan siber.', 'zorbexolog', 'Group'],
  ])('%s', (text, name, kind) => {
    expect(kindOf(text, name)).toBe(kind);
  });
});

it('a statement carries all the works of a bracket', () => {
  const { statements } = extract('Ransomware harms hospitals (Tan, 2020; Lim and Ortega, 2021).');
  const harm = statements.find(({ type }) => type === 'HARMS');
  expect(harm).toMatchObject({ citation: 'tan-2020', citations: ['tan-2020', 'lim-ortega-2021'] });
});
