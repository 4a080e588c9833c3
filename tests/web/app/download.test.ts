import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { download } from '../../../web/app/actions/download.ts';
import { setFilters } from '../../../web/app/actions/arrange.ts';
import { start } from '../../../web/app/actions/start.ts';
import { downloadFormats } from '../../../web/export/download-formats.ts';
import { visibleParts } from '../../../web/store/visible.ts';
import { harbour, storm } from '../../support/harbour.ts';
import { testBench, type TestBench } from '../support/workbench.ts';

let bench: TestBench;
let blobs: Blob[];
let names: string[];

beforeEach(async () => {
  bench = testBench(harbour);
  await start(bench);
  [blobs, names] = [[], []];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:kept';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function saved(format: (typeof downloadFormats)[number]): Promise<string> {
  expect(await download(bench, format)).toBe(true);
  return (await blobs.at(-1)?.text()) ?? '';
}

function xml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}

test.each(['graphml', 'gexf'] as const)(
  '%s has what the canvas shows, and where it stands',
  async (format) => {
    const { nodes, edges } = visibleParts(bench.history.scene, bench.graph);
    const parsed = xml(await saved(format));
    expect([...parsed.querySelectorAll('node')].map((node) => node.id)).toEqual(nodes.map(({ id }) => id));
    expect([...parsed.querySelectorAll('edge')].map((edge) => edge.id)).toEqual(edges.map(({ id }) => id));
    const place = bench.history.scene.nodes.get(storm.id);
    expect(parsed.querySelector(`node[id="${storm.id}"]`)?.outerHTML).toContain(String(place?.x));
  },
);

test('what a filter hides stays out', async () => {
  setFilters(bench, { kinds: [storm.kind] });
  expect(await saved('graphml')).not.toContain(`<node id="${storm.id}"`);
});

test('tables say so that spreadsheets take them for UTF-8, with relations in words', async () => {
  await saved('csv');
  const bytes = new Uint8Array((await blobs.at(-1)?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const edge = visibleParts(bench.history.scene, bench.graph).edges[0];
  const words = edge && bench.graph.relation(edge.type)?.label.id;
  expect(words).toBeTruthy();
  expect(await saved('csv')).toContain(`,${words ?? ''},`);
  expect((await saved('nodes-csv')).trim().split('\r\n')).toHaveLength(
    1 + visibleParts(bench.history.scene, bench.graph).nodes.length,
  );
});

test('JSON-LD can be parsed', async () => {
  const parsed = JSON.parse(await saved('jsonld')) as { '@graph': unknown[] };
  expect(parsed['@graph'].length).toBeGreaterThan(0);
});

test('the picture is the canvas’s', async () => {
  expect(await saved('png')).toBe('a picture');
});

test('a picture that cannot be made is said, and nothing is saved', async () => {
  bench.canvas = null;
  expect(await download(bench, 'png')).toBe(false);
  expect(names).toEqual([]);
  expect(bench.notices.notices.at(-1)?.tone).toBe('problem');
});

test('each file has a name of its own, and taking it away is no step', async () => {
  const before = bench.history.entries.length;
  for (const format of downloadFormats) await saved(format);
  expect(new Set(names).size).toBe(downloadFormats.length);
  expect(bench.history.entries).toHaveLength(before);
});
