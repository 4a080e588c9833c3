/** The walk of a teacher who adds a text, decides on a name, puts an error right, compares, and takes the text out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type StartedServer } from '../support/command.ts';
import { violations } from './axe.ts';
import { drawn, launch, visit, type Visit } from './explorer.ts';

const TEXT = `Catatan pelatihan siber
Serangan siber menyasar sektor kesehatan di Indonesia.
Pada tahun 2023, kelompok Ular Pasir menyerang sektor perbankan.
Australia bekerja sama dengan Indonesia dalam keamanan siber.
Menurut Yayasan Laut Biru, Antarupa memperkuat keamanan siber.`;

let browser: Browser;
let folder: string;
let server: StartedServer;
let walk: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'telusur-editing-'));
  server = await startServer(['--port', '0'], { env: { ...process.env, TELUSUR_DATA: folder } });
  const { origin, hash } = new URL(server.address);
  // What is taken out of the graph is asked for once more, and is not there.
  const expected = /status of 404/;
  walk = await visit(browser, { explorer: `${origin}/`, path: hash, expected });
  page = walk.page;
  await drawn(page);
});

afterAll(async () => {
  await page.context().close();
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function preview(): Promise<void> {
  await page.getByRole('button', { name: 'Tambah teks' }).click();
  await page.getByRole('textbox', { name: /^Atau tempel/ }).fill(TEXT);
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await page.getByRole('button', { name: 'Muat ke graf' }).waitFor();
}

async function openNode(name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Cari dalam graf' }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.locator('telusur-node-panel').getByRole('heading', { name, level: 2 }).waitFor();
}

async function openDocument(): Promise<void> {
  await openNode('Ular Pasir');
  await page.locator('telusur-node-panel').getByRole('button', { name: 'Catatan pelatihan siber' }).click();
  await page.locator('telusur-document-panel').getByRole('heading', { level: 2 }).waitFor();
}

function notice(words: RegExp): Promise<void> {
  return page.locator('telusur-notices .notice').getByText(words).last().waitFor();
}

describe('adding, deciding, correcting, comparing', () => {
  it('previews a pasted text, loads it, and opens its graph', async () => {
    await preview();
    const dialog = page.locator('telusur-add-dialog');
    await dialog.getByText('Ular Pasir').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Muat ke graf' }).click();
    await dialog.getByText('“Catatan pelatihan siber” sudah ada di graf.').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lihat grafnya' }).click();
    await page.locator('telusur-document-panel').getByText('Ular Pasir').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('decides on a name that was left for review', async () => {
    await page.getByRole('tab', { name: /^Untuk ditinjau/ }).click();
    const list = page.locator('telusur-review-list');
    await list.getByRole('button', { name: 'Abaikan' }).first().waitFor();
    const before = await list.locator('telusur-review-item').count();
    expect(await violations(page)).toEqual([]);
    await list.getByRole('button', { name: 'Abaikan' }).first().click();
    await list.getByRole('button', { name: 'Terapkan 1 keputusan' }).click();
    await notice(/^1 keputusan diterapkan/);
    await expect.poll(() => list.locator('telusur-review-item').count()).toBeLessThan(before);
    await list.getByText('Keputusan sebelumnya (1)').waitFor();
  });

  it('rejects a relation, and it stays rejected when the text is loaded again', async () => {
    await openNode('Ular Pasir');
    await page
      .locator('telusur-node-panel')
      .getByRole('button', { name: /Sektor perbankan/ })
      .first()
      .click();
    const panel = page.locator('telusur-edge-panel');
    await panel.locator('mark').first().waitFor();
    await panel.getByRole('button', { name: 'Ada yang salah?' }).click();
    await panel.getByRole('textbox', { name: /^Nama Anda/ }).fill('Guru');
    await panel.getByRole('button', { name: 'Tolak hubungan ini' }).click();
    await notice(/^Hubungan ditolak/);
    await panel.waitFor({ state: 'detached' });

    await preview();
    await page.getByRole('button', { name: 'Muat ke graf' }).click();
    await page.getByRole('button', { name: 'Lihat grafnya' }).waitFor();
    await page.keyboard.press('Escape');
    await openNode('Ular Pasir');
    await expect
      .poll(() =>
        page
          .locator('telusur-node-panel')
          .getByRole('button', { name: /Sektor perbankan/ })
          .count(),
      )
      .toBe(0);
  });

  it('takes the correction back from the list, and the relation is there again', async () => {
    await page.getByRole('button', { name: 'Bantuan dan tombol' }).click();
    await page.getByRole('button', { name: 'Koreksi yang dibuat' }).click();
    const undo = page.getByRole('button', { name: /^Urungkan: Ditolak/ });
    await undo.waitFor();
    expect(await violations(page)).toEqual([]);
    await undo.click();
    await page.getByText('Belum ada koreksi').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('telusur-side-panel').getByRole('button', { name: 'Tutup' }).click();
    await openNode('Ular Pasir');
    await page
      .locator('telusur-node-panel')
      .getByRole('button', { name: /Sektor perbankan/ })
      .first()
      .waitFor();
  });

  it('compares it with another text, in a list and on the canvas', async () => {
    await openDocument();
    await page.getByRole('button', { name: /^Bandingkan/ }).click();
    const dialog = page.locator('telusur-compare-dialog');
    await dialog.getByLabel('Dokumen B').selectOption('ruang-siber-id');
    await dialog.getByRole('button', { name: /^Dikatakan keduanya/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tampilkan di kanvas' }).click();
    await page.getByRole('button', { name: 'Akhiri perbandingan' }).click();
    await page.getByRole('button', { name: 'Akhiri perbandingan' }).waitFor({ state: 'detached' });
  });

  it('takes the text out again, after one question', async () => {
    await openDocument();
    await page.getByRole('button', { name: 'Keluarkan dari graf' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ya, keluarkan' }).click();
    await notice(/dikeluarkan dari graf/);
    await page.getByRole('combobox', { name: 'Cari dalam graf' }).fill('Ular Pasir');
    await page.getByText('Tidak ada yang bernama').last().waitFor();
    expect(walk.complaints).toEqual([]);
  });
});
