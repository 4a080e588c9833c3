/** A dropped text, nodes put right by keys alone, and a long load that is cancelled, on a server that may write. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type StartedServer } from '../support/command.ts';
import { violations } from './axe.ts';
import { drawn, launch, visit, type Visit } from './explorer.ts';

const TEXT = `Serangan siber menyasar sektor kesehatan.
Pada tahun 2023, kelompok Ular Pasir menyerang sektor perbankan.
`;

let browser: Browser;
let folder: string;
let server: StartedServer;
let walk: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'telusur-correcting-'));
  server = await startServer(['--port', '0'], { env: { ...process.env, TELUSUR_DATA: folder } });
  const { origin, hash } = new URL(server.address);
  // What a correction takes out of the graph is asked for once more.
  walk = await visit(browser, { explorer: `${origin}/`, path: hash, expected: /status of 404/ });
  page = walk.page;
  await drawn(page);
});

afterAll(async () => {
  await page.context().close();
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function drag(type: 'dragenter' | 'drop', files: Readonly<Record<string, string>>): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('telusur-app', type, { dataTransfer });
}

async function loadDropped(files: Readonly<Record<string, string>>): Promise<void> {
  await drag('drop', files);
  await page.getByRole('button', { name: 'Muat ke graf' }).click();
  await page.getByRole('button', { name: 'Lihat grafnya' }).waitFor();
}

async function openForm(name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Cari dalam graf' }).fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).waitFor();
  await page.keyboard.press('Enter');
  const panel = page.locator('telusur-node-panel');
  await panel.getByRole('heading', { name, level: 2 }).waitFor();
  await panel.getByRole('button', { name: 'Ada yang salah?' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('radio').first().waitFor();
}

/** The answer's node, or null where the graph holds none of this id. */
async function nodeOf(id: string): Promise<{ kind: string; aliases: string[] } | null> {
  return page.evaluate(async (asked) => {
    const answer = await fetch(`/api/nodes/${asked}`);
    return answer.ok ? ((await answer.json()) as { node: { kind: string; aliases: string[] } }).node : null;
  }, id);
}

function notice(words: RegExp): Promise<void> {
  return page.locator('telusur-notices .notice').getByText(words).last().waitFor();
}

async function undo(): Promise<void> {
  await page.getByRole('button', { name: 'Bantuan dan tombol' }).click();
  await page.getByRole('button', { name: 'Koreksi yang dibuat' }).click();
  await page.getByRole('button', { name: /^Urungkan: / }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Belum ada koreksi').waitFor();
  await page.keyboard.press('Escape');
}

describe('a file that is dropped on the page', () => {
  it('is shown its ground, previewed and loaded, and the next after it', async () => {
    await drag('dragenter', { 'catatan.txt': TEXT });
    await page.getByText('Lepaskan di sini untuk melihat pratinjaunya').waitFor();
    expect(await violations(page)).toEqual([]);
    await loadDropped({ 'catatan.txt': TEXT, 'lain.txt': 'Australia memperkuat keamanan siber.' });
    await page.getByRole('button', { name: 'Berikutnya: lain.txt' }).click();
    await page.getByRole('button', { name: 'Muat ke graf' }).waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('a node, put right by keys alone', () => {
  it('has another kind, holds it when its text is loaded again, and loses it with the correction', async () => {
    await openForm('Ular Pasir');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Tokoh');
    for (const _ of ['name', 'note', 'send']) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await notice(/^Jenis dikoreksi/);
    expect(await nodeOf('ular-pasir')).toMatchObject({ kind: 'Person' });

    await page.reload();
    await drawn(page);
    await loadDropped({ 'catatan.txt': `${TEXT}Australia memperkuat keamanan siber.\n` });
    await page.keyboard.press('Escape');
    expect(await nodeOf('ular-pasir')).toMatchObject({ kind: 'Person' });
    await undo();
    expect(await nodeOf('ular-pasir')).toMatchObject({ kind: 'NonStateActor' });
  });

  it('is merged into another, and stands again with the correction undone', async () => {
    await openForm('Ular Pasir');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('peretas');
    await page.getByRole('option', { name: /^Peretas/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    for (const _ of ['name', 'note', 'send']) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await notice(/^Dua simpul digabungkan/);
    expect(await nodeOf('ular-pasir')).toBe(null);
    await undo();
    expect(await nodeOf('ular-pasir')).not.toBe(null);
  });

  it('loses a name, and says that no text names the new one yet', async () => {
    await openForm('Sektor kesehatan');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('checkbox', { name: 'industri kesehatan' }).press('Space');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Pisahkan' }).press('Enter');
    await notice(/^Dipisahkan\. Simpulnya muncul/);
    expect((await nodeOf('sektor-kesehatan'))?.aliases).not.toContain('industri kesehatan');
    await undo();
    expect((await nodeOf('sektor-kesehatan'))?.aliases).toContain('industri kesehatan');
  });
});

describe('a long load', () => {
  it('that is cancelled while it is written leaves the graph as it was', async () => {
    const documents = (): Promise<unknown> =>
      page.evaluate(
        async () => ((await (await fetch('/api/documents')).json()) as { documents: unknown }).documents,
      );
    const before = await documents();
    const long = Array.from(
      { length: 6_000 },
      (_, at) =>
        `Pada tahun ${1990 + (at % 35)}, kelompok Ular ${'ABCDEFGH'[at % 8]}${at} menyerang sektor perbankan.`,
    ).join('\n');
    await drag('drop', { 'panjang.txt': long });
    const dialog = page.locator('telusur-add-dialog');
    await dialog.getByRole('button', { name: 'Muat ke graf' }).click({ timeout: 60_000 });
    await dialog.getByText('Menulis ke graf').waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Batalkan' }).click();
    await dialog.getByText('Yang sudah tertulis sedang dikeluarkan lagi').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await expect.poll(documents, { timeout: 60_000 }).toEqual(before);
    expect(walk.complaints).toEqual([]);
  });
});
