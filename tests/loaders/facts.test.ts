import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/text/extract.ts';
import { parseNumber, scaled } from '../../loaders/text/numbers.ts';

function factsOf(text: string, type: string): Record<string, unknown> | undefined {
  return extract(text).statements.find((each) => each.type === type)?.facts;
}

describe('numbers', () => {
  it.each([
    ['205', 'id', 205],
    ['88.414.296', 'id', 88_414_296],
    ['88,414,296', 'en', 88_414_296],
    ['88.414.296', 'en', 88_414_296],
    ['2,4', 'id', 2.4],
    ['2.4', 'en', 2.4],
    ['1.234', 'id', 1234],
    ['1.234', 'en', 1.234],
    ['1,234', 'en', 1234],
    ['1.234.567,8', 'id', 1_234_567.8],
    ['1,234,567.8', 'en', 1_234_567.8],
  ] as const)('%s (%s) is %d', (text, language, value) => {
    expect(parseNumber(text, language)).toBe(value);
  });

  it.each(['1.2.3', '12,34,5', 'x', ''])('%j is none', (text) => {
    expect(parseNumber(text, 'id')).toBeNull();
  });

  it('are scaled without the noise of binary fractions', () => {
    expect(scaled(1.2, 1_000_000_000)).toBe(1_200_000_000);
    expect(scaled(2.3, 1_000_000)).toBe(2_300_000);
  });
});

describe('figures', () => {
  it.each([
    ['Sekitar 205 juta serangan siber menyasar Indonesia.', 205_000_000, '~'],
    ['At least 205 million cyber attacks targeted Indonesia.', 205_000_000, '>='],
    ['Lebih dari 1,5 miliar serangan siber menyasar Indonesia.', 1_500_000_000, '>'],
    ['1.2 billion cyber attacks targeted Indonesia.', 1_200_000_000, undefined],
    ['88.414.296 serangan siber menyasar Indonesia.', 88_414_296, undefined],
  ])('are read with their scale and bound: %j', (text, value, comparator) => {
    const { entities, statements } = extract(text);
    const statistic = entities.find((entity) => entity.kind === 'Statistic');
    expect(statistic?.properties?.['value']).toBe(value);
    expect(statistic?.properties?.['comparator']).toBe(comparator);
    expect(statements).toContainEqual(
      expect.objectContaining({ subject: statistic?.id, type: 'MEASURES', object: 'serangan-siber' }),
    );
    expect(statements.find((each) => each.type === 'TARGETS')?.facts['count']).toBe(value);
  });

  it('name their year and who recorded them', () => {
    for (const text of [
      'BSSN mencatat 2 juta serangan siber sepanjang 2020.',
      'BSSN recorded 2 million cyber attacks in 2020.',
    ]) {
      const { entities, statements } = extract(text);
      const statistic = entities.find((entity) => entity.kind === 'Statistic');
      expect(statistic).toMatchObject({
        id: '2-juta-serangan-siber-2020',
        labelId: '2 juta serangan siber (2020)',
        labelEn: '2 million cyber attack (2020)',
        properties: { value: 2_000_000, period: '2020' },
      });
      expect(statements).toContainEqual(
        expect.objectContaining({
          subject: statistic?.id,
          type: 'RECORDED_BY',
          object: 'badan-siber-dan-sandi-negara',
        }),
      );
    }
  });

  it.each(['Pada 2017 Indonesia mendirikan BSSN.', 'Pasal 27 melarang peretasan.', 'Tiga bank diserang.'])(
    'are not seen in %j',
    (text) => {
      expect(extract(text).entities.map((entity) => entity.kind)).not.toContain('Statistic');
    },
  );
});

describe('times', () => {
  it.each([
    ['Serangan siber menyasar bank pada 12 Mei 2017.', { date: '2017-05-12' }],
    ['Cyber attacks targeted banks on 3 May 2021.', { date: '2021-05-03' }],
    ['Cyber attacks targeted banks on May 3, 2021.', { date: '2021-05-03' }],
    ['Serangan siber menyasar bank pada Juli 2018.', { date: '2018-07' }],
    ['Cyber attacks targeted banks in August 2018.', { date: '2018-08' }],
    ['Serangan siber menyasar bank pada Desember 2018.', { date: '2018-12' }],
    ['Serangan siber menyasar bank pada tahun 2017.', { year: 2017 }],
    ['Cyber attacks targeted banks in 2017.', { year: 2017 }],
    ['Serangan siber menyasar bank sejak 2012–2013.', { since: '2012-2013' }],
    ['Cyber attacks have targeted banks since 2015.', { since: '2015' }],
    ['Cyber attacks targeted banks in 2012–2013.', { period: '2012-2013' }],
  ])('stand on the statement: %j', (text, facts) => {
    expect(factsOf(text, 'TARGETS')).toEqual(facts);
  });

  it('are counted on from the last date', () => {
    const text = 'Peretas menyerang bank pada Desember 2018. Sebulan kemudian peretas menyerang universitas.';
    const facts = extract(text).statements.map((each) => each.facts);
    expect(facts).toEqual([{ date: '2018-12' }, { date: '2019-01' }]);
  });
});

describe('citations', () => {
  it.each([
    ['Indonesia menghadapi serangan siber (Chotimah, 2019).', ['chotimah-2019']],
    ['Indonesia menghadapi serangan siber. (Chotimah, 2019)', ['chotimah-2019']],
    ['Menurut Rosady (2018), Indonesia menghadapi serangan siber.', ['rosady-2018']],
    ['As Shaun Riordan (2016: 12) argues, Indonesia faces cyber attacks.', ['riordan-2016']],
    ['Indonesia faces cyber attacks (Heinl et al., 2016, p. 3).', ['heinl-2016']],
    ['Indonesia faces cyber attacks (Nye & Welch, 2014; Heinl, 2016).', ['nye-welch-2014', 'heinl-2016']],
    ['Indonesia menghadapi serangan siber (Barrinha dan Renard, 2017).', ['barrinha-renard-2017']],
  ])('are works, on what they are cited for: %j', (text, works) => {
    const { entities, statements } = extract(text);
    const found = entities.filter((entity) => entity.kind === 'Publication').map((entity) => entity.id);
    expect(found).toEqual(works);
    expect(statements.find((each) => each.type === 'FACES')?.citation).toBe(works[0]);
    for (const work of works)
      expect(statements).toContainEqual(
        expect.objectContaining({ type: 'WROTE', object: work, citation: work }),
      );
  });

  it('cover the sentences before that they go on from', () => {
    const text = 'Kejahatan siber merugikan masyarakat. Hal tersebut menyebabkan kerugian (Rosady, 2018).';
    const harms = extract(text).statements.find((each) => each.type === 'HARMS');
    expect(harms?.citation).toBe('rosady-2018');
    const apart = extract('Kejahatan siber merugikan masyarakat. Bank menghadapi kerugian (Rosady, 2018).');
    expect(apart.statements.find((each) => each.type === 'HARMS')?.citation).toBeNull();
  });

  it.each(['Indonesia (2019) menang.', 'Bank (cabang 2) tutup.', 'Ia lahir (Jakarta).'])(
    'are not seen in %j',
    (text) => {
      expect(extract(text).entities.map((entity) => entity.kind)).not.toContain('Publication');
    },
  );
});
