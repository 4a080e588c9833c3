import { describe, expect, it } from 'vitest';
import { edgesIn, entitiesIn, itemsOf, reviewIn, statementsIn } from '../support/items.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const galaxy = (type: string, ...values: object[]): string => JSON.stringify({ values, name: 'Odd', type });
const actor = (n: number, value: string, meta: object, related: object[] = []): object => ({
  value,
  uuid: uuid(n),
  meta,
  related,
});

describe('a MISP galaxy', () => {
  it('says of whom an actor is suspected, how surely, and in which field', async () => {
    const items = await itemsOf(
      'actors.json',
      galaxy('threat-actor', actor(1, 'Odd Panda', { country: 'CN', 'attribution-confidence': '50', 'cfr-suspected-state-sponsor': 'Russian Federation' })), // prettier-ignore
    );
    expect(statementsIn(items)).toEqual([
      expect.objectContaining({
        object: 'tiongkok',
        type: 'ATTRIBUTED_TO',
        quote: 'Country: CN (attribution confidence 50)',
        confidence: 0.5,
        hedge: 'attribution confidence 50',
      }),
      expect.objectContaining({
        object: 'rusia',
        quote: 'Suspected state sponsor: Russian Federation',
        hedge: 'suspected',
      }),
    ]);
  });

  it('finds states, regions, bodies and sectors by the names that it has for them', async () => {
    const victims = ['Ivory Coast', 'The Middle East', 'European Union', 'Odd Bank'];
    const items = await itemsOf(
      'actors.json',
      galaxy('threat-actor', actor(1, 'Odd Panda', { 'cfr-suspected-victims': victims, 'targeted-sector': ['Telecoms', 'Other'] })), // prettier-ignore
    );
    expect(edgesIn(items)).toEqual([
      'odd-panda TARGETS cote-d-ivoire',
      'odd-panda TARGETS timur-tengah',
      'odd-panda TARGETS uni-eropa',
      'odd-panda TARGETS sektor-telekomunikasi',
    ].map((edge) => edge.replace('cote-d-ivoire', entityOfCode(items, 'CI')))); // prettier-ignore
    expect(reviewIn(items)).toEqual([expect.objectContaining({ text: 'Odd Bank', reason: 'unknown' })]);
  });

  it('takes ids of ATT&CK among the synonyms for what they are, and doubts those that two actors have', async () => {
    const items = await itemsOf(
      'actors.json',
      galaxy(
        'threat-actor',
        actor(1, 'Odd Panda', { synonyms: ['Odd', 'G0901', 'G0902'] }),
        actor(2, 'Strange Panda', { synonyms: ['G0902'] }),
      ),
    );
    const found = entitiesIn(items);
    expect(found.get('odd-panda')).toMatchObject({ aliases: ['Odd'], externalIds: ['mitre-attack:G0901', `misp:${uuid(1)}`] }); // prettier-ignore
    expect(found.get('strange-panda')?.externalIds).toContain('mitre-attack:G0902');
    expect(reviewIn(items)).toEqual([expect.objectContaining({ reason: 'near', candidates: ['odd-panda', 'strange-panda'] })]); // prettier-ignore
  });

  it('joins clusters that know each other, and says which it could not', async () => {
    const items = await itemsOf(
      'actors.json',
      galaxy(
        'threat-actor',
        actor(1, 'Odd Panda', {}, [
          {
            'dest-uuid': uuid(2),
            type: 'similar',
            tags: ['estimative-language:likelihood-probability="likely"'],
          },
          { 'dest-uuid': uuid(9), type: 'uses' },
        ]),
        actor(2, 'Strange Panda', {}),
      ),
    );
    const [edge] = items.flatMap((item) => (item.item === 'edge' ? [item.record] : []));
    expect(edge).toMatchObject({
      type: 'RELATED_TO',
      object: 'strange-panda',
      properties: { mispRelation: 'similar', likelihood: 'likely' },
    });
    expect(items.filter(({ item }) => item === 'skip')).toHaveLength(1);
  });

  it('keeps apart the sectors that a galaxy tells apart, and knows countries by their code', async () => {
    const sectors = await itemsOf(
      's.json',
      galaxy('sector', actor(1, 'Health', {}), actor(2, 'Medical', {})),
    );
    expect([...entitiesIn(sectors).keys()]).toEqual(['sektor-kesehatan', 'medical']);
    const countries = await itemsOf(
      'c.json',
      galaxy('country', actor(1, 'indonesia', { ISO: 'ID', Capital: 'Jakarta' })),
    );
    expect(entitiesIn(countries).get('indonesia')).toMatchObject({ kind: 'State', labelEn: 'Indonesia', properties: { capital: 'Jakarta' } }); // prettier-ignore
  });
});

function entityOfCode(items: Parameters<typeof entitiesIn>[0], code: string): string {
  const found = [...entitiesIn(items).values()].find(({ properties }) => properties?.['iso3166'] === code);
  return found?.id ?? `no state ${code}`;
}
