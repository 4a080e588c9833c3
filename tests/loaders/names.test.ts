import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';
import { damerau, guardAllows, TypoGuard } from '../../loaders/text/typo-guard.ts';

/** `id‹text›` of each mention. */
function namesIn(text: string, language?: 'id' | 'en'): string[] {
  const { mentions } = extract(text, language ? { language } : {});
  return mentions.map(({ entity, start, end }) => `${entity}‹${text.slice(start, end)}›`);
}

describe('known names are found', () => {
  it.each([
    ['SERANGAN SIBER menyasar BANK.', ['serangan-siber‹SERANGAN SIBER›', 'bank‹BANK›']],
    ['Indonésia menghadapi serangan siber.', ['indonesia‹Indonésia›', 'serangan-siber‹serangan siber›']],
    [
      'Serangan-serangan siber merugikan bank-bank.',
      ['serangan-siber‹Serangan-serangan siber›', 'bank‹bank-bank›'],
    ],
    [
      'Diplomasi sibernya dijalankan diplomatnya.',
      ['diplomasi-siber‹Diplomasi sibernya›', 'diplomat‹diplomatnya›'],
    ],
    ['Keamanan siberlah yang penting.', ['keamanan-siber‹Keamanan siberlah›']],
    ['The hacker targeted a hospital.', ['peretas‹hacker›', 'rumah-sakit‹hospital›']],
    ['Hackers targeted universities.', ['peretas‹Hackers›', 'universitas‹universities›']],
    ["Indonesia's cyber diplomacy matters.", ['indonesia‹Indonesia›', 'diplomasi-siber‹cyber diplomacy›']],
    [
      'Cyber-attacks and cyberattacks hurt.',
      ['serangan-siber‹Cyber-attacks›', 'serangan-siber‹cyberattacks›'],
    ],
  ])('in %j', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('as the longest that fits', () => {
    expect(namesIn('Kejahatan transnasional berbasis siber merugikan masyarakat.')[0]).toBe(
      'kejahatan-transnasional-berbasis-siber‹Kejahatan transnasional berbasis siber›',
    );
  });

  it('inside longer ones, where they are one of a kind', () => {
    expect(namesIn('Kementerian Luar Negeri Belanda bekerja sama.')).toEqual([
      'kementerian-luar-negeri-belanda‹Kementerian Luar Negeri Belanda›',
      'belanda‹Belanda›',
    ]);
  });

  it('by an acronym only in capitals', () => {
    expect(namesIn('Pejabat AS datang.')).toContain('amerika-serikat‹AS›');
    expect(namesIn('It was clear that us citizens agreed.')).not.toContainEqual(
      expect.stringMatching(/amerika/),
    );
  });

  it('by the acronym that the text itself gives', () => {
    const found = namesIn('Badan Pengawas Data Nasional (BPDN) berdiri. BPDN memantau jaringan.');
    const [first] = found[0]?.split('‹') ?? [];
    expect(found).toContain(`${first}‹BPDN›`);
  });

  it('in two languages under one id', () => {
    expect(namesIn('Diplomasi siber penting.')[0]?.split('‹')[0]).toBe(
      namesIn('Cyber diplomacy matters.')[0]?.split('‹')[0],
    );
  });
});

describe('mistyped names', () => {
  it.each([
    ['Indoneisa menghadapi ancaman.', 'indonesia‹Indoneisa›'],
    ['Diplomasi sieber dijalankan diplomat.', 'diplomasi-siber‹Diplomasi sieber›'],
    ['Komenkominfo mencatat kasus itu.', 'kemenkominfo‹Komenkominfo›'],
    ['Hackers attacked universites.', 'universitas‹universites›'],
  ])('are forgiven in %j', (text, expected) => {
    expect(namesIn(text)).toContain(expected);
  });

  it.each([
    ['Persamaan keduanya jelas.', 'perusahaan'],
    ['Ruangan itu kosong.', 'keuangan'],
    ['Peringkat itu turun.', 'perangkat'],
    ['The groove of the payload was light.', 'groove'],
    ['Banks rank high.', 'bank‹rank›'],
    ['Ia makan nasi di warung.', 'nasi'],
  ])('are not seen in %j', (text, wrong) => {
    expect(namesIn(text).join()).not.toContain(wrong);
  });
});

describe('the guard against wrong corrections', () => {
  const guard = new TypoGuard(['perusahaan', 'keuangan', 'diplomasi'], (word) => word === 'diploma');

  it('corrects insertions, deletions, substitutions and exchanges', () => {
    for (const word of ['perusahaaan', 'perusahan', 'perosahaan', 'persuahaan'])
      expect(guard.corrections(word)[0]).toEqual({ word: 'perusahaan', distance: 1 });
  });

  it('leaves words that are known, short, or begin otherwise', () => {
    expect(guard.corrections('diploma')).toEqual([]);
    expect(guard.corrections('uang')).toEqual([]);
    expect(guard.corrections('berusahaan')).toEqual([]);
  });

  it('never reads persamaan (likeness) as perusahaan (company)', () => {
    expect(guardAllows(1, guard.corrections('persamaan'))).toBe(false);
  });

  it('asks of a name of one word a single error in seven letters, of several one right word at least', () => {
    expect(guardAllows(1, [{ word: 'keuangan', distance: 1 }])).toBe(true);
    expect(guardAllows(1, [{ word: 'keuangan', distance: 2 }])).toBe(false);
    expect(guardAllows(1, [{ word: 'pajak', distance: 1 }])).toBe(false);
    expect(guardAllows(2, [{ word: 'serangan', distance: 2 }])).toBe(true);
    expect(guardAllows(1, [])).toBe(true);
    expect(
      guardAllows(2, [
        { word: 'serangan', distance: 1 },
        { word: 'siber', distance: 1 },
      ]),
    ).toBe(false);
  });

  it('measures the distance up to its limit', () => {
    expect(damerau('abcd', 'abdc', 2)).toBe(1);
    expect(damerau('abc', 'abc', 2)).toBe(0);
    expect(damerau('kitten', 'sitting', 3)).toBe(3);
    expect(damerau('kitten', 'sitting', 2)).toBe(3);
  });
});
