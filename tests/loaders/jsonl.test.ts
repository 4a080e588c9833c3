import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LoadItem } from '../../graph/load/item.ts';
import { loaderFor, readDocument } from '../../loaders/registry.ts';

const folder = mkdtempSync(join(tmpdir(), 'telusur-jsonl-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bssn =
  '{"id":"bssn","kind":"GovernmentBody","labelId":"BSSN","labelEn":"NCCA","properties":{"since":2017}}';
const threat = '{"id":"serangan","kind":"Threat","labelEn":"Attack"}';
const edge = '{"subject":"bssn","type":"ADDRESSES","object":"serangan","properties":{"year":2018}}';

function write(content: string | Uint8Array): string {
  const path = join(folder, 'mine.jsonl');
  writeFileSync(path, content);
  return path;
}

async function itemsOf(content: string | Uint8Array): Promise<LoadItem[]> {
  const items: LoadItem[] = [];
  for await (const item of readDocument(write(content))) items.push(item);
  return items;
}

describe('JSON Lines of nodes and edges', () => {
  it('are a document, entities and edges, in their order', async () => {
    const [document, ...rest] = await itemsOf(`${bssn}\n\n${threat}\n${edge}`);
    expect(document).toMatchObject({
      item: 'document',
      record: {
        id: 'mine',
        title: 'mine.jsonl',
        format: 'jsonl',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    });
    const passage = (index: number, line: number, text: string): object => ({
      item: 'passage',
      record: { index, start: 0, end: text.length, text, lead: '', locator: `line ${line}` },
    });
    expect(rest).toEqual([
      passage(0, 1, bssn),
      {
        item: 'entity',
        record: {
          id: 'bssn',
          kind: 'GovernmentBody',
          labelId: 'BSSN',
          labelEn: 'NCCA',
          aliases: [],
          properties: { since: 2017 },
        },
      },
      passage(1, 3, threat),
      {
        item: 'entity',
        record: { id: 'serangan', kind: 'Threat', labelId: 'Attack', labelEn: 'Attack', aliases: [] },
      },
      passage(2, 4, edge),
      {
        item: 'edge',
        record: {
          passage: 2,
          subject: 'bssn',
          type: 'ADDRESSES',
          object: 'serangan',
          properties: { year: 2018 },
        },
      },
    ]);
  });

  it('keep ids in other catalogues, and sets that are one node', async () => {
    const line = JSON.stringify({
      id: 'naikon',
      kind: 'NonStateActor',
      externalIds: ['mitre-attack:G0019'],
      aliases: ['Lotus Panda'],
      collective: true,
    });
    expect((await itemsOf(line))[2]).toEqual({
      item: 'entity',
      record: {
        id: 'naikon',
        kind: 'NonStateActor',
        labelId: 'naikon',
        labelEn: 'naikon',
        aliases: ['Lotus Panda'],
        collective: true,
        externalIds: ['mitre-attack:G0019'],
      },
    });
  });

  it('may hold edges that the graph will judge: outside their signature, or to nodes named elsewhere', async () => {
    const items = await itemsOf(edge.replace('ADDRESSES', 'MEMBER_OF'));
    expect(items.at(-1)).toMatchObject({ item: 'edge', record: { type: 'MEMBER_OF', passage: 0 } });
  });

  it('may have Windows line ends, a byte order mark, and letters split between chunks', async () => {
    const long = JSON.stringify({ id: 'x', kind: 'Concept', labelId: 'é'.repeat(80_000) });
    const items = await itemsOf(`\uFEFF${bssn}\r\n${long}\r\n`);
    expect(items).toHaveLength(5);
    expect(items[4]).toMatchObject({ record: { labelId: 'é'.repeat(80_000) } });
  });

  it.each([
    ['no JSON', `${bssn}\n{"id":\n`, /^mine\.jsonl:2: this is no JSON/],
    ['no object', `${bssn}\n[1]\n`, /^mine\.jsonl:2: this is no JSON object/],
    ['an unknown kind', bssn.replace('GovernmentBody', 'Body'), /^mine\.jsonl:1: there is no kind "Body"/],
    ['no id', '{"kind":"State"}', /^mine\.jsonl:1: id: /],
    [
      'an unknown relation',
      `${bssn}\n${threat}\n${edge.replace('ADDRESSES', 'LIKES')}`,
      /^mine\.jsonl:3: there is no relation "LIKES"/,
    ],
    [
      'a member that nothing takes',
      bssn.replace('labelEn', 'name'),
      /^mine\.jsonl:1: a node has no member "name"/,
    ],
    ['a number beyond all bounds', bssn.replace('2017', '1e999'), /^mine\.jsonl:1: properties\.since/],
    ['properties that are none', bssn.replace('2017', '{"a":1}'), /^mine\.jsonl:1: properties\.since/],
    ['a line without end', `${bssn}\n{"id":"${'x'.repeat(5_100_000)}`, /^mine\.jsonl:2: the line is longer/],
  ])('with %s are refused by line', async (_, content, problem) => {
    await expect(itemsOf(content)).rejects.toMatchObject({
      name: 'InputError',
      code: 'malformed',
      message: expect.stringMatching(problem) as string,
      hint: expect.stringMatching(/\S/) as string,
    });
  });

  it('that are not UTF-8 are refused by line', async () => {
    const content = Buffer.concat([Buffer.from(`${bssn}\n`), Buffer.from([0x7b, 0xff, 0xfe, 0x7d])]);
    await expect(itemsOf(content)).rejects.toMatchObject({ code: 'encoding' });
  });
});

describe('the choice of a loader', () => {
  const head = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each([
    ['mine.jsonl', bssn, 'jsonl'],
    ['mine.ndjson', edge, 'jsonl'],
    ['mine.txt', `${bssn}\n`, 'jsonl'],
    ['mine.txt', 'Indonesia menghadapi serangan siber.', 'text'],
    ['mine.jsonl', 'Indonesia menghadapi serangan siber.', 'text'],
    ['mine.txt', '{ "kind" is a word in braces', 'text'],
  ])('for %s beginning %j', (name, start, format) => {
    expect(loaderFor({ name, head: head(start) }).format).toBe(format);
  });

  it('is overruled by name, and an unknown name is refused with the known ones', () => {
    expect(loaderFor({ name: 'mine.txt', head: head('x') }, 'jsonl').format).toBe('jsonl');
    expect(() => loaderFor({ name: 'mine.txt', head: head('x') }, 'nonsense')).toThrow(
      expect.objectContaining({ code: 'unknown_format', hint: expect.stringContaining('jsonl') as string }),
    );
  });
});
