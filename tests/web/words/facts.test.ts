import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../web/words/facts.ts';
import { date, number } from '../../../web/words/format.ts';

function read(properties: Parameters<typeof factsOf>[0], language: 'id' | 'en'): string[] {
  return factsOf(properties, language).map(({ name, value }) => `${name}: ${value}`);
}

describe('factsOf', () => {
  it('names and writes what a sentence gave, in both languages', () => {
    const facts = { count: 205_000_000, year: 2017 };
    expect(read(facts, 'id')).toEqual(['Jumlah: 205.000.000', 'Tahun: 2017']);
    expect(read(facts, 'en')).toEqual(['Count: 205,000,000', 'Year: 2017']);
  });

  it('joins a bound and a unit to their figure', () => {
    expect(read({ value: 80, unit: 'percent', comparator: '>=' }, 'id')).toEqual(['Nilai: sedikitnya 80%']);
    expect(read({ count: 12, unit: 'kapal', comparator: '<' }, 'en')).toEqual(['Count: less than 12 kapal']);
  });

  it('leaves a bound that it does not know, and one without a figure, to stand by themselves', () => {
    expect(read({ count: 3, comparator: 'near' }, 'en')).toEqual(['Count: 3', 'Bound: near']);
    expect(read({ comparator: '>=' }, 'en')).toEqual(['Bound: >=']);
  });

  it('keeps the name of a property that nobody has named', () => {
    expect(read({ iso_code: 'ID', shipClass: 'A' }, 'id')).toEqual(['iso code: ID', 'ship class: A']);
  });

  it('lists several values, and says yes and no in words', () => {
    expect(read({ scope: ['laut', 'udara'], armed: true }, 'id')).toEqual([
      'Cakupan: laut, udara',
      'armed: ya',
    ]);
  });

  it('names a country by its code', () => {
    expect(read({ country: 'GB' }, 'id')).toEqual(['Negara: Inggris Raya']);
    expect(read({ country: 'Atlantis' }, 'en')).toEqual(['Country: Atlantis']);
  });

  it('leaves out what is empty, or said elsewhere', () => {
    expect(read({ place: '', actorClass: 'state', collective: true }, 'id')).toEqual([]);
  });
});

describe('date', () => {
  it.each([
    ['2018', '2018', '2018'],
    ['2018-04', 'April 2018', 'April 2018'],
    ['2018-05-07', '7 Mei 2018', '7 May 2018'],
    ['2012-2013', '2012–2013', '2012–2013'],
    ['2018-04/2019-01', 'April 2018–Januari 2019', 'April 2018–January 2019'],
    ['abad ke-20', 'abad ke-20', 'abad ke-20'],
  ])('writes %s', (given, indonesian, english) => {
    expect(date(given, 'id')).toBe(indonesian);
    expect(date(given, 'en')).toBe(english);
  });
});

describe('number', () => {
  it('keeps two decimals at most', () => {
    expect(number(2.4567, 'id')).toBe('2,46');
    expect(number(2.4567, 'en')).toBe('2.46');
  });
});
