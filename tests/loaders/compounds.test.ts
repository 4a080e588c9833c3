import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';

/** The text of each mention. */
function mentionsIn(text: string, language: 'id' | 'en'): string[] {
  return extract(text, { language }).mentions.map(({ start, end }) => text.slice(start, end));
}

describe('a noun with free words beside it is one name', () => {
  it.each([
    ['en', 'The gang wiped the ticketing platform.', 'ticketing platform'],
    ['en', 'It lost its land records.', 'land records'],
    ['en', 'The affected hosts were old.', 'affected hosts'],
    ['en', 'Grain terminals stood still.', 'Grain terminals'],
    ['en', 'The postal workers’ union complained.', 'postal workers’ union'],
    ['en', 'The Russian ambassador left.', 'Russian ambassador'],
    ['id', 'Mereka mencuri daftar penumpang kapal.', 'daftar penumpang'],
    ['id', 'Angkatan laut memakai radar portabel.', 'radar portabel'],
    ['id', 'Mereka menyalin data cukai tembakau.', 'data cukai'],
    ['id', 'Asosiasi petani garam menolak.', 'Asosiasi petani garam'],
  ] as const)('(%s): %s', (language, text, expected) => {
    expect(mentionsIn(text, language).some((found) => found.startsWith(expected))).toBe(true);
  });

  it.each([
    ['en', 'Nurses wore masks to rescue patients.', 'rescue patients'],
    ['en', 'Smoke aggravates asthma.', 'aggravates asthma'],
    ['en', 'They cannot sell records.', 'sell records'],
    ['en', 'She spoke of attacking servers.', 'attacking servers'],
    ['id', 'Data bocor kemarin.', 'Data bocor'],
    ['id', 'Kapal tenggelam di laut.', 'Kapal tenggelam'],
    ['id', 'Nelayan menangkap ikan.', 'Nelayan menangkap'],
  ] as const)('but not with a verb (%s): %s', (language, text, wrong) => {
    expect(mentionsIn(text, language)).not.toContain(wrong);
  });
});

describe('so many of a kind are a set of their own', () => {
  it.each([
    ['en', 'We asked 48 agencies about it.', '48 agencies'],
    ['id', 'Serangan itu menimpa 17 instansi.', '17 instansi'],
    ['id', 'Sebanyak 31 negara hadir.', '31 negara'],
  ] as const)('(%s): %s', (language, text, expected) => {
    expect(mentionsIn(text, language)).toContain(expected);
  });
});

describe('figures', () => {
  const figures = (text: string, language: 'id' | 'en'): string[] => {
    const { mentions, entities } = extract(text, { language });
    const statistics = new Set(entities.filter(({ kind }) => kind === 'Statistic').map(({ id }) => id));
    return mentions
      .filter(({ entity }) => statistics.has(entity))
      .map(({ start, end }) => text.slice(start, end));
  };

  it.each([
    ['en', 'It rose from 12.4 million in the quarter before.', ['12.4 million']],
    ['en', 'The fire burnt 51,000 hectares of forest.', ['51,000 hectares of forest']],
    ['id', 'Sebanyak 41,2 persen stok ikan habis.', ['41,2 persen']],
    ['id', 'Polisi menyita 8.120 ekor kepiting.', ['8.120 ekor kepiting']],
    ['en', 'The worm reached 210 servers.', []],
  ] as const)('(%s): %s', (language, text, expected) => {
    expect(figures(text, language)).toEqual(expected);
  });
});

describe('what is no name', () => {
  it.each([
    ['en', 'Third, donors should stop.', 'Third'],
    ['en', 'Policy brief: keeping watch.', 'Policy'],
    ['id', 'Kerugian mencapai 3 juta dolar AS.', 'AS'],
    ['en', 'It costs ten per cent more.', 'per'],
    ['en', 'The county was quiet.', 'county'],
  ] as const)('(%s): %s', (language, text, wrong) => {
    expect(mentionsIn(text, language)).not.toContain(wrong);
  });
});
