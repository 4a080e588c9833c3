import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitsSignature, loadOntology } from '../../graph/ontology.ts';
import { packageFile } from '../../graph/installation.ts';
import type { EntityRecord, LoadItem, StatementRecord } from '../../graph/load/item.ts';
import { readDocument, readSource } from '../../loaders/registry.ts';
import { memorySource } from '../../loaders/source.ts';
import { recordFaults } from '../support/records.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
type Stix = Record<string, unknown>;

function stix(type: string, n: number, name: string, more: Stix = {}): Stix {
  return { type, id: `${type}--${uuid(n)}`, modified: '2024-01-01T00:00:00.000Z', name, ...more };
}

function related(n: number, from: Stix, type: string, to: Stix, more: Stix = {}): Stix {
  const ends = { source_ref: from['id'], relationship_type: type, target_ref: to['id'] };
  return {
    type: 'relationship',
    id: `relationship--${uuid(n)}`,
    modified: '2024-01-01T00:00:00Z',
    ...ends,
    ...more,
  };
}

const known = (externalId: string): Stix => ({
  external_references: [{ source_name: 'mitre-attack', external_id: externalId, url: 'https://example.org' }],
});

async function read(...objects: Stix[]): Promise<LoadItem[]> {
  const text = JSON.stringify({ type: 'bundle', id: `bundle--${uuid(0)}`, objects });
  const items: LoadItem[] = [];
  const source = await memorySource('bundle.json', new TextEncoder().encode(text));
  for await (const item of readSource(source)) items.push(item);
  expect(recordFaults(items)).toEqual([]);
  return items;
}

/** The last, which is the whole, description of each entity. */
function entities(items: readonly LoadItem[]): Map<string, EntityRecord> {
  return new Map(
    items.flatMap((item) => (item.item === 'entity' ? [[item.record.id, item.record] as const] : [])),
  );
}

/** `subject TYPE object` of all that is said. */
function said(items: readonly LoadItem[]): string[] {
  return items.flatMap(({ item, record }) =>
    item === 'edge' || item === 'statement' ? [`${record.subject} ${record.type} ${record.object}`] : [],
  );
}

function skipped(items: readonly LoadItem[]): string[] {
  return items.flatMap(({ item, record }) =>
    item === 'skip' ? [`${record.reason} ${record.locator.replace(/--.*/, '')}`] : [],
  );
}

function statements(items: readonly LoadItem[]): StatementRecord[] {
  return items.flatMap((item) => (item.item === 'statement' ? [item.record] : []));
}

const panda = stix('intrusion-set', 1, 'Odd Panda');
const tool = stix('malware', 2, 'OddRat');
const trick = stix('attack-pattern', 3, 'Odd Trick');

describe('a STIX bundle', () => {
  it('says what a relationship describes, with the works it cites', async () => {
    const items = await read(
      related(9, panda, 'uses', tool, {
        description:
          '[Odd Panda](https://x.org/a_(b)) used <code>OddRat</code>.(Citation: A (2020) b)(Citation: B)',
        external_references: [
          {
            source_name: 'A (2020) b',
            description: 'Doe, J. (2020, May 1). On rats. Retrieved May 2, 2021.',
            url: 'https://a.org',
          },
          { source_name: 'B', url: 'https://b.org' },
          { source_name: 'capec', external_id: 'CAPEC-1' },
          { source_name: 'Odd Panda', description: '(Citation: B)' },
        ],
      }),
      panda,
      tool,
    );
    expect(statements(items)).toEqual([
      expect.objectContaining({
        subject: 'odd-panda',
        type: 'USES',
        object: 'oddrat',
        quote: 'Odd Panda used OddRat.',
        citation: 'a-2020-b',
        citations: ['a-2020-b', 'b'],
        mode: 'explicit',
      }),
    ]);
    expect(entities(items).get('a-2020-b')).toMatchObject({
      kind: 'Publication',
      labelEn: 'A (2020) b',
      properties: { title: 'On rats', author: 'Doe, J', year: 2020, url: 'https://a.org' },
    });
    expect(items.filter(({ item }) => item === 'mention')).toHaveLength(4);
  });

  it('reads a relationship that nothing describes as a plain row', async () => {
    const items = await read(panda, tool, related(9, panda, 'uses', tool));
    const passages = items.flatMap((item) => (item.item === 'passage' ? [item.record.text] : []));
    expect(passages.at(-1)).toBe('Odd Panda uses OddRat');
    expect(items.filter(({ item }) => item === 'edge')).toHaveLength(1);
  });

  it.each([
    ['mitigates', stix('course-of-action', 4, 'Odd Cure'), trick, 'odd-cure ADDRESSES odd-trick'],
    ['subtechnique-of', stix('attack-pattern', 4, 'Odder Trick'), trick, 'odder-trick IS_A odd-trick'],
    ['attributed-to', stix('campaign', 4, 'Odd Deed'), panda, 'odd-deed ATTRIBUTED_TO odd-panda'],
    [
      'consists-of',
      stix('infrastructure', 4, 'Odd Net'),
      stix('infrastructure', 5, 'Odd Host'),
      'odd-host PART_OF odd-net',
    ],
    ['exploits', tool, stix('vulnerability', 4, 'CVE-2020-1'), 'oddrat EXPLOITS cve-2020-1'],
    ['drops', tool, stix('tool', 4, 'Odd Tool'), 'oddrat RELATED_TO odd-tool'],
    ['__proto__', tool, panda, 'oddrat RELATED_TO odd-panda'],
  ])('maps %s with its direction', async (type, from, to, edge) => {
    const items = await read(from, to, related(9, from, type, to));
    expect(said(items)).toEqual([edge]);
    const [row] = items.flatMap((item) => (item.item === 'edge' ? [item.record] : []));
    expect(row?.properties?.['stixRelationship']).toBe(edge.includes('RELATED_TO') ? type : undefined);
  });

  it('counts the newest version of an object, wherever it stands', async () => {
    const items = await read(
      stix('malware', 2, 'NewRat', { modified: '2024-01-01T00:00:00.000002Z' }),
      stix('malware', 2, 'OldRat', { modified: '2024-01-01T00:00:00.000001Z' }),
    );
    expect([...entities(items).keys()]).toEqual(['newrat']);
    expect(skipped(items)).toEqual(['duplicate malware']);
  });

  it('leads what points at a revoked object to the one that replaced it', async () => {
    const old = stix('intrusion-set', 7, 'Old Panda', { revoked: true });
    const lost = stix('intrusion-set', 8, 'Lost Panda', { revoked: true });
    const items = await read(
      related(10, old, 'uses', tool),
      related(11, lost, 'uses', tool),
      related(12, old, 'revoked-by', panda),
      ...[old, lost, panda, tool],
    );
    expect(said(items)).toEqual(['odd-panda USES oddrat']);
    expect(skipped(items)).toEqual([
      'revoked relationship',
      'revoked relationship',
      'revoked intrusion-set',
      'revoked intrusion-set',
    ]);
  });

  it('leaves out what is deprecated, of no use here, or not there', async () => {
    const gone = stix('malware', 4, 'Gone', { x_mitre_deprecated: true });
    const odd = stix('observed-data', 5, 'Odd');
    const absent = stix('malware', 6, 'Absent');
    const items = await read(
      ...[panda, gone, odd],
      ...[gone, odd, absent].map((to, at) => related(10 + at, panda, 'uses', to)),
    );
    expect(said(items)).toEqual([]);
    expect(skipped(items)).toEqual([
      'deprecated malware',
      'unsupported observed-data',
      'deprecated relationship',
      'unsupported relationship',
      'dangling relationship',
    ]);
  });

  it('gives objects of one name the ids of their catalogue, whatever their order', async () => {
    const parents = [1, 2].map((n) => stix('attack-pattern', n, `Whole ${n}`, known(`T000${n}`)));
    const parts = [1, 2].map((n) =>
      stix('attack-pattern', 10 + n, 'Cloud Accounts', {
        ...known(`T000${n}.004`),
        x_mitre_is_subtechnique: true,
      }),
    );
    const links = [0, 1].map((n) => related(20 + n, parts[n]!, 'subtechnique-of', parents[n]!));
    const forwards = entities(await read(...parents, ...parts, ...links));
    const backwards = entities(await read(...links, ...[...parts].reverse(), ...parents));
    const ids = ['cloud-accounts-t0001-004', 'cloud-accounts-t0002-004', 'whole-1', 'whole-2'];
    expect([...forwards.keys()].sort()).toEqual(ids);
    expect([...backwards.keys()].sort()).toEqual(ids);
    expect(forwards.get(ids[0]!)?.labelEn).toBe('Whole 1: Cloud Accounts');
  });

  it('knows what the gazetteer knows, and leaves doubts to people', async () => {
    const items = await read(
      stix('intrusion-set', 1, 'Lotus Blossom', known('G0030')),
      stix('intrusion-set', 2, 'Odd Lotus', { aliases: ['Odd Lotus', 'Lotus Panda'] }),
    );
    const found = entities(items);
    expect(found.get('lotus-blossom')).toMatchObject({
      kind: 'NonStateActor',
      externalIds: ['mitre-attack:G0030', `stix:intrusion-set--${uuid(1)}`],
    });
    // What two objects claim belongs to neither's aliases but its own.
    expect(found.get('lotus-blossom')?.aliases).not.toContain('Lotus Panda');
    expect(found.get('odd-lotus')?.aliases).toEqual(['Lotus Panda']);
    const [doubt] = items.flatMap((item) => (item.item === 'review' ? [item.record] : []));
    expect(doubt).toMatchObject({
      text: 'Lotus Panda',
      reason: 'near',
      candidates: ['odd-lotus', 'lotus-blossom'],
    });
  });

  it('reads places by their codes, identities by their class', async () => {
    const items = await read(
      stix('location', 1, 'Republic', { country: 'ID' }),
      stix('location', 2, 'Somewhere', { country: 'ID', city: 'Somewhere' }),
      stix('identity', 3, 'Odd Ministry', {
        identity_class: 'organization',
        sectors: ['government-national'],
      }),
      stix('identity', 4, 'Jane Odd', { identity_class: 'individual' }),
    );
    const kinds = [...entities(items)].map(([id, { kind }]) => `${id} ${kind}`);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'indonesia State',
        'somewhere Place',
        'odd-ministry GovernmentBody',
        'jane-odd Person',
      ]),
    );
    expect(said(items)).toContain('somewhere LOCATED_IN indonesia');
  });
});

const core = packageFile('../shared/data/stix/attack-enterprise-core.json.gz');

describe('ATT&CK', () => {
  it.skipIf(!existsSync(core) && process.env['TELUSUR_REQUIRE_SHARED'] !== '1')(
    'becomes entities and edges wholly, none outside its signature (needs the shared data)',
    { timeout: 60_000 },
    async () => {
      const ontology = loadOntology();
      const kinds = new Map<string, string>();
      const passages = { object: 0, relationship: 0 };
      let [saidOf, outside, skips] = [0, 0, 0];
      let relationship = false;
      for await (const item of readDocument(core)) {
        if (item.item === 'passage') {
          relationship = item.record.locator?.startsWith('relationship--') ?? false;
          passages[relationship ? 'relationship' : 'object'] += 1;
        } else if (item.item === 'entity') kinds.set(item.record.id, item.record.kind);
        else if (item.item === 'skip') skips += 1;
        else if (item.item === 'edge' || item.item === 'statement') {
          const { subject, type, object } = item.record;
          if (relationship) saidOf += 1;
          if (!fitsSignature(ontology, kinds.get(subject) ?? '', type, kinds.get(object) ?? '')) outside += 1;
        }
      }
      const objects = [...kinds.values()].filter((kind) => kind !== 'Publication').length;
      expect({ ...passages, objects, saidOf, outside, skips }).toEqual({
        object: 1_757,
        relationship: 19_215,
        objects: 1_757,
        saidOf: 19_215,
        outside: 0,
        skips: 0,
      });
    },
  );
});
