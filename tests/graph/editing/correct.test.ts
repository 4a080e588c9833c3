import { describe, expect, it } from 'vitest';
import type { EdgeNamed } from '../../../graph/editing/correction.ts';
import { DocumentBuilder } from '../../support/document.ts';
import { corrected, made, mentionsIn } from '../../support/corrections.ts';
import { edgesIn, entitiesIn, statementsIn } from '../../support/items.ts';

const edge = (subject: string, type: string, object: string): EdgeNamed => ({ subject, type, object });
const reject = (...ends: Parameters<typeof edge>) => ({ change: 'reject' as const, edge: edge(...ends) });
const merge = (entity: string, into: string) => ({ change: 'merge' as const, entity, into });

function attack(): DocumentBuilder {
  return new DocumentBuilder('attack')
    .entity('worm', 'Threat', { labelId: 'Cacing', labelEn: 'Worm', aliases: ['Zed'] })
    .entity('port', 'Sector', { labelId: 'Pelabuhan', labelEn: 'Port', aliases: [] })
    .entities('State', 'a', 'b', 'c')
    .sentence('The worm struck the port.')
    .mention('worm', 'worm')
    .mention('port', 'port')
    .says('worm', 'TARGETS', 'port')
    .sentence('B works with A.')
    .says('b', 'COOPERATES_WITH', 'a')
    .row('a', 'OPPOSES', 'b');
}

describe('a document without corrections', () => {
  it('comes as it is', async () => {
    const items = attack().items();
    expect(await corrected(items, [])).toEqual({ items, used: [] });
    const elsewhere = made(reject('x', 'TARGETS', 'y'), { change: 'apart', entity: 'a', others: ['b'] });
    expect(await corrected(items, elsewhere)).toEqual({ items, used: [] });
  });
});

describe('a rejected relation', () => {
  it('is not told, and all else is', async () => {
    const { items, used } = await corrected(attack().items(), made(reject('worm', 'TARGETS', 'port')));
    expect(edgesIn(items)).toEqual(['b COOPERATES_WITH a', 'a OPPOSES b']);
    expect(items).toHaveLength(attack().items().length - 1);
    expect(used).toEqual(['0']);
  });

  it('is meant in its own direction, but of a symmetric one in both', async () => {
    const turned = await corrected(attack().items(), made(reject('port', 'TARGETS', 'worm')));
    expect(edgesIn(turned.items)).toContain('worm TARGETS port');
    for (const ends of [['a', 'b'] as const, ['b', 'a'] as const]) {
      const { items } = await corrected(attack().items(), made(reject(ends[0], 'COOPERATES_WITH', ends[1])));
      expect(edgesIn(items)).toEqual(['worm TARGETS port', 'a OPPOSES b']);
    }
  });

  it('may be a bare row, or one that is denied', async () => {
    const bare = await corrected(attack().items(), made(reject('a', 'OPPOSES', 'b')));
    expect(bare.items.filter(({ item }) => item === 'edge')).toEqual([]);
    const document = attack().sentence('No.').says('worm', 'TARGETS', 'a', { negated: true });
    const denied = await corrected(document.items(), made(reject('worm', 'TARGETS', 'a')));
    expect(edgesIn(denied.items)).not.toContain('worm TARGETS a');
  });

  it('is known under what its ends were merged into, and under what they were before', async () => {
    for (const named of ['worm', 'zed']) {
      const corrections = made(reject(named, 'TARGETS', 'port'), merge('worm', 'zed'));
      expect(edgesIn((await corrected(attack().items(), corrections)).items)).not.toContain(
        'zed TARGETS port',
      );
    }
  });

  it('may be what another correction made of it', async () => {
    const retype = { change: 'retype' as const, edge: edge('worm', 'TARGETS', 'port'), turned: false };
    const corrections = made({ ...retype, type: 'EXPLOITS' }, reject('worm', 'EXPLOITS', 'port'));
    const { items, used } = await corrected(attack().items(), corrections);
    expect(edgesIn(items)).toEqual(['b COOPERATES_WITH a', 'a OPPOSES b']);
    expect(used).toEqual(['0', '1']);
    const laterRight = made(reject('worm', 'EXPLOITS', 'port'), { ...retype, type: 'EXPLOITS' });
    expect(edgesIn((await corrected(attack().items(), laterRight)).items)).toContain('worm EXPLOITS port');
  });
});

describe('a relation of another type', () => {
  const retyped = async (named: EdgeNamed, type: string, turned: boolean): Promise<string[]> =>
    edgesIn((await corrected(attack().items(), made({ change: 'retype', edge: named, type, turned }))).items);

  it('keeps its ends, or turns them', async () => {
    expect(await retyped(edge('a', 'OPPOSES', 'b'), 'FACES', false)).toContain('a FACES b');
    expect(await retyped(edge('a', 'OPPOSES', 'b'), 'FACES', true)).toContain('b FACES a');
    expect(await retyped(edge('a', 'OPPOSES', 'b'), 'OPPOSES', true)).toContain('b OPPOSES a');
  });

  it('is told from the side of the correction where the document took the other', async () => {
    const named = edge('a', 'COOPERATES_WITH', 'b');
    expect(await retyped(named, 'OPPOSES', false)).toContain('a OPPOSES b');
    expect(await retyped(named, 'OPPOSES', true)).toContain('b OPPOSES a');
  });

  it('keeps quote, place and facts', async () => {
    const change = { change: 'retype' as const, edge: edge('worm', 'TARGETS', 'port'), turned: false };
    const before = statementsIn(attack().items())[0];
    const { items } = await corrected(attack().items(), made({ ...change, type: 'EXPLOITS' }));
    expect(statementsIn(items)[0]).toEqual({ ...before, type: 'EXPLOITS' });
  });
});

describe('a corrected kind', () => {
  it('is that of the entity, and the last of several counts', async () => {
    const kinds = ['Malware', 'Technology'].map((kind) => ({
      change: 'kind' as const,
      entity: 'worm',
      kind,
    }));
    const { items, used } = await corrected(attack().items(), made(...kinds));
    expect(entitiesIn(items).get('worm')).toMatchObject({ kind: 'Technology', labelEn: 'Worm' });
    expect(used).toEqual(['1']);
  });
});

describe('merged entities', () => {
  it('move names, mentions, relations, sources and candidates', async () => {
    const document = attack()
      .entities('Publication', 'p', 'q')
      .sentence('Worm, it says.')
      .mention('worm', 'Worm')
      .says('a', 'FACES', 'worm', { attributedTo: 'worm', citation: 'p', citations: ['p', 'q'] })
      .doubt('wurm', { candidates: ['worm', 'port'] });
    const target = { kind: 'Threat', labelId: 'Ulat', labelEn: 'Caterpillar' };
    const { items, used } = await corrected(
      document.items(),
      made({ ...merge('worm', 'caterpillar'), ...target }, merge('p', 'q')),
    );
    expect(entitiesIn(items).get('caterpillar')).toMatchObject({
      labelId: 'Ulat',
      labelEn: 'Caterpillar',
      aliases: ['Cacing', 'Worm', 'Zed'],
    });
    expect(entitiesIn(items).has('worm')).toBe(false);
    expect(edgesIn(items)).toContain('caterpillar TARGETS port');
    expect(mentionsIn(items)).toContain('caterpillar Worm');
    expect(statementsIn(items).at(-1)).toMatchObject({
      subject: 'a',
      object: 'caterpillar',
      attributedTo: 'caterpillar',
      citation: 'q',
      citations: ['q', 'q'],
    });
    expect(items.at(-1)).toMatchObject({ record: { candidates: ['caterpillar', 'port'] } });
    expect(used).toEqual(['0', '1']);
  });

  it('follow one another', async () => {
    const corrections = made(merge('a', 'b'), merge('b', 'c'));
    const { items } = await corrected(attack().items(), corrections);
    expect(entitiesIn(items).has('a')).toBe(false);
    expect(entitiesIn(items).has('b')).toBe(false);
    expect(edgesIn(items)).toEqual(['worm TARGETS port']);
  });

  it('make no circle: the later of two merges counts', async () => {
    const { items } = await corrected(attack().items(), made(merge('a', 'c'), merge('c', 'a')));
    expect(entitiesIn(items).has('c')).toBe(false);
    expect(edgesIn(items)).toContain('a OPPOSES b');
    const three = made(merge('a', 'b'), merge('b', 'c'), merge('c', 'a'));
    const all = await corrected(attack().items(), three);
    expect([...entitiesIn(all.items).keys()]).toEqual(['worm', 'port', 'a']);
  });

  it('join nothing to itself', async () => {
    const { items } = await corrected(attack().items(), made(merge('a', 'b')));
    expect(edgesIn(items)).toEqual(['worm TARGETS port']);
  });

  it('are found by what the document calls them', async () => {
    const called = { worm: 'caterpillar', port: 'harbour' };
    const { items } = await corrected(attack().items(), made(merge('caterpillar', 'harbour')), called);
    expect([...entitiesIn(items).keys()]).toEqual(['port', 'a', 'b', 'c']);
    expect(mentionsIn(items)).toEqual(['port worm', 'port port']);
    const rejected = await corrected(
      attack().items(),
      made(reject('caterpillar', 'TARGETS', 'harbour')),
      called,
    );
    expect(edgesIn(rejected.items)).not.toContain('worm TARGETS port');
  });
});

describe('names that are split off', () => {
  const split = {
    change: 'split' as const,
    entity: 'mercury',
    names: ['Merkurius'],
    into: 'planet',
    kind: 'Concept',
    label: 'Merkurius',
  };
  const two = (): DocumentBuilder =>
    new DocumentBuilder('two')
      .entity('mercury', 'Technology', { labelId: 'Merkurius', labelEn: 'Mercury', aliases: ['Hg'] })
      .entities('Concept', 'orbit')
      .sentence('Merkurius has an orbit.')
      .mention('mercury', 'Merkurius')
      .says('mercury', 'RELATED_TO', 'orbit')
      .sentence('It is small.')
      .says('mercury', 'PART_OF', 'orbit')
      .sentence('Mercury, or Hg, has none; Merkurius has.')
      .mention('mercury', 'Mercury')
      .mention('mercury', 'Hg')
      .mention('mercury', 'Merkurius')
      .says('mercury', 'USES', 'orbit');

  it('take along what is said where only they stand, and what a pronoun after them says', async () => {
    const { items, used } = await corrected(two().items(), made(split));
    expect(edgesIn(items)).toEqual(['planet RELATED_TO orbit', 'planet PART_OF orbit', 'mercury USES orbit']);
    expect(mentionsIn(items)).toEqual([
      'planet Merkurius',
      'mercury Mercury',
      'mercury Hg',
      'planet Merkurius',
    ]);
    expect(entitiesIn(items).get('mercury')).toMatchObject({ labelId: 'Mercury', labelEn: 'Mercury' });
    expect(entitiesIn(items).get('planet')).toMatchObject({ kind: 'Concept', labelId: 'Merkurius' });
    expect(used).toEqual(['0']);
  });

  it('are compared as the search compares names', async () => {
    const { items } = await corrected(two().items(), made({ ...split, names: ['MERKURIUS!'] }));
    expect(mentionsIn(items)[0]).toBe('planet Merkurius');
  });

  it('may be all that an entity has', async () => {
    const names = ['Merkurius', 'Mercury', 'Hg'];
    const { items } = await corrected(two().items(), made({ ...split, names }));
    expect([...entitiesIn(items).keys()]).toEqual(['planet', 'orbit']);
    expect(edgesIn(items)).toEqual(['planet RELATED_TO orbit', 'planet PART_OF orbit', 'planet USES orbit']);
  });

  it('may be corrected in their turn', async () => {
    const corrections = made(
      split,
      { change: 'kind', entity: 'planet', kind: 'Sector' },
      reject('planet', 'PART_OF', 'orbit'),
    );
    const { items } = await corrected(two().items(), corrections);
    expect(entitiesIn(items).get('planet')?.kind).toBe('Sector');
    expect(edgesIn(items)).toEqual(['planet RELATED_TO orbit', 'mercury USES orbit']);
    const merged = await corrected(two().items(), made(split, merge('planet', 'orbit')));
    expect(edgesIn(merged.items)).toEqual(['mercury USES orbit']);
    expect(mentionsIn(merged.items)).toContain('orbit Merkurius');
    const further = await corrected(
      two().items(),
      made(split, { ...split, entity: 'planet', into: 'god', kind: 'Person' }),
    );
    expect(edgesIn(further.items)[0]).toBe('god RELATED_TO orbit');
  });

  it('are those of what was merged into it too', async () => {
    const { items } = await corrected(
      two().items(),
      made(merge('mercury', 'hg'), { ...split, entity: 'hg' }),
    );
    expect(mentionsIn(items).slice(0, 2)).toEqual(['planet Merkurius', 'hg Mercury']);
    expect(entitiesIn(items).get('hg')?.aliases).not.toContain('Merkurius');
  });

  it('bear only the corrections that were made of them, or before them', async () => {
    const ofTheRest = made(split, reject('mercury', 'RELATED_TO', 'orbit'));
    expect(edgesIn((await corrected(two().items(), ofTheRest)).items)).toContain('planet RELATED_TO orbit');
    const before = made(reject('mercury', 'RELATED_TO', 'orbit'), split);
    expect(edgesIn((await corrected(two().items(), before)).items)).not.toContain('planet RELATED_TO orbit');
  });

  it('are looked for in the text of a record', async () => {
    const document = new DocumentBuilder('rows')
      .head({ records: true })
      .entity('mercury', 'Technology', { labelId: 'Merkurius', labelEn: 'Mercury' })
      .entities('Concept', 'orbit');
    const text = 'x,Merkurius';
    const items = [
      ...document.items(),
      {
        item: 'passage' as const,
        record: { index: 0, start: 0, end: 11, text, lead: '', locator: 'line 2' },
      },
      { item: 'mention' as const, record: { passage: 0, entity: 'mercury', start: 2, end: 11 } },
      {
        item: 'edge' as const,
        record: { passage: 0, subject: 'mercury', type: 'RELATED_TO', object: 'orbit' },
      },
      {
        item: 'passage' as const,
        record: { index: 1, start: 0, end: 1, text: 'y', lead: '', locator: 'line 3' },
      },
      { item: 'edge' as const, record: { passage: 1, subject: 'mercury', type: 'USES', object: 'orbit' } },
    ];
    expect(edgesIn((await corrected(items, made(split))).items)).toEqual([
      'planet RELATED_TO orbit',
      'mercury USES orbit',
    ]);
  });
});
