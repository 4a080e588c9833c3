/** Names by what stands around them, words that are no names, and what the review list has of the rest. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';
import { formsOf } from '../../loaders/text/word-stems.ts';
import { entitiesOf } from '../support/extraction.ts';

function kindsOf(text: string): string[] {
  return extract(text).entities.map(({ kind, labelEn }) => `${kind} ${labelEn}`);
}

describe('names by what stands around them', () => {
  it.each([
    ['The spill poisoned the river Varda and killed the fish.', 'Place River Varda'],
    ['A gang attacked the city of Holmgard in May.', 'Place City of Holmgard'],
    ['Hackers attacked the port of Velmora last year.', 'Asset Port of Velmora'],
    ['Peretas menyerang pelabuhan Tanjungsari tahun lalu.', 'Asset Pelabuhan Tanjungsari'],
    ['Banjir merusak sawah di sekitar sungai Cimandala.', 'Place Sungai Cimandala'],
    ['The flood struck Varhold and ruined the crops.', 'Place Varhold'],
    ['Residents of Quellan and Ostrava-Mar were evacuated.', 'Place Quellan'],
    ['The centrifuges at Dornak were destroyed by a worm.', 'Place Dornak'],
    ['The clinic works with QRSTI of Spain on the case.', 'GovernmentBody QRSTI'],
    ['The Polícia Marítima opened an investigation.', 'GovernmentBody Polícia Marítima'],
    ['The bank warned CSIRT Peru of the attack.', 'GovernmentBody CSIRT Peru'],
    ['Chile and fourteen other countries signed a treaty.', 'State Fourteen other countries'],
    ['A strike shut a Norwegian airline.', 'Organization Norwegian airline'],
  ])('%s', (text, expected) => {
    expect(kindsOf(text)).toContain(expected);
  });

  it('takes a place that is known by its own name, and no analyst’s employer for a place', () => {
    expect(kindsOf('Analysts at Zorvex warned of a botnet.')).not.toContain('Place Zorvex');
    expect(kindsOf('Peretas menyerang CERT di Cile.')).not.toContain('GovernmentBody CERT di Cile');
  });

  it.each([
    ['As Hollis-Mbeki (2019) shows, espionage is old.', 'hollis-mbeki'],
    ['Tarrant and Oyelaran-Fisk (2020) contend that espionage is old.', 'oyelaran-fisk'],
    ['Menurut Sinaga-Hartono (2021), spionase siber meningkat.', 'sinaga-hartono'],
  ])('has a surname with a hyphen whole: %s', (text, id) => {
    expect(entitiesOf(text)).toContain(id);
  });
});

describe('words that are no names', () => {
  const isForm = formsOf({
    id: ['sangkal', 'guna', 'didik', 'timbang', 'paham', 'awal'],
    en: ['soothe', 'lecture', 'bomb', 'deny', 'stop'],
  });

  it.each([
    ...['menyangkal', 'disangkal', 'penyangkalan', 'pengguna', 'menggunakan', 'pendidikan', 'pertimbangan'],
    ...['pemahamannya', 'berawal', 'soothing', 'lecturer', 'bombers', 'denied', 'stopped'],
  ])('%s is a form of a stem', (word) => {
    expect(isForm(word)).toBe(true);
  });

  it.each(['pengunaan', 'pedidikan', 'menangkal', 'smoothing', 'keungan', 'bombastic'])(
    '%s is none',
    (word) => {
      expect(isForm(word)).toBe(false);
    },
  );

  it('leaves out what is so general that it names nothing, but where a relation needs it', () => {
    expect(entitiesOf('Estonia and Latvia met; the company did not, and the law is old.')).toEqual([
      'estonia',
      'latvia',
    ]);
    expect(entitiesOf('Hackers attacked the company.')).toContain('perusahaan');
  });
});

describe('the review list', () => {
  const proposed = (text: string): string[] => extract(text).review.map((each) => each.text);

  it.each([
    ['Nelayan mengeluhkan penyebaran nyamuk di kampung.', 'penyebaran nyamuk'],
    ['Looting destroys the context of finds.', 'context'],
    ['Estonia returned ceremonial spindles to Latvia.', 'ceremonial spindles'],
  ])('has the unknown noun whole: %s', (text, expected) => {
    expect(proposed(text)).toContain(expected);
  });

  it('has no plain words of time', () => {
    expect(proposed('Hackers attacked hospitals again yesterday.')).toEqual([]);
  });
});
